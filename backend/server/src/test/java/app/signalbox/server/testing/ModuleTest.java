package app.signalbox.server.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * Runs a test class inside the whole application, on a free port, with a database of its own in the shared embedded
 * PostgreSQL. Classes that add nothing to the context share it with each other, data included, so a test makes its
 * own agencies and tenants and asks only for those.
 */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = {FreshDatabase.class, ProviderSecrets.class, Networks.class})
@ActiveProfiles("test")
public @interface ModuleTest {}
