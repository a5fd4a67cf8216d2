package app.signalbox.server;

import app.signalbox.server.doctor.Doctor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** Starts Signalbox in the roles that {@code signalbox.roles} names. */
@Modulithic(sharedModules = "kernel")
@SpringBootApplication
@ConfigurationPropertiesScan
public class SignalboxApplication {

    public static void main(String[] arguments) {
        Doctor.examineIfAsked(arguments);
        SpringApplication.run(SignalboxApplication.class, arguments);
    }
}
