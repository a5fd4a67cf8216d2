package app.signalbox.server.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.server.testing.Spoken;
import app.signalbox.server.testing.Translation;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Everything that the console says stands in the German catalogue, and nothing else does. */
class CatalogueTests {

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Path GERMAN = Path.of("src", "main", "resources", "catalogue", "de.po");

    private final Spoken spoken =
            Spoken.in(SOURCES, path -> !path.getFileName().toString().equals("Phrase.java"));
    private final Translation german = Translation.of(spoken.texts(), GERMAN);

    @Test
    void writesOutEveryTextWhereItIsSaid() {
        assertThat(spoken.unreadable()).isEmpty();
    }

    @Test
    void saysEverythingInGerman() {
        assertThat(german.missing())
                .as("put these into %s and fill them in", GERMAN)
                .isEmpty();
    }

    @Test
    void fillsTheSamePlacesInGerman() {
        assertThat(german.misplaced()).isEmpty();
    }

    @Test
    void keepsNothingThatNobodySays() {
        assertThat(german.superfluous()).isEmpty();
    }
}
