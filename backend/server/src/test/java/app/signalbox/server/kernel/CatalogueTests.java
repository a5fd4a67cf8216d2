package app.signalbox.server.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CatalogueTests {

    private final Catalogue german = Catalogue.of(Locale.GERMAN);

    @Test
    void readsTextsOverSeveralLinesWithContextAndPlural() {
        List<PoFile.Message> messages = PoFile.read("""
                # A head that is none of the messages.
                msgid ""
                msgstr "Language: de\\n"

                #: Somewhere.java:1
                msgctxt "hours"
                msgid "Open"
                msgstr "Geöffnet"

                msgid "{0} \\"big\\" lamp"
                msgid_plural "{0} \\"big\\" lamps"
                msgstr[0] ""
                "{0} große "
                "Lampe"
                msgstr[1] "{0} große Lampen"
                """);

        assertThat(messages)
                .containsExactly(
                        new PoFile.Message("hours", "Open", null, List.of("Geöffnet")),
                        new PoFile.Message(
                                null,
                                "{0} \"big\" lamp",
                                "{0} \"big\" lamps",
                                List.of("{0} große Lampe", "{0} große Lampen")));
    }

    @Test
    void speaksTheFirstLanguageThatItKnows() {
        assertThat(Catalogue.spoken(List.of(Locale.of("tr"), Locale.of("de", "AT"), Locale.UK)))
                .isEqualTo(Locale.of("de", "AT"));
        assertThat(Catalogue.spoken(List.of(Locale.of("tr")))).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void recognisesWhatTheServerSays() {
        assertThat(german.recognised("There is no label bulk here. Make it first."))
                .isEqualTo("Hier gibt es kein Schlagwort bulk. Legen Sie es zuerst an.");
    }

    @Test
    void recognisesASentenceWithinAnother() {
        assertThat(german.recognised("They wait, but the network allows no answer any more. "
                        + "X wants every like to be given by a person. Give it yourself."))
                .isEqualTo("Die Person wartet, aber das Netzwerk erlaubt keine Antwort mehr. "
                        + "X verlangt, dass jedes „Gefällt mir“ von einem Menschen kommt. Geben Sie es selbst.");
    }

    @Test
    void writesADayInASentenceAsTheLanguageDoes() {
        assertThat(german.recognised("Access ended on 3 March 2026. Reconnect the account."))
                .isEqualTo("Der Zugang endete am 3. März 2026. Verbinden Sie das Konto neu.");
        assertThat(WrittenDate.in(Locale.GERMAN, "7 December, 14:05 UTC")).contains("7. Dezember, 14:05 UTC");
        assertThat(WrittenDate.in(Locale.GERMAN, "31 February 2026")).isEmpty();
        assertThat(WrittenDate.in(Locale.GERMAN, "2 Brothers 2026")).isEmpty();
    }

    @Test
    void leavesWhatItDoesNotKnow() {
        assertThat(german.recognised("Nobody ever says this.")).isEqualTo("Nobody ever says this.");
        assertThat(Catalogue.of(Locale.ENGLISH).recognised("The label is gone."))
                .isEqualTo("The label is gone.");
    }

    @Test
    void recognisesSentencesThatWereSaidTogether() {
        String together =
                "The network had stopped to send us what happens on this account. X couldn't be asked: Not Found. Nobody said this.";

        assertThat(Catalogue.of(Locale.GERMAN).recognised(together))
                .isEqualTo("Das Netzwerk hatte aufgehört, uns zu senden, was auf diesem Konto geschieht."
                        + " X konnte nicht gefragt werden: Not Found. Nobody said this.");
    }
}
