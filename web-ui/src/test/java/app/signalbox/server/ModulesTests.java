package app.signalbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
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

    /** The server's tests come as a jar of their own, which nobody takes for tests. */
    private static final ImportOption NO_TESTS =
            place -> !place.contains("-tests.jar") && !place.contains("/test-classes/");

    private final ApplicationModules modules = ApplicationModules.of(SignalboxApplication.class, NO_TESTS);

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
