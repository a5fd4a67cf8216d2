package app.signalbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.DiagramOptions;

class ModularityTests {

    private static final Path DIAGRAMS = Path.of("target", "modules");

    private final ApplicationModules modules = ApplicationModules.of(SignalboxApplication.class);

    @Test
    void keepsModulesApartAndFreeOfCycles() {
        modules.verify();
    }

    @Test
    void drawsTheModules() {
        new Documenter(modules, Documenter.Options.defaults().withOutputFolder(DIAGRAMS.toString()))
                .writeModulesAsPlantUml(DiagramOptions.defaults());

        assertThat(DIAGRAMS.resolve("components.puml")).content().contains("Intake", "Tenancy", "Claims");
        assertThat(Files.exists(DIAGRAMS)).isTrue();
    }
}
