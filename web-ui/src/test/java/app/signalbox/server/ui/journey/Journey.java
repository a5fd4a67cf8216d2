package app.signalbox.server.ui.journey;

import app.signalbox.server.testing.FreshDatabase;
import app.signalbox.server.testing.ProviderSecrets;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** Walks through the running application in a real browser; all journeys share one application. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "vaadin.launch-browser=false")
@ContextConfiguration(initializers = {FreshDatabase.class, ProviderSecrets.class})
@ActiveProfiles("test")
@ExtendWith(Browser.class)
@interface Journey {}
