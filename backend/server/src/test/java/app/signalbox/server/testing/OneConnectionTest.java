package app.signalbox.server.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** A {@link ModuleTest} whose pools have one connection each for its time, so that whoever asks for a second one waits for ever. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ModuleTest
@ExtendWith(OneConnection.class)
public @interface OneConnectionTest {}
