package app.signalbox.server.ui.journey;

import static com.codeborne.selenide.Condition.exactText;
import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.$$;
import static com.codeborne.selenide.Selenide.webdriver;
import static com.codeborne.selenide.WebDriverConditions.urlContaining;
import static org.awaitility.Awaitility.await;

import app.signalbox.contract.identity.Role;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What sales, executives and admins do with what the desk brings in. */
@Journey
class OfficeJourneyIT {

    private static final Duration SOON = Duration.ofSeconds(8);

    @Autowired
    private ApplicationContext application;

    @Test
    void salesRepMovesALeadOnAndContestsItsScoreByKeys() {
        Scene scene = new Scene(application);
        scene.brand("ruff-rugs", "Ruff Rugs", "770111");
        scene.writes("24001300009111", "770111", "We need 40 rugs for a hotel by June. What would they cost us?");
        await().atMost(Duration.ofSeconds(60)).until(() -> scene.leadsOf("ruff-rugs") == 1);
        Browser.signIn(scene.member("Odo Penrose", Role.SALES_REP, "ruff-rugs"));

        Browser.go("Leads");
        $(".lead-score").shouldBe(visible);
        Browser.press("j");
        $(".lead-panel").shouldHave(text("What would change it"), text("Consent and lawful basis"));
        Browser.press("]");
        $(".lead-panel").shouldHave(text("Contacted"), SOON);
        Browser.press("-");
        $(".lead-panel .big-score").shouldBe(visible);
        Browser.notice().shouldBe(visible, SOON);
        Browser.press("b");
        $$(".lead-column").findBy(text("Contacted")).shouldHave(text("Facebook user …9111"), SOON);
    }

    @Test
    void executiveOpensTheRowsBehindATile() {
        Scene scene = new Scene(application);
        scene.brand("teal-tiles", "Teal Tiles", "770112");
        scene.writes("24001300009112", "770112", "Are the tiles frost proof?");
        await().atMost(Duration.ofSeconds(60)).until(() -> scene.conversationsOf("teal-tiles") == 1);
        Browser.signIn(scene.member("Ysolde Crane", Role.EXECUTIVE, "teal-tiles"));

        Browser.go("Overview");
        $$(".tile").findBy(text("New conversations")).shouldHave(text("1"), SOON);
        $$(".periods a").findBy(exactText("7 days")).click();
        webdriver().shouldHave(urlContaining("days=7"));
        $$(".tile").findBy(text("New conversations")).click();
        $("vaadin-dialog").shouldHave(text("By brand"), text("Teal Tiles"));
    }

    @Test
    void adminWritesARuleLooksAtItsDryRunAndFindsItInTheAuditTrail() {
        Scene scene = new Scene(application);
        scene.brand("smelt-soaps", "Smelt Soaps", "770113");
        scene.writes("24001300009113", "770113", "My soap arrived broken in two pieces.");
        Browser.signIn(scene.admin("Hesper Lock"));

        Browser.go("Rules");
        $(".rail a[title='Smelt Soaps']").click();
        Browser.press("n");
        Browser.type("Name", "Broken things first");
        $(".action-row vaadin-select").click();
        $$("vaadin-select-item")
                .filter(visible)
                .findBy(text("Set the priority"))
                .click();
        $(".action-row vaadin-combo-box input").setValue("Urgent").pressEnter();
        Browser.click("Dry run");
        $(".trial").shouldHave(text("Dry run on the last 30 days"), SOON);
        Browser.click("Save");
        Browser.notice().shouldHave(text("Saved. Switch it on when its dry run looks right."), SOON);
        $("main").shouldHave(text("Broken things first"));

        Browser.go("Audit trail");
        $("vaadin-grid").shouldHave(text("Hesper Lock"), SOON);
    }
}
