package app.signalbox.server.ui.journey;

import static com.codeborne.selenide.CollectionCondition.size;
import static com.codeborne.selenide.Condition.exactText;
import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.$$;
import static com.codeborne.selenide.Selenide.executeJavaScript;
import static com.codeborne.selenide.Selenide.refresh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.signalbox.contract.identity.Role;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What an agency admin, a sales rep and everybody's eyes do in the console. */
@Journey
class AgencyJourneyIT {

    private static final int DARK = 90;

    @Autowired
    private ApplicationContext application;

    @Test
    void adminMakesATenantConnectsItsPageAndSeesWhatBecameOfWhatArrived() {
        Scene scene = new Scene(application);
        Browser.signIn(scene.admin("Maud Sterling"));

        Browser.go("Tenants");
        Browser.click("Add a tenant");
        Browser.type("Name", "Saltbox Soap");
        Browser.type("Short name", "saltbox-soap");
        Browser.click("Add the tenant");
        Browser.notice().shouldHave(text("Saltbox Soap is ready"), Duration.ofSeconds(5));
        $("vaadin-grid").shouldHave(text("Saltbox Soap"), text("saltbox-soap"));

        Browser.go("Channels");
        $(".rail a[title='Saltbox Soap']").click();
        $("main").shouldHave(text("Nothing connected yet"), text("What became of what arrived"));
        $("main").shouldHave(text("Nothing arrived"));
        Browser.click("Connect an account");
        Browser.type("Id on the network", "770041");
        Browser.type("Name", "Saltbox page");
        Browser.click("Connect");
        $("main").shouldHave(text("Saltbox page"));

        scene.writes("24001300009041", "770041", "Is the lavender soap vegan?");
        Browser.go("Inbox");
        $(".rail a[title='Saltbox Soap']").click();
        $(".row .row-words").shouldHave(exactText("Is the lavender soap vegan?"));
        Browser.go("Channels");
        $(".rail a[title='Saltbox Soap']").click();
        $("main").shouldHave(text("Received"), text("Applied"));
        $$("vaadin-grid-cell-content").filter(exactText("1")).shouldHave(size(2));

        Browser.go("Operations");
        $("main").shouldHave(text("What waits"), text("Jobs"), text("route"), text("Processes with work to share"));
    }

    @Test
    void salesRepSeesScoredLeadsAndWhy() {
        Scene scene = new Scene(application);
        scene.brand("kiln-mugs", "Kiln Mugs", "770042");
        scene.writes(
                "24001300009042", "770042", "How much would 200 printed mugs cost? We need them by the end of May.");
        await().atMost(Duration.ofSeconds(60)).until(() -> scene.leadsOf("kiln-mugs") == 1);
        Browser.signIn(scene.member("Rolf Keane", Role.SALES_REP, "kiln-mugs"));

        Browser.go("Leads");
        $(".lead-score").shouldBe(visible);
        $("vaadin-grid").shouldHave(text("Asks about the price"), text("Facebook user …9042"));
        int score = Integer.parseInt($(".lead-score b").getText());
        $(".lead-score").click();
        $(".lead-panel blockquote").shouldHave(text("200 printed mugs"));
        $$(".lead-panel a").find(exactText("Open the conversation")).click();

        $(".context .big-score").shouldHave(exactText(String.valueOf(score)));
        $(".bubble-text").shouldHave(text("200 printed mugs"));
        assertThat(score).isBetween(40, 100);
        $$(".verbs vaadin-button").filter(exactText("Resolve")).shouldHave(size(0));
    }

    @Test
    void darkStaysDarkAfterAReload() {
        Scene scene = new Scene(application);
        scene.brand("moth-lamps", "Moth Lamps", "770043");
        Browser.signIn(scene.member("Vera Dusk", Role.EXECUTIVE, "moth-lamps"));

        $(".account vaadin-menu-bar-button").shouldBe(visible).click();
        $$("vaadin-menu-bar-item").findBy(text("Appearance")).click();
        $$("vaadin-menu-bar-item").findBy(exactText("Dark")).click();
        await().pollInSameThread().until(() -> brightness() < DARK);
        refresh();
        $(".frame").shouldBe(visible);

        assertThat(brightness()).isLessThan(DARK);
    }

    /** Brightness of the page's ground as it is painted, 0 to 255. */
    private static long brightness() {
        Number brightness = executeJavaScript("""
                const canvas = document.createElement('canvas').getContext('2d');
                canvas.fillStyle = getComputedStyle(document.body).backgroundColor;
                canvas.fillRect(0, 0, 1, 1);
                return Math.max(...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3));
                """);
        return brightness == null ? 255 : brightness.longValue();
    }
}
