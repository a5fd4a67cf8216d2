package app.signalbox.server.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PhraseTests {

    private final FakeWorkplace workplace = new FakeWorkplace();

    @RegisterExtension
    private final ConsoleStage console = new ConsoleStage(workplace);

    @Test
    void saysItInEnglishWhereTheBrowserAsksForALanguageThatNobodySpeaksHere() {
        console.window().getUI().setLocale(Locale.of("tr", "TR"));

        assertThat(Phrase.locale()).isEqualTo(Locale.ENGLISH);
        assertThat(Phrase.of("Account of {0}", "Ada")).isEqualTo("Account of Ada");
    }

    @Test
    void writesNumbersAsTheyAreWrittenWhereTheBrowserIs() {
        console.window().getUI().setLocale(Locale.of("de", "CH"));

        assertThat(Phrase.count(1, "{0} conversation", "{0} conversations")).isEqualTo("1 Unterhaltung");
        assertThat(Phrase.count(1_200, "{0} conversation", "{0} conversations")).isEqualTo("1’200 Unterhaltungen");
    }

    @Test
    void takesAnApostropheForOne() {
        console.visit("no-such-page");

        assertThat(Phrase.of("The key {0} isn't {1}", "j", "k")).isEqualTo("The key j isn't k");
    }

    @Test
    void keepsNounsCapitalWhereTheLanguageDoes() {
        console.window().getUI().setLocale(Locale.ENGLISH);
        String english = Phrase.within("Question");
        console.window().getUI().setLocale(Locale.GERMAN);

        assertThat(english).isEqualTo("question");
        assertThat(Phrase.within("Frage")).isEqualTo("Frage");
    }

    @Test
    void followsTheChoiceOfTheOperator() {
        workplace.chooseLanguage(Locale.GERMAN);

        console.visit("no-such-page");

        assertThat(labels()).contains("Posteingang", "Überblick", "Wissen");
        assertThat(console.text()).contains("Unter dieser Adresse gibt es nichts");
    }

    private List<String> labels() {
        return console.window().find(Anchor.class).all().stream()
                .map(link -> link.getElement().getTextRecursively())
                .toList();
    }
}
