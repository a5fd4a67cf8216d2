package app.signalbox.server.ui.journey;

import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.$$;
import static com.codeborne.selenide.Selenide.open;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.channels.ConnectChannelAccount;
import app.signalbox.contract.identity.GrantMembership;
import app.signalbox.contract.identity.Role;
import app.signalbox.contract.tenancy.ProvisionTenant;
import app.signalbox.sandbox.Sandbox;
import app.signalbox.sandbox.SandboxSettings;
import app.signalbox.sandbox.TrafficPlan;
import app.signalbox.sandbox.talk.Brand;
import app.signalbox.sandbox.talk.Network;
import app.signalbox.sandbox.talk.SandboxAccount;
import app.signalbox.sandbox.wire.SandboxSecrets;
import app.signalbox.server.channels.ChannelAccounts;
import app.signalbox.server.identity.Operators;
import app.signalbox.server.identity.SystemWork;
import app.signalbox.server.tenancy.CurrentTenant;
import app.signalbox.server.tenancy.Tenants;
import app.signalbox.server.testing.FreshDatabase;
import com.codeborne.selenide.Configuration;
import com.codeborne.selenide.Selenide;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.chrome.ChromeOptions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** A social media manager signs in and finds what people wrote, already read. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "signalbox.meta.app-secret=meta-journey",
            "signalbox.meta.verify-token=token-journey",
            "signalbox.x.consumer-secret=x-journey",
            "signalbox.linkedin.client-secret=linkedin-journey",
            "vaadin.launch-browser=false"
        })
@ContextConfiguration(initializers = FreshDatabase.class)
@ActiveProfiles("test")
class InboxJourneyIT {

    private static final String EMAIL = "wren.hollis@journey.example";
    private static final String PASSWORD = "a long journey phrase 7";

    @LocalServerPort
    private int port;

    @Autowired
    private Tenants tenants;

    @Autowired
    private CurrentTenant currentTenant;

    @Autowired
    private ChannelAccounts accounts;

    @Autowired
    private Operators operators;

    @Autowired
    private SystemWork system;

    private Sandbox sandbox;

    @BeforeEach
    void setUpBrandAndBrowser() {
        if (tenants.find("heron-teas").isEmpty()) {
            system.run("journey", this::setUpBrand);
        }
        sandbox = new Sandbox(SandboxSettings.of(
                URI.create("http://localhost:" + port),
                new SandboxSecrets("meta-journey", null, "x-journey", "linkedin-journey"),
                List.of(new SandboxAccount(Network.FACEBOOK, "770011", "Heron Teas", Brand.LARKSPUR)),
                7));
        var chrome = new ChromeOptions();
        chrome.addArguments(
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage");
        Configuration.browser = "chrome";
        Configuration.headless = true;
        Configuration.browserCapabilities = chrome;
        Configuration.browserSize = "1440x900";
        Configuration.timeout = 30_000;
        Configuration.pageLoadTimeout = 60_000;
        Configuration.reportsFolder = "target/journeys";
        Configuration.baseUrl = "http://localhost:" + port;
    }

    private void setUpBrand() {
        tenants.provision(new ProvisionTenant("heron-teas", "Heron Teas", "UTC", null));
        currentTenant.run(
                tenants.get("heron-teas"),
                () -> accounts.connect(new ConnectChannelAccount(Channel.FACEBOOK, "770011", "Heron Teas")));
        operators.register(
                EMAIL, "Wren Hollis", PASSWORD, List.of(new GrantMembership(Role.SOCIAL_MANAGER, null, "heron-teas")));
    }

    @AfterEach
    void closeBrowserAndSandbox() {
        Selenide.closeWebDriver();
        sandbox.close();
    }

    @Test
    void managerFindsWhatPeopleWroteAlreadyRead() throws InterruptedException {
        sandbox.play(TrafficPlan.clean(Double.POSITIVE_INFINITY), 12).awaitSettled(Duration.ofSeconds(60));

        open("/");
        $("input[name=username]").shouldBe(visible).setValue(EMAIL);
        $("input[name=password]").setValue(PASSWORD).pressEnter();

        $("body").shouldHave(text("Heron Teas"));
        $(".row").shouldBe(visible).click();
        $(".conversation").shouldBe(visible);
        $$(".bubble").first().shouldBe(visible);
    }

    @Test
    void wrongPasswordIsRefusedWithASentence() {
        open("/login");
        $("input[name=username]").shouldBe(visible).setValue(EMAIL);
        $("input[name=password]").setValue("not the phrase at all").pressEnter();

        $("body").shouldHave(text("Not signed in"));
    }
}
