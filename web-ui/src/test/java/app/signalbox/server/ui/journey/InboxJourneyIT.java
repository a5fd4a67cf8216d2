package app.signalbox.server.ui.journey;

import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.$$;
import static com.codeborne.selenide.Selenide.open;

import app.signalbox.contract.identity.Role;
import app.signalbox.sandbox.Sandbox;
import app.signalbox.sandbox.SandboxSettings;
import app.signalbox.sandbox.TrafficPlan;
import app.signalbox.sandbox.talk.Brand;
import app.signalbox.sandbox.talk.Network;
import app.signalbox.sandbox.talk.SandboxAccount;
import app.signalbox.sandbox.wire.SandboxSecrets;
import app.signalbox.server.testing.ProviderSecrets;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A social media manager signs in and finds what people wrote, already read. */
@Journey
class InboxJourneyIT {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    @Test
    void managerFindsWhatPeopleWroteAlreadyRead() throws InterruptedException {
        Scene scene = new Scene(application);
        scene.brand("heron-teas", "Heron Teas", "770011");
        String manager = scene.member("Wren Hollis", Role.SOCIAL_MANAGER, "heron-teas");
        try (Sandbox sandbox = new Sandbox(traffic())) {
            sandbox.play(TrafficPlan.clean(Double.POSITIVE_INFINITY), 12).awaitSettled(Duration.ofSeconds(60));
        }

        Browser.signIn(manager);

        $("body").shouldHave(text("Heron Teas"));
        $(".row").shouldBe(visible).click();
        $(".conversation").shouldBe(visible);
        $$(".bubble").first().shouldBe(visible);
    }

    @Test
    void wrongPasswordIsRefusedWithASentence() {
        open("/login");

        Browser.signIn("nobody@journey.example", "not the phrase at all");

        $("body").shouldHave(text("Not signed in"));
    }

    private SandboxSettings traffic() {
        return SandboxSettings.of(
                URI.create("http://localhost:" + port),
                new SandboxSecrets(
                        ProviderSecrets.META_APP, null, ProviderSecrets.X_CONSUMER, ProviderSecrets.LINKEDIN_CLIENT),
                List.of(new SandboxAccount(Network.FACEBOOK, "770011", "Heron Teas", Brand.LARKSPUR)),
                7);
    }
}
