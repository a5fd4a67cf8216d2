package app.signalbox.server.triage.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.channels.Channel;
import app.signalbox.server.triage.Utterance;
import app.signalbox.server.triage.model.DraftBrief.SourcePassage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DraftPiecesTests {

    private static final DraftBrief BRIEF = new DraftBrief(
            new Utterance("I am ana@mail.example. How long?", Channel.FACEBOOK, null),
            "",
            280,
            List.of(new SourcePassage("b", "Delivery", "Delivery takes 3 days.")));

    private final List<List<String>> heard = new ArrayList<>();
    private final DraftPieces pieces = new DraftPieces(Mask.of(BRIEF, Discretion.usual()), BRIEF, heard::add);

    @Test
    void tellsASentenceOnceItIsComplete() {
        pieces.accept("{\"sentences\":[{\"text\":\"Delivery tak");
        assertThat(heard).isEmpty();

        pieces.accept("es 3 days.\",\"sou");

        assertThat(heard).containsExactly(List.of("Delivery takes 3 days."));
    }

    @Test
    void readsLetterByLetter() {
        tellByLetters("""
                {"sentences":[{"text":"\\u00a1Hola! \\"3\\" 🐦","source":null},{"text":"Bye.","source":"b"}],"reason":"text"}
                """);

        assertThat(heard.getLast()).containsExactly("¡Hola! \"3\" 🐦", "Bye.");
    }

    @Test
    void keepsBackWhatNoPassageSays() {
        tellByLetters("""
                {"sentences":[{"text":"See http://evil.example now."},{"text":"It takes 3 days."},{"text":"It takes 9 days."}]}
                """);

        assertThat(heard).containsExactly(List.of("It takes 3 days."));
    }

    @Test
    void tellsNothingMoreOfWhatIsNoJson() {
        pieces.accept("{\"sentences\":[{\"text\":\"It takes 3 days.\"}, oh well");
        pieces.accept("{\"text\":\"It is fine.\"}");

        assertThat(heard).containsExactly(List.of("It takes 3 days."));
    }

    private void tellByLetters(String json) {
        json.codePoints().mapToObj(Character::toString).forEach(pieces);
    }
}
