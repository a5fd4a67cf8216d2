package app.signalbox.server.ui.journey;

import static com.codeborne.selenide.CollectionCondition.size;
import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.$$;

import app.signalbox.contract.identity.Role;
import com.codeborne.selenide.ElementsCollection;
import com.codeborne.selenide.SelenideElement;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A manager tells the AI what is right, and it keeps to that. */
@Journey
class CorrectionJourneyIT {

    private static final String PAGE = "770051";
    private static final String WORDS = "My parcel arrived broken and nobody answers. I want my money back!";

    @Autowired
    private ApplicationContext application;

    @Test
    void managerCorrectsAReadingAndTheNextMessageLikeItFollows() {
        Scene scene = new Scene(application);
        scene.brand("dunlin-pots", "Dunlin Pots", PAGE);
        scene.writes("24001300009051", PAGE, WORDS);
        Browser.signIn(scene.member("Robin Ash", Role.SOCIAL_MANAGER, "dunlin-pots"));
        rows().shouldHave(size(1));
        rows().first().click();
        wants().shouldHave(text("Complaint"));

        wants().click();
        choices().findBy(text("Lead")).click();
        $(".context").shouldHave(text("Corrected by you"));
        wants().shouldHave(text("Lead"));
        $(".row .chip").shouldHave(text("lead"));
        wants().click();
        choices().shouldHave(size(6));
        Browser.press(Keys.ESCAPE);
        choices().shouldHave(size(0));
        $(".bubble").shouldBe(visible);

        scene.writes("24001300009052", PAGE, WORDS);
        $(".arrivals").shouldBe(visible).click();
        rows().shouldHave(size(2));
        $$(".row .chip").filter(text("lead")).shouldHave(size(2));
    }

    @Test
    void managerTakesACorrectionBackInTheListOfAll() {
        Scene scene = new Scene(application);
        scene.brand("curlew-ink", "Curlew Ink", "770052");
        scene.writes("24001300009053", "770052", WORDS);
        Browser.signIn(scene.member("Sage Holm", Role.SOCIAL_MANAGER, "curlew-ink"));
        rows().shouldHave(size(1));
        rows().first().click();
        wants().shouldHave(text("Complaint"));
        Browser.press("1");
        wants().shouldHave(text("Question"));

        $(".all-corrections").click();
        $("vaadin-dialog").shouldHave(text("Intent: Complaint → Question")).shouldHave(text("Sage Holm"));
        $$("vaadin-dialog vaadin-button").findBy(text("Withdraw")).click();

        $("vaadin-dialog").shouldHave(text("Withdrawn by Sage Holm"));
        wants().shouldHave(text("Complaint"));
    }

    private static SelenideElement wants() {
        return $(".context .correction-menu[title='Correct the intent']");
    }

    private static ElementsCollection choices() {
        return $$("vaadin-context-menu-item").filter(visible);
    }

    private static ElementsCollection rows() {
        return $$(".row").filter(visible);
    }
}
