package app.signalbox.server.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** A {@link ModuleTest} whose pools have one connection each, so that whoever asks for a second one waits for ever. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ModuleTest
@TestPropertySource(properties = "signalbox.database.pool-size=1")
public @interface OneConnectionTest {}
