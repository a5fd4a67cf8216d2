package app.signalbox.server.ui.journey;

import static com.codeborne.selenide.Condition.exactText;
import static com.codeborne.selenide.Condition.not;
import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.executeJavaScript;
import static com.codeborne.selenide.Selenide.open;
import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.identity.Role;
import com.codeborne.selenide.SelenideElement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A morning's work without a mouse. */
@Journey
class HundredMessagesIT {

    private static final int PEOPLE = 100;
    private static final String PAGE = "770091";

    @Autowired
    private ApplicationContext application;

    @Test
    void managerGetsThroughAHundredMessagesByKeysAlone() {
        Scene scene = new Scene(application);
        scene.brand("smew-stamps", "Smew Stamps", PAGE);
        for (int person = 0; person < PEOPLE; person++) {
            scene.writes("2400130001%04d".formatted(person), PAGE, "Question " + person + " about the stamp album");
        }
        Browser.signIn(scene.member("Rue Fallow", Role.SOCIAL_MANAGER, "smew-stamps"));
        $(".row").shouldBe(visible);
        countPointers();

        Browser.press("j");
        List<String> met = new ArrayList<>();
        for (int number = 0; number < PEOPLE; number++) {
            met.add(question().shouldBe(visible).getText());
            deal(number);
            if (number < PEOPLE - 1) {
                question().shouldBe(not(exactText(met.getLast())));
            }
        }

        assertThat(met).doesNotHaveDuplicates().hasSize(PEOPLE);
        assertThat(pointers()).isZero();
        open("/inbox/smew-stamps/new");
        $(".list").shouldHave(text("Nothing new"));
        open("/inbox/smew-stamps/resolved");
        $(".row").shouldBe(visible);
        open("/inbox/smew-stamps/snoozed");
        $(".row").shouldBe(visible);
        open("/inbox/smew-stamps/spam");
        $(".row").shouldBe(visible);
    }

    private static void deal(int number) {
        switch (number % 10) {
            case 1 -> Browser.press("!");
            case 2 -> {
                Browser.press("s");
                Browser.choose("");
            }
            case 3 -> {
                Browser.press("i");
                Browser.press("e");
            }
            case 4 -> {
                Browser.press("p");
                Browser.choose("");
                Browser.press("e");
            }
            default -> Browser.press("e");
        }
    }

    private static SelenideElement question() {
        return $(".bubble-text");
    }

    /** The driver could move a pointer unseen; the page itself is the witness. */
    private static void countPointers() {
        executeJavaScript("""
            window.pointers = 0;
            for (const kind of ['pointerdown', 'pointermove', 'mousedown', 'mousemove', 'touchstart', 'wheel']) {
              addEventListener(kind, event => { if (event.isTrusted) window.pointers++; }, true);
            }
            """);
    }

    private static long pointers() {
        return ((Number) executeJavaScript("return window.pointers")).longValue();
    }
}
