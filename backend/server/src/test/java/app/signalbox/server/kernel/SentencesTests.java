package app.signalbox.server.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.server.testing.Spoken;
import app.signalbox.server.testing.Spoken.Text;
import app.signalbox.server.testing.Translation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Every sentence that the server says to people is known in German. */
class SentencesTests {

    private static final Path SOURCES = Path.of("src", "main", "java", "app", "signalbox", "server");
    private static final Path RULES =
            Path.of("src", "main", "resources", "app", "signalbox", "server", "policy", "rules-2026-11.yaml");
    private static final Path GERMAN = Path.of("src", "main", "resources", "catalogue", "sentences.de.po");

    /** Three words at least, and a full stop. */
    private static final Pattern SENTENCE =
            Pattern.compile("(\\p{Lu}|\\{0\\}|\"|“).*\\p{L} .*\\p{L} .*[.?]", Pattern.DOTALL);

    /** Whoever installs Signalbox, and the networks, read English. */
    private static final Set<String> NOT_FOR_OPERATORS = Set.of("doctor", "database", "oauth", "claims", "kernel");

    private static final Set<String> NOT_FOR_THE_CONSOLE = Set.of(
            "ApiDescriptionConfiguration.java",
            "ErrorDocument.java",
            "NoTenantBoundException.java",
            "RuleBookReader.java",
            "RuleBookFile.java",
            "WebhookEndpoint.java");

    /** A draft, written for the person outside in the language that the engine writes. */
    private static final Set<String> FOR_CUSTOMERS = Set.of("Hello, thank you for your message.");

    private final List<Text> said = Stream.concat(
                    Spoken.in(SOURCES, SentencesTests::isRead).composed().stream(), rules())
            .toList();

    @Test
    void areAllKnownInGerman() {
        List<Text> sentences = said.stream()
                .filter(text -> SENTENCE.matcher(text.pattern()).matches())
                .filter(text -> !FOR_CUSTOMERS.contains(text.pattern()))
                .toList();

        assertThat(Translation.of(sentences, GERMAN).missing())
                .as("put these into %s and fill them in", GERMAN)
                .isEmpty();
    }

    @Test
    void haveTheSamePlacesInGerman() {
        assertThat(Translation.of(said, GERMAN).misplaced()).isEmpty();
    }

    @Test
    void areNoneThatNobodySays() {
        assertThat(Translation.of(said, GERMAN).superfluous()).isEmpty();
    }

    private static boolean isRead(Path source) {
        return !NOT_FOR_THE_CONSOLE.contains(source.getFileName().toString())
                && Stream.iterate(source, path -> path.getParent() != null, Path::getParent)
                        .noneMatch(path ->
                                NOT_FOR_OPERATORS.contains(path.getFileName().toString()));
    }

    private static Stream<Text> rules() {
        try {
            Map<String, List<Map<String, Object>>> book = new Yaml().load(Files.readString(RULES));
            return book.getOrDefault("rules", List.of()).stream()
                    .map(rule -> new Text(
                            "rule " + rule.get("id"),
                            null,
                            String.valueOf(rule.get("reason")).strip(),
                            null));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
