package app.signalbox.server.ui.journey;

import static com.codeborne.selenide.Condition.attribute;
import static com.codeborne.selenide.Condition.exactText;
import static com.codeborne.selenide.Condition.exist;
import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selectors.byXpath;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.$$;

import com.codeborne.selenide.Configuration;
import com.codeborne.selenide.Selenide;
import com.codeborne.selenide.SelenideElement;
import com.codeborne.selenide.WebDriverRunner;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeOptions;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Chromium at the application under test, for each journey as if nobody had used it before. */
final class Browser implements BeforeEachCallback, AfterEachCallback {

    @Override
    public void beforeEach(ExtensionContext journey) {
        String port = SpringExtension.getApplicationContext(journey)
                .getEnvironment()
                .getRequiredProperty("local.server.port");
        Configuration.browser = "chrome";
        Configuration.headless = true;
        Configuration.browserCapabilities = chrome();
        Configuration.browserSize = "1440x900";
        Configuration.timeout = 30_000;
        Configuration.pageLoadTimeout = 60_000;
        Configuration.reportsFolder = "target/journeys";
        Configuration.baseUrl = "http://localhost:" + port;
    }

    @Override
    public void afterEach(ExtensionContext journey) {
        if (journey.getExecutionException().isPresent()) {
            Selenide.closeWebDriver();
        } else {
            WebDriverRunner.getWebDriver().manage().deleteAllCookies();
            Selenide.localStorage().clear();
            Selenide.sessionStorage().clear();
            Selenide.open("about:blank");
        }
    }

    /** Opens the console and signs in as this person. */
    static void signIn(String email) {
        Selenide.open("/");
        signIn(email, Scene.PASSWORD);
    }

    /** Fills in the sign-in form that is shown. */
    static void signIn(String email, String password) {
        $("input[name=username]").shouldBe(visible).setValue(email);
        $("input[name=password]").setValue(password).pressEnter();
    }

    /** Presses single keys one after the other, wherever the focus is. */
    static void press(CharSequence... keys) {
        for (CharSequence key : keys) {
            Selenide.actions().sendKeys(key).perform();
        }
    }

    /** Presses a key while another is held. */
    static void pressWith(Keys held, CharSequence key) {
        Selenide.actions().keyDown(held).sendKeys(key).keyUp(held).perform();
    }

    /** Goes to a place of the console by its name. */
    static void go(String destination) {
        $(".destinations a[title='" + destination + "']").click();
        $(".destinations a[aria-current]").shouldHave(attribute("title", destination));
    }

    /** Clicks the button of that name. */
    static void click(String button) {
        $$("vaadin-button").filter(visible).findBy(exactText(button)).click();
    }

    /** Fills in the field of that label. */
    static void type(String label, String words) {
        $(byXpath("//vaadin-text-field[label[normalize-space(.)='" + label + "']]/input"))
                .shouldBe(visible)
                .setValue(words);
    }

    /** Takes by keys what is offered for these words, the first where none are given. */
    static void choose(String words) {
        $(".chooser-list").shouldBe(visible);
        if (!words.isEmpty()) {
            press(words);
            $(".chooser-list").shouldHave(text(words));
        }
        press(Keys.ENTER);
        $(".chooser-list").shouldNot(exist);
    }

    /** The notice that is shown now. */
    static SelenideElement notice() {
        return $("vaadin-notification-card");
    }

    private static ChromeOptions chrome() {
        var chrome = new ChromeOptions();
        chrome.addArguments(
                "--no-sandbox",
                "--disable-gpu",
                "--force-prefers-reduced-motion",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage");
        return chrome;
    }
}
