package app.signalbox.server.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.identity.KeyChoice;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyDownEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The palette and the keys of every view, seen from a page that is not there. */
class ConsoleFrameTests {

    private final FakeWorkplace workplace = new FakeWorkplace();

    @RegisterExtension
    private final ConsoleStage console = new ConsoleStage(workplace);

    @BeforeEach
    void opens() {
        console.visit("no-such-page");
    }

    @Test
    void listsKeysAndDestinationsAndBrandsInThePalette() {
        frame().palette();
        console.window().roundTrip();

        assertThat(options()).contains("Go to leadsg l", "All keys, to look at and to change?");
        filter("tea");
        assertThat(options()).containsExactly("Inbox of Marrow Teas");
    }

    @Test
    void saysThatNothingIsCalledThat() {
        frame().palette();

        filter("zzz");

        assertThat(options()).isEmpty();
        assertThat(console.window().find(Chooser.class).single().getElement().getTextRecursively())
                .contains("Nothing is called that.");
    }

    @Test
    void runsWhatEnterTakes() {
        frame().palette();

        filter("all keys");
        ComponentUtil.fireEvent(field(), new KeyDownEvent(field(), Key.ENTER.getKeys().getFirst()));
        console.window().roundTrip();

        assertThat(console.window().find(Chooser.class).all()).isEmpty();
        assertThat(console.window().find(KeysDialog.class).all()).hasSize(1);
    }

    @Test
    void givesAnActionAnotherKeyAndItsUsualOneBack() {
        openKeys();

        change("go to leads", "y");
        List<KeyChoice> chosen = workplace.keys();
        console.click("Reset");

        assertThat(chosen).containsExactly(new KeyChoice("g l", "y"));
        assertThat(workplace.keys()).isEmpty();
    }

    @Test
    void namesWhatAKeyDoesAlready() {
        openKeys();

        change("go to leads", "?");

        assertThat(workplace.keys()).isEmpty();
        assertThat(console.window().find(Paragraph.class).withClassName("refusal").single().getText())
                .isEqualTo("The key ? does this already: all keys, to look at and to change. Choose another, or change"
                        + " that one first.");
    }

    @Test
    void givesAllUsualKeysBack() {
        workplace.chooseKeys(List.of(new KeyChoice("g l", "y")));
        openKeys();

        console.click("Use the usual keys");

        assertThat(workplace.keys()).isEmpty();
    }

    private ConsoleFrame frame() {
        return console.window().find(ConsoleFrame.class).single();
    }

    private void openKeys() {
        frame().palette();
        filter("all keys");
        NativeButton option = console.window().find(NativeButton.class, console.window().find(Chooser.class).single())
                .single();
        console.window().test(option).click();
        console.window().roundTrip();
    }

    private void change(String action, String key) {
        Button change = console.window().find(Button.class).all().stream()
                .filter(button -> button.getAriaLabel().filter(("Change: " + action)::equals).isPresent())
                .findFirst()
                .orElseThrow();
        console.window().test(change).click();
        TextField field = console.window().find(TextField.class).all().getLast();
        console.window().test(field).setValue(key);
        console.window().roundTrip();
    }

    private TextField field() {
        return console.window().find(TextField.class, console.window().find(Chooser.class).single())
                .single();
    }

    private void filter(String typed) {
        console.window().test(field()).setValue(typed);
    }

    private List<String> options() {
        return console.window()
                .find(NativeButton.class, console.window().find(Chooser.class).single())
                .all()
                .stream()
                .map(option -> option.getElement().getTextRecursively())
                .toList();
    }
}
