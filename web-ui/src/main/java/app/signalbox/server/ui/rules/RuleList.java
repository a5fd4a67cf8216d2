package app.signalbox.server.ui.rules;

import app.signalbox.contract.rules.RuleState;
import app.signalbox.contract.rules.RuleView;
import app.signalbox.server.ui.Age;
import app.signalbox.server.ui.Glyph;
import app.signalbox.server.ui.Phrase;
import app.signalbox.server.ui.Stacked;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** A brand's rules in their order. */
class RuleList extends Grid<RuleView> {

    private final transient RuleVerbs verbs;
    private final String brand;

    RuleList(String brand, List<RuleView> rules, boolean mayWrite, RuleVerbs verbs) {
        this.brand = brand;
        this.verbs = verbs;
        addClassName("rule-list");
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        setAllRowsVisible(true);
        setAriaLabel(Phrase.of("Rules"));
        addColumn(rule -> String.valueOf(rule.place()))
                .setHeader("#")
                .setWidth("56px")
                .setFlexGrow(0);
        addComponentColumn(this::what).setHeader(Phrase.of("Rule")).setFlexGrow(1);
        addComponentColumn(RuleList::state)
                .setHeader(Phrase.of("State"))
                .setWidth("110px")
                .setFlexGrow(0);
        addColumn(rule -> String.format(Phrase.locale(), "%,d", rule.acts()))
                .setHeader(Phrase.of("Acts in 30 days"))
                .setWidth("130px")
                .setFlexGrow(0);
        addComponentColumn(RuleList::last)
                .setHeader(Phrase.of("Last act"))
                .setWidth("110px")
                .setFlexGrow(0);
        if (mayWrite) {
            addComponentColumn(this::ways)
                    .setHeader(Phrase.of("Change"))
                    .setWidth("220px")
                    .setFlexGrow(0);
        }
        Stacked.whereNarrow(this);
        setItems(rules);
        addItemClickListener(event -> verbs.open(event.getItem()));
    }

    private Component what(RuleView rule) {
        String address = new RulesPlace(brand, rule.id()).location().getPathWithQueryParameters();
        Anchor name = new Anchor(address, rule.definition().name());
        name.getElement().setAttribute("router-link", true);
        name.addClassName("rule-name");
        Span when = new Span(RuleWords.when(rule.definition()));
        Span then = new Span(RuleWords.actions(rule.definition().actions()));
        when.addClassName("rule-when");
        then.addClassName("rule-when");
        Div what = new Div(name, when, then);
        what.addClassName("rule-what");
        what.getElement().setAttribute("dir", "auto");
        return what;
    }

    static Component state(RuleView rule) {
        Span state = new Span(RuleWords.of(rule.state()));
        state.addClassName("rule-state");
        state.addClassName("rule-" + rule.state().value());
        if (rule.reason() != null) {
            state.setTitle(Phrase.said(rule.reason()));
        }
        return state;
    }

    private static Component last(RuleView rule) {
        return rule.lastActedAt() == null ? new Span(Phrase.of("Never")) : new Age(rule.lastActedAt());
    }

    private Component ways(RuleView rule) {
        Button turn = small(
                rule.state() == RuleState.ON ? Phrase.of("Switch off") : Phrase.of("Switch on"),
                () -> verbs.turn(rule));
        Button up = icon("▲", Phrase.of("Let {0} act earlier", rule.definition().name()), () -> verbs.move(rule, -1));
        Button down = icon("▼", Phrase.of("Let {0} act later", rule.definition().name()), () -> verbs.move(rule, 1));
        Button edit = icon("", Phrase.of("Edit {0}", rule.definition().name()), () -> verbs.edit(rule));
        edit.setIcon(new Glyph("edit"));
        return new Div(turn, up, down, edit);
    }

    private static Button icon(String text, String label, Runnable click) {
        Button button = small(text, click);
        button.setAriaLabel(label);
        button.setTooltipText(label);
        return button;
    }

    static Button small(String text, Runnable click) {
        Button button = new Button(text, event -> click.run());
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        return button;
    }
}
