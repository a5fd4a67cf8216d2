package app.signalbox.server.testing;

import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Agrees on secrets with the networks, new ones in each run. */
public final class ProviderSecrets implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final String META_APP = UUID.randomUUID().toString();
    public static final String META_VERIFY_TOKEN = UUID.randomUUID().toString();
    public static final String X_CONSUMER = UUID.randomUUID().toString();
    public static final String LINKEDIN_CLIENT = UUID.randomUUID().toString();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "signalbox.meta.app-secret=" + META_APP,
                        "signalbox.meta.verify-token=" + META_VERIFY_TOKEN,
                        "signalbox.x.consumer-secret=" + X_CONSUMER,
                        "signalbox.linkedin.client-secret=" + LINKEDIN_CLIENT)
                .applyTo(context);
    }
}
