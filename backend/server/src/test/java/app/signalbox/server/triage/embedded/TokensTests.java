package app.signalbox.server.triage.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TokensTests {

    @Test
    void foldsWordsToOneForm() {
        List<String> forms = forms("I'M sooooo HAPPY, don\u2019t stop");

        assertThat(forms).containsExactly("im", "soo", "happy", "dont", "stop");
    }

    @Test
    void putsPlaceholdersForWhatDiffersInEveryMessage() {
        List<String> forms = forms("@shop order 4711 for $29.90 at https://shop.example/x #late");

        assertThat(forms).containsExactly("<mention>", "order", "<number>", "for", "<price>", "at", "<link>", "late");
    }

    @Test
    void keepsEmojiAndMarks() {
        List<String> forms = forms("why?? \uD83D\uDE21 :( ...");

        assertThat(forms).containsExactly("why", "?+", "\uD83D\uDE21", ":(", "...");
    }

    @Test
    void readsEntitiesAndBreaksAsPeopleSeeThem() {
        String clean = MessageText.clean("you &amp; me<br />don&#39;t");

        assertThat(clean).isEqualTo("you & me don't");
    }

    @Test
    void hidesHandlesAndAddressesFromTheEmbedding() {
        String prose = MessageText.prose("@shop thanks! see https://shop.example/x #great");

        assertThat(prose).isEqualTo("thanks! see great");
    }

    private static List<String> forms(String text) {
        return Tokens.of(MessageText.clean(text)).stream().map(Token::form).toList();
    }
}
