package app.signalbox.server.triage.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.channels.Channel;
import app.signalbox.server.triage.Utterance;
import app.signalbox.server.triage.model.Discretion.Masking;
import app.signalbox.server.triage.model.DraftBrief.SourcePassage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Write to ana.b+x@mail.example please|Write to [EMAIL_1] please",
                "Écris à zoé.müller@bücher.example.|Écris à [EMAIL_1].",
                "ana＠mail.example|[EMAIL_1]",
                "Card 4111 1111 1111 1111 exp 12/27|Card [CARD_1] exp 12/27",
                "Amex 3782-822463-10005!|Amex [CARD_1]!",
                "4111111111111111|[CARD_1]",
                "2 pieces, 5555.5555.5555.4444|2 pieces, [CARD_1]",
                "4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1|[CARD_1]",
                "٤١١١ ١١١١ ١١١١ ١١١١ بطاقتي|[CARD_1] بطاقتي",
                "４１１１１１１１１１１１１１１１|[CARD_1]",
                "order 4111111111111111|order [CARD_1]",
                "IBAN DE89 3704 0044 0532 0130 00 danke|IBAN [IBAN_1] danke",
                "IBAN: DE89 3704 0044 0532 0130 01 danke|IBAN: [IBAN_1] danke",
                "gb82west12345698765432|[IBAN_1]",
                "am20 FR14 2004 1010 0505 0001 3M02 606|am20 [IBAN_1]",
                "about my order: reach me at 0171 2345678|about my order: reach me at [PHONE_1]",
                "refund to 0171 2345678|refund to [PHONE_1]",
                "order +49 171 2345678|order [PHONE_1]",
                "Call +49 171 2345678 now|Call [PHONE_1] now",
                "+1 (555) 010-0199|[PHONE_1]",
                "0049 30 901820|[PHONE_1]",
                "ruf an: 0171/2345678|ruf an: [PHONE_1]",
                "(030) 901 820 55|[PHONE_1]",
                "555-010-0199 is mine|[PHONE_1] is mine",
                "call me at 5550199|call me at [PHONE_1]",
                "اتصل +٩٧١ ٥٠ ١٢٣ ٤٥٦٧|اتصل [PHONE_1]",
                "＋４９ １７１ ２３４５６７８|[PHONE_1]",
                "my PIN is 4821|my PIN is [SECRET_1]",
                "CVV: 123|CVV: [SECRET_1]",
                "cvc 1 2 3|cvc [SECRET_1]",
                "Passwort: geheim|Passwort: [SECRET_1]",
                "password for my card is hunter2|password for my card is [SECRET_1]",
                "mot de passe : soleil|mot de passe : [SECRET_1]",
                "ŞİFREM: deniz|ŞİFREM: [SECRET_1]",
                "şifrem: deniz|şifrem: [SECRET_1]",
                "验证码：884213|验证码：[SECRET_1]"
            })
    void putsPlaceholdersOverPersonalDetails(String said, String leaves) {
        Mask mask = mask(said);

        String masked = mask.over(said);

        assertThat(masked).isEqualTo(leaves);
        assertThat(mask.off(masked)).isEqualTo(said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Order 1234567890 never came",
                "order no. 0123456789",
                "Bestellung 01234567890 fehlt",
                "Bestellnummer: 555-010-0199",
                "#0123456789",
                "invoice 4111111111111112",
                "1234567890123456",
                "0000 0000 0000 0000",
                "I called about order 1234567",
                "On 01.02.2026 14.30 and 2026-11-23",
                "It costs 1.000.000 or €4.90",
                "label 1234567 on the box",
                "call me about order number: 1234567",
                "Tracking JD014600003828392",
                "isbn 978-3-16-148410-0",
                "My password does not work",
                "pin this post, tan shoes in 42",
                "Thanks @larkspur, see you at 10:30",
                "https://larkspur.example/orders/1234567890"
            })
    void leavesWhatATaskMayNeed(String said) {
        assertThat(mask(said).over(said)).isEqualTo(said);
    }

    @Test
    void givesOneDetailOnePlaceholderWhereverItStands() {
        Mask mask = mask("a@mail.example and b@mail.example");

        String first = mask.over("a@mail.example and b@mail.example");
        String second = mask.over("b@mail.example");

        assertThat(first).isEqualTo("[EMAIL_1] and [EMAIL_2]");
        assertThat(second).isEqualTo("[EMAIL_2]");
    }

    @Test
    void givesNobodyTheDetailOfAPlaceholderThatHeWrote() {
        String said = "Send it to [EMAIL_1] and [email_2], I am a@mail.example";
        Mask mask = mask(said);

        String masked = mask.over(said);

        assertThat(masked).isEqualTo("Send it to [EMAIL_1] and [email_2], I am [EMAIL_3]");
        assertThat(mask.off(masked)).isEqualTo(said);
    }

    @Test
    void coversEveryTextOfABriefButNotTheNamesOfPassages() {
        String address = "a@mail.example";
        var brief = new DraftBrief(
                new Utterance("text " + address, Channel.X, "before " + address),
                "voice " + address,
                280,
                List.of(new SourcePassage("b@mail.example", "title " + address, "passage " + address)));

        DraftBrief masked = Mask.of(brief, Discretion.usual()).over(brief);

        assertThat(masked)
                .isEqualTo(new DraftBrief(
                        new Utterance("text [EMAIL_1]", Channel.X, "before [EMAIL_1]"),
                        "voice [EMAIL_1]",
                        280,
                        List.of(new SourcePassage("b@mail.example", "title [EMAIL_1]", "passage [EMAIL_1]"))));
    }

    @Test
    void leavesAllAsItIsForAnEndpointOfTheHouse() {
        var utterance = new Utterance("4111 1111 1111 1111, a@mail.example", Channel.X, null);

        Utterance masked = Mask.of(utterance, new Discretion(Masking.NOTHING)).over(utterance);

        assertThat(masked).isEqualTo(utterance);
    }

    @Test
    void putsUpWithTextsMadeToExhaustIt() {
        String hostile = "1 ".repeat(20_000) + "a.".repeat(20_000) + "DE89 ".repeat(10_000) + "+".repeat(20_000);

        String masked = mask(hostile).over(hostile);

        assertThat(masked).startsWith("1 1 ").endsWith("+");
    }

    @Test
    void restoresNothingThatItHasNotWithheld() {
        assertThat(mask("a@mail.example").off("[EMAIL_7] $1 \\ [CARD_1]")).isEqualTo("[EMAIL_7] $1 \\ [CARD_1]");
    }

    private static Mask mask(String said) {
        return Mask.of(new Utterance(said, Channel.X, null), Discretion.usual());
    }
}
