package app.signalbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Holds for the whole house what the server's own test holds for the server: nothing else sees every module. */
class ModulesTests {

    private static final Path PAGE = Path.of("..", "docs", "modules", "README.md");
    private static final Set<String> USED_BY_ALL = Set.of("kernel", "tenancy", "identity", "web");

    private final ApplicationModules modules = ApplicationModules.of(SignalboxApplication.class);

    @Test
    void keepsModulesApartAndFreeOfCycles() {
        assertThat(modules.stream().map(module -> module.getIdentifier().toString()))
                .contains("intake", "jobs", "ui");

        modules.verify();
    }

    @Test
    void isDrawnAsItIs() throws IOException {
        String drawn = diagram();

        assertThat(Files.readString(PAGE))
                .as("the diagram in docs/modules/README.md; put this in its place:\n%s", drawn)
                .contains(drawn);
    }

    private String diagram() {
        return modules.stream()
                .flatMap(this::arrows)
                .sorted()
                .collect(Collectors.joining("\n", "```mermaid\nflowchart TD\n", "\n```\n"));
    }

    private Stream<String> arrows(ApplicationModule module) {
        return module.getDirectDependencies(modules)
                .uniqueModules()
                .map(target -> target.getIdentifier().toString())
                .filter(target -> !USED_BY_ALL.contains(target))
                .map(target -> "  " + module.getIdentifier() + " --> " + target);
    }
}
