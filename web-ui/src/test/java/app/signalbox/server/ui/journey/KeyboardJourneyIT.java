package app.signalbox.server.ui.journey;

import static com.codeborne.selenide.CollectionCondition.exactTexts;
import static com.codeborne.selenide.CollectionCondition.size;
import static com.codeborne.selenide.Condition.exactText;
import static com.codeborne.selenide.Condition.exactValue;
import static com.codeborne.selenide.Condition.exist;
import static com.codeborne.selenide.Condition.focused;
import static com.codeborne.selenide.Condition.innerText;
import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.$$;
import static com.codeborne.selenide.WebDriverConditions.urlContaining;

import app.signalbox.contract.identity.Role;
import com.codeborne.selenide.Selenide;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The inbox without a mouse. */
@Journey
class KeyboardJourneyIT {

    private static final String PAGE = "770031";

    @Autowired
    private ApplicationContext application;

    @Test
    void managerGoesThroughTheInboxByKeys() {
        Scene scene = new Scene(application);
        scene.brand("tern-maps", "Tern Maps", PAGE);
        scene.writes("24001300009031", PAGE, "Do you print maps of the fens?");
        scene.writes("24001300009032", PAGE, "What does the coast map cost?");
        Browser.signIn(scene.member("Ivo Marsh", Role.SOCIAL_MANAGER, "tern-maps"));
        $$(".row").filter(visible).shouldHave(size(2));

        Browser.press("j");
        $$(".bubble-text").shouldHave(exactTexts("What does the coast map cost?"));
        Selenide.webdriver().shouldHave(urlContaining("/inbox/tern-maps/new/"));
        Browser.press("j");
        $$(".bubble-text").shouldHave(exactTexts("Do you print maps of the fens?"));
        Browser.press("k");
        $$(".bubble-text").shouldHave(exactTexts("What does the coast map cost?"));
        Browser.press(Keys.ENTER);
        $(".conversation").shouldBe(focused);

        Browser.press("?");
        $(".keys").shouldBe(visible).shouldHave(text("next conversation"), innerText("go to leads"));
        Browser.press(Keys.ESCAPE);
        $(".keys").shouldNot(exist);

        Browser.press("e");
        Browser.notice().shouldHave(text("Resolved"), Duration.ofSeconds(5));
        $$(".bubble-text").shouldHave(exactTexts("Do you print maps of the fens?"));
        Browser.press("u");
        Browser.notice().shouldHave(text("Taken back"), Duration.ofSeconds(5));

        Browser.press("g", "l");
        $("h1").shouldHave(exactText("Leads"));
    }

    @Test
    void whatIsTypedAheadOfANoteStandsInTheNote() {
        Scene scene = new Scene(application);
        scene.brand("avocet-atlas", "Avocet Atlas", "770034");
        scene.writes("24001300009034", "770034", "Is the harbour map out?");
        scene.writes("24001300009035", "770034", "Do you fold the large maps?");
        Browser.signIn(scene.member("Una Sedge", Role.SOCIAL_MANAGER, "avocet-atlas"));
        $$(".row").filter(visible).shouldHave(size(2));
        Browser.press("j");
        $$(".bubble-text").shouldHave(exactTexts("Do you fold the large maps?"));

        // as fast as the browser takes them; e resolves, s snoozes and ! is spam where they are keys of the list
        Browser.press("nease off! she is asked already");

        $("vaadin-dialog textarea").shouldHave(exactValue("ease off! she is asked already"));
        Browser.click("Save the note");
        $(".note").shouldHave(text("ease off! she is asked already"));
        $$(".bubble-text").shouldHave(exactTexts("Do you fold the large maps?"));
        $$(".row").filter(visible).shouldHave(size(2));
        Selenide.open("/inbox/avocet-atlas/resolved");
        $(".list").shouldHave(text("Nothing resolved yet"));
    }

    @Test
    void backClosesTheConversation() {
        Scene scene = new Scene(application);
        scene.brand("plover-prints", "Plover Prints", "770032");
        scene.writes("24001300009033", "770032", "Do you frame prints as well?");
        Browser.signIn(scene.member("Ada Finch", Role.SOCIAL_MANAGER, "plover-prints"));
        $(".row").shouldBe(visible).click();
        $$(".bubble-text").shouldHave(exactTexts("Do you frame prints as well?"));

        Selenide.back();

        $(".conversation").shouldHave(text("Choose a conversation"));
    }
}
