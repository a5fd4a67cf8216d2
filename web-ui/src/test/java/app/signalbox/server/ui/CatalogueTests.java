package app.signalbox.server.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.server.testing.Spoken;
import app.signalbox.server.testing.Spoken.Literal;
import app.signalbox.server.testing.Translation;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Everything that the console says stands in the German catalogue, and nothing is said past it. */
class CatalogueTests {

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Path CONSOLE = SOURCES.resolve(Path.of("app", "signalbox", "server", "ui"));
    private static final Path GERMAN = Path.of("src", "main", "resources", "catalogue", "de.po");

    /** Several words, a sentence, or a word with a capital letter. */
    private static final Pattern WORDS =
            Pattern.compile("\\p{Lu}\\p{Ll}+.*|.*\\p{L}{2,}[.,:;!?…]? \\p{L}.*|.*\\p{L}[.!?…]", Pattern.DOTALL);

    /** Words in a template that no property fills in. */
    private static final Pattern FIXED_WORDS =
            Pattern.compile("(title|aria-label|placeholder)=\"[^$\"]*\\p{L}|>[^<>$]*\\p{L}{2,}[^<>$]*<");

    private static final Pattern ANY_WORD = Pattern.compile("\\p{L}{2,}");

    private static final Set<String> SHOWN_BY = Set.of(
            "setText",
            "setLabel",
            "setTitle",
            "setTooltipText",
            "setPlaceholder",
            "setAriaLabel",
            "setHelperText",
            "setErrorMessage",
            "setHeaderTitle",
            "setEmptySelectionCaption",
            "addItem",
            "done",
            "refusal",
            "news",
            "failure",
            "new Span",
            "new Paragraph",
            "new ListItem",
            "new H1",
            "new H2",
            "new H3",
            "new Button",
            "new NativeButton",
            "new TextField",
            "new TextArea");

    /** Nobody but engineers and browsers reads what is handed to these. */
    private static final Set<String> TECHNICAL =
            Set.of("debug", "info", "warn", "error", "executeJs", "addMetaTag", "startsWith", "zones");

    /** Names, keys, and words of protocols. */
    private static final Set<String> SAME_EVERYWHERE = Set.of(
            "Signalbox",
            "Facebook",
            "Instagram",
            "LinkedIn",
            "English",
            "Deutsch",
            "Enter",
            "Escape",
            "Esc",
            "ArrowDown",
            "ArrowUp",
            "ArrowLeft",
            " brand tenant",
            "refund intent:complaint -label:vip",
            "noopener noreferrer",
            "noopener noreferrer nofollow",
            "Accept-Language",
            "Cache-Control",
            "SameSite",
            "Lax");

    private static final Pattern SEARCH = Pattern.compile("(\\w+:\\w+ ?)+");

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

    @Test
    void saysNothingPastTheCatalogue() {
        assertThat(Spoken.in(CONSOLE, path -> true).literals())
                .filteredOn(CatalogueTests::isSaid)
                .as("say these through Phrase")
                .isEmpty();
    }

    private static boolean isSaid(Literal literal) {
        String text = literal.text();
        if (text.contains("<")) {
            return FIXED_WORDS.matcher(text).find();
        }
        return !TECHNICAL.contains(literal.within())
                && !SAME_EVERYWHERE.contains(text)
                && !SEARCH.matcher(text).matches()
                && (WORDS.matcher(text).matches()
                        || (SHOWN_BY.contains(literal.within())
                                && ANY_WORD.matcher(text).find()));
    }
}
