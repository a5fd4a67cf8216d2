package app.signalbox.server.ui.journey;

import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.executeAsyncJavaScript;
import static com.codeborne.selenide.Selenide.executeJavaScript;
import static com.codeborne.selenide.Selenide.open;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every page against the machine-checkable part of WCAG 2.2 AA, light and dark. */
@Journey
class AccessibilityIT {

    private static final List<String> PAGES = List.of(
            "/inbox/dunlin-dyes",
            "/leads/dunlin-dyes",
            "/knowledge/dunlin-dyes",
            "/knowledge/dunlin-dyes/saved-replies",
            "/rules/dunlin-dyes",
            "/channels/dunlin-dyes",
            "/overview/dunlin-dyes",
            "/tenants",
            "/tenants/dunlin-dyes",
            "/operators",
            "/audit",
            "/operations");

    @Autowired
    private ApplicationContext application;

    @Test
    void everyPageKeepsTheRulesInLightAndDark() throws IOException {
        Scene scene = new Scene(application);
        scene.brand("dunlin-dyes", "Dunlin Dyes", "770095");
        scene.writes("24001300019501", "770095", "Where is my order? I have waited for two weeks!");
        scene.writes("24001300019502", "770095", "What would 200 bags of indigo cost?");
        String axe = axe();
        open("/login");
        $("input[name=username]").shouldBe(visible);
        List<String> broken = new ArrayList<>(examined("/login", axe));

        Browser.signIn(scene.admin("Fay Larch"));
        for (String page : PAGES) {
            open(page);
            $(".frame h1, .frame .list").shouldBe(visible);
            if (page.startsWith("/inbox")) {
                $(".row").shouldBe(visible);
                Browser.press("j");
                $(".bubble").shouldBe(visible);
            }
            broken.addAll(examined(page, axe));
        }

        assertThat(broken).isEmpty();
    }

    private static List<String> examined(String page, String axe) {
        executeJavaScript(axe);
        List<String> broken = new ArrayList<>();
        for (String scheme : List.of("light", "dark")) {
            executeJavaScript("document.documentElement.style.colorScheme = arguments[0]", scheme);
            List<String> found = executeAsyncJavaScript("""
                const done = arguments[arguments.length - 1];
                axe.run(document, {
                  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
                  resultTypes: ['violations']
                }).then(result => done(result.violations.flatMap(rule => rule.nodes.map(node =>
                  rule.id + ': ' + node.target.join(' ') + ' | ' + node.failureSummary.replace(/\\s+/g, ' ')))));
                """);
            Objects.requireNonNull(found).forEach(one -> broken.add(page + " " + scheme + " " + one));
        }
        return broken;
    }

    private static String axe() throws IOException {
        try (InputStream script = Objects.requireNonNull(AccessibilityIT.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
