package app.signalbox.server.ui.journey;

import static com.codeborne.selenide.CollectionCondition.size;
import static com.codeborne.selenide.Condition.exactText;
import static com.codeborne.selenide.Condition.focused;
import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.$$;
import static com.codeborne.selenide.Selenide.refresh;

import app.signalbox.contract.identity.Role;
import com.codeborne.selenide.ElementsCollection;
import com.codeborne.selenide.WebElementCondition;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a desk does with conversations beside answering them. */
@Journey
class DeskJourneyIT {

    private static final Duration SOON = Duration.ofSeconds(8);

    @Autowired
    private ApplicationContext application;

    @Test
    void managerTakesLabelsNotesAndSnoozesAConversationByKeys() {
        Scene scene = new Scene(application);
        scene.brand("dunlin-desks", "Dunlin Desks", "770101");
        scene.writes("24001300009101", "770101", "Does the oak desk come with drawers?");
        Browser.signIn(scene.member("Wren Halloway", Role.SOCIAL_MANAGER, "dunlin-desks"));
        rows().shouldHave(size(1));
        Browser.press("j");
        $(".bubble-text").shouldHave(exactText("Does the oak desk come with drawers?"));

        Browser.press("i");
        told(text("Assigned to Wren Halloway"));
        $(".row-assignee").shouldHave(exactText("WH"));

        Browser.press("l");
        Browser.choose("drawers");
        told(text("Labelled drawers"));
        $(".row-labels").shouldHave(text("drawers"));

        Browser.press("n");
        $("vaadin-dialog vaadin-text-area textarea").shouldBe(focused).setValue("Ask the workshop about drawers.");
        Browser.click("Save the note");
        $(".note").shouldHave(text("Ask the workshop about drawers."), SOON);

        Browser.press("s");
        Browser.choose("");
        told(text("Snoozed"));
        $$(".row-gone").shouldHave(size(1));
        Browser.press("u");
        told(text("Taken back"));
        $$(".row-gone").shouldHave(size(0));
        rows().shouldHave(size(1));
    }

    @Test
    void managerResolvesAllThatMatchASearchAndTakesItBack() {
        Scene scene = new Scene(application);
        scene.brand("godwit-globes", "Godwit Globes", "770102");
        scene.writes("24001300009102", "770102", "Is the globe lamp bright enough to read by?");
        scene.writes("24001300009103", "770102", "How heavy is the globe lamp?");
        scene.writes("24001300009104", "770102", "Do you sell atlases?");
        Browser.signIn(scene.member("Pell Arbor", Role.SOCIAL_MANAGER, "godwit-globes"));
        rows().shouldHave(size(3));

        Browser.press("/");
        $(".search input").shouldBe(focused).setValue("channel:facebook lamp");
        Browser.press(Keys.ENTER);
        rows().shouldHave(size(2));
        Browser.press("*");
        $(".selection-bar").shouldHave(text("2 conversations selected"), SOON);
        Browser.press("e");
        told(text("Resolved: 2 conversations"));
        $$(".row-gone").shouldHave(size(2));

        Browser.press("u");
        told(text("Taken back: 2 conversations"));
        $$(".row-gone").shouldHave(size(0));
        rows().shouldHave(size(2));
    }

    @Test
    void managerSeesTheConsoleInGermanAndFindsItSoAgain() {
        Scene scene = new Scene(application);
        scene.brand("knot-notebooks", "Knot Notebooks", "770103");
        Browser.signIn(scene.member("Tilda Sorrel", Role.SOCIAL_MANAGER, "knot-notebooks"));

        $(".account vaadin-menu-bar-button").shouldBe(visible).click();
        $$("vaadin-menu-bar-item").findBy(text("Language")).click();
        $$("vaadin-menu-bar-item").findBy(text("Deutsch")).click();

        $(".destinations a[title='Posteingang']").shouldBe(visible, SOON);
        $(".list").shouldHave(text("Nichts Neues"));
        refresh();
        $(".destinations a[title='Posteingang']").shouldBe(visible, SOON);
    }

    private static ElementsCollection rows() {
        return $$(".row").filter(visible);
    }

    private static void told(WebElementCondition words) {
        Browser.notice().shouldHave(words, SOON);
    }
}
