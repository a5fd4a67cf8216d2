package app.signalbox.server.ui.rules;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.desk.DeskVerb;
import app.signalbox.contract.rules.RuleAction;
import app.signalbox.contract.rules.RuleEffect;
import app.signalbox.contract.rules.RuleOutcome;
import app.signalbox.contract.rules.RuleState;
import app.signalbox.contract.rules.RuleTrigger;
import app.signalbox.contract.rules.RuleView;
import app.signalbox.contract.rules.WriteRule;
import app.signalbox.server.identity.Permission;
import app.signalbox.server.ui.ConsoleStage;
import app.signalbox.server.ui.FakeWorkplace;
import app.signalbox.server.ui.KeyAction;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RulesViewTests {

    private static final String RULES = "Rules";

    private final FakeWorkplace workplace = new FakeWorkplace();
    private final RuleShelf shelf = new RuleShelf();

    @RegisterExtension
    private final ConsoleStage console = new ConsoleStage(workplace)
            .with(RulesDesk.class, shelf)
            .with(Clock.class, Clock.fixed(RuleShelf.NOW, ZoneOffset.UTC));

    @Test
    void saysWhatRulesAreForWhereThereIsNone() {
        console.open("rules/marrow", RulesView.class);

        assertThat(console.text()).contains("No rules yet", "a dry run shows what it would have done", "Write a rule");
    }

    @Test
    void listsRulesWithWhatTheyDo() {
        shelf.add("marrow", refunds());

        console.open("rules/marrow", RulesView.class);

        assertThat(console.table(RULES)).isNotNull();
        assertThat(console.column(RULES, 3)).containsExactly("12");
    }

    @Test
    void writesARuleSwitchedOff() {
        console.open("rules/marrow", RulesView.class);

        console.click("Write a rule");
        field("Name", "Refunds");
        field("Only if", "refund");
        choose(DeskVerb.ADD_LABEL, "Refund");
        console.click("Save");

        assertThat(shelf.rules).singleElement().satisfies(rule -> {
            assertThat(rule.state()).isEqualTo(RuleState.OFF);
            assertThat(rule.definition().name()).isEqualTo("Refunds");
            assertThat(rule.definition().condition()).isEqualTo("refund");
            assertThat(rule.definition().actions())
                    .containsExactly(new RuleAction(DeskVerb.ADD_LABEL, RuleShelf.LABEL.toString(), null));
        });
        assertThat(console.notices()).containsExactly("Saved. Switch it on when its dry run looks right.");
        assertThat(console.text()).contains("It has done nothing yet");
    }

    @Test
    void showsADryRunOfWhatIsNotSavedYet() {
        console.open("rules/marrow", RulesView.class);

        console.click("Write a rule");
        field("Only if", "refund");
        choose(DeskVerb.ADD_LABEL, "Refund");
        console.click("Dry run");

        assertThat(shelf.rules).isEmpty();
        assertThat(shelf.tried).hasSize(1);
        assertThat(dialog())
                .contains(
                        "It would have acted 7 times, on 5 conversations; 120 messages were looked at.",
                        "Night shift: 2 times",
                        "Ada Kettle, #42",
                        "I want a refund");
        assertThat(console.window().find(Anchor.class, lastDialog()).single().getHref())
                .isEqualTo("inbox/marrow/everything/" + new UUID(0, 42));
    }

    @Test
    void proposesHowAConditionGoesOnAndSaysWhatIsWrongWithIt() {
        console.open("rules/marrow", RulesView.class);
        console.click("Write a rule");

        field("Only if", "intent:com");
        assertThat(console.window()
                        .find(NativeButton.class)
                        .withClassName("search-hint")
                        .single()
                        .getText())
                .isEqualTo("intent:complaint");
        field("Only if", "colour:red");

        assertThat(text("Only if").isInvalid()).isTrue();
        assertThat(text("Only if").getErrorMessage()).startsWith("\"colour:\" is nothing to search by");
    }

    @Test
    void asksForMinutesOnlyWhereARuleWaits() {
        console.open("rules/marrow", RulesView.class);
        console.click("Write a rule");
        assertThat(console.window()
                        .find(IntegerField.class)
                        .withLabel("Minutes without an answer")
                        .exists())
                .isFalse();

        when().setValue(RuleTrigger.WAITING);

        assertThat(console.window()
                        .find(IntegerField.class)
                        .withLabel("Minutes without an answer")
                        .exists())
                .isTrue();
    }

    @Test
    void opensARuleByItsAddressAndTellsWhatItDid() {
        RuleView rule = shelf.add("marrow", refunds());
        shelf.effects.add(effect(RuleOutcome.DONE));

        console.open("rules/marrow?rule=" + rule.id(), RulesView.class);
        console.click("What it did", 0, "Undo");

        assertThat(console.text()).contains("Label Refund", "What it did");
        assertThat(console.column("What it did", 2)).containsExactly("Label Refund");
        assertThat(console.column("What it did", 3)).containsExactly("Done");
        assertThat(shelf.undone).hasSize(1);
        assertThat(console.notices()).containsExactly("1 change taken back.");
    }

    @Test
    void takesBackWhatARuleDidLately() {
        RuleView rule = shelf.add("marrow", refunds());
        console.open("rules/marrow?rule=" + rule.id(), RulesView.class);

        console.click("Undo what it did…");
        console.click("Undo");

        assertThat(shelf.undoneSince).isEqualTo(RuleShelf.NOW.minus(Duration.ofHours(1)));
        assertThat(console.notices())
                .containsExactly(
                        "4 changes taken back. 1 change stays, because somebody has changed the conversation since.");
    }

    @Test
    void saysWhyARulePausedAndResumesItInOneStep() {
        RuleView rule = shelf.add("marrow", refunds());
        shelf.pause(rule.id(), "It would have acted on more than 60 conversations within an hour.");
        console.open("rules/marrow?rule=" + rule.id(), RulesView.class);
        assertThat(console.text()).contains("Paused", "more than 60 conversations within an hour");

        console.click("Resume");

        assertThat(shelf.rules.getFirst().state()).isEqualTo(RuleState.ON);
    }

    @Test
    void isUsedByKeysAlone() {
        shelf.add("marrow", refunds());
        RuleView second = shelf.add(
                "marrow",
                new WriteRule(
                        "Second",
                        RuleTrigger.STARTED,
                        null,
                        null,
                        null,
                        refunds().actions(),
                        null));
        RulesView view = console.open("rules/marrow", RulesView.class);

        press(view, "j");
        press(view, "j");
        press(view, "s");
        press(view, "[");

        assertThat(shelf.rules).extracting(RuleView::id).startsWith(second.id());
        assertThat(shelf.rules.getFirst().state()).isEqualTo(RuleState.ON);
        press(view, "d");
        assertThat(dialog()).contains("It would have acted 7 times");
    }

    @Test
    void putsBackWhatWasRemoved() {
        RuleView rule = shelf.add("marrow", refunds());
        console.open("rules/marrow?rule=" + rule.id(), RulesView.class);

        console.click("Remove");
        assertThat(shelf.rules).isEmpty();
        console.click("Put it back, switched off");

        assertThat(shelf.rules).extracting(RuleView::state).containsExactly(RuleState.OFF);
    }

    @Test
    void offersNoChangeToThoseWhoOnlyRead() {
        workplace.without(Permission.ANSWER);
        RuleView rule = shelf.add("marrow", refunds());
        shelf.effects.add(effect(RuleOutcome.DONE));

        RulesView view = console.open("rules/marrow?rule=" + rule.id(), RulesView.class);

        assertThat(console.text()).contains("Refunds").doesNotContain("Write a rule", "Switch on", "Remove", "Edit");
        assertThat(view.keys()).extracting(KeyAction::key).containsExactly("j", "k", "Escape");
    }

    @Test
    void saysWhyABrandIsNotOpen() {
        shelf.gone = true;

        console.visit("rules/marrow");

        assertThat(console.text()).contains("Not open to you", "There is no tenant \"marrow\"");
    }

    private static WriteRule refunds() {
        return new WriteRule(
                "Refunds",
                RuleTrigger.MESSAGE,
                null,
                "refund",
                null,
                List.of(new RuleAction(DeskVerb.ADD_LABEL, RuleShelf.LABEL.toString(), "Refund")),
                null);
    }

    private static RuleEffect effect(RuleOutcome outcome) {
        return new RuleEffect(
                new UUID(0, 3),
                1,
                new UUID(0, 42),
                42L,
                "Ada Kettle",
                new UUID(0, 5),
                RuleShelf.NOW,
                outcome,
                refunds().actions(),
                null);
    }

    private void press(RulesView view, String key) {
        view.keys().stream()
                .filter(action -> action.key().equals(key))
                .findFirst()
                .orElseThrow()
                .run()
                .run();
        console.window().roundTrip();
    }

    private void choose(DeskVerb verb, String value) {
        Select<DeskVerb> verbs = select(DeskVerb.class, "What the rule does");
        verbs.setValue(verb);
        @SuppressWarnings("unchecked")
        ComboBox<ActionChoices.Choice> values =
                console.window().find(ComboBox.class, lastDialog()).single();
        values.getListDataView()
                .getItems()
                .filter(choice -> choice.label().equals(value))
                .findFirst()
                .ifPresent(values::setValue);
    }

    private Select<RuleTrigger> when() {
        return select(RuleTrigger.class, "When");
    }

    @SuppressWarnings("unchecked")
    private <T> Select<T> select(Class<T> type, String label) {
        assertThat(type).isNotNull();
        return console.window()
                .find(Select.class, lastDialog())
                .withCondition(one -> label.equals(one.getLabel())
                        || one.getAriaLabel().filter(label::equals).isPresent())
                .single();
    }

    private void field(String label, String value) {
        console.window().test(text(label)).setValue(value);
    }

    private TextField text(String label) {
        return console.window().find(TextField.class).withLabel(label).single();
    }

    private Dialog lastDialog() {
        return console.window().find(Dialog.class).all().getLast();
    }

    private String dialog() {
        return lastDialog().getElement().getTextRecursively();
    }
}
