package app.signalbox.server.ui.rules;

import app.signalbox.contract.paging.Page;
import app.signalbox.contract.rules.RuleEffect;
import app.signalbox.contract.rules.RuleOutcome;
import app.signalbox.contract.rules.RuleState;
import app.signalbox.contract.rules.RuleVersion;
import app.signalbox.contract.rules.RuleView;
import app.signalbox.server.ui.Age;
import app.signalbox.server.ui.EmptyState;
import app.signalbox.server.ui.Phrase;
import app.signalbox.server.ui.Stacked;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One rule: how it stands, what it did, and what it was before. */
class RulePanel extends Section {

    private final transient RulesDesk desk;
    private final String brand;
    private final transient RuleView rule;
    private final boolean mayWrite;
    private final transient RuleVerbs verbs;
    private final transient List<RuleEffect> shown = new ArrayList<>();
    private final Div log = new Div();
    private @Nullable String next;

    RulePanel(RulesDesk desk, String brand, RuleView rule, boolean mayWrite, RuleVerbs verbs) {
        this.desk = desk;
        this.brand = brand;
        this.rule = rule;
        this.mayWrite = mayWrite;
        this.verbs = verbs;
        addClassName("card");
        addClassName("rule-panel");
        setId("rule");
        add(head(), standing(), new H3(Phrase.of("What it did")), log, versions());
        more();
    }

    private Header head() {
        H2 name = new H2(rule.definition().name());
        name.getElement().setAttribute("dir", "auto");
        Header head = new Header(name, RuleList.state(rule));
        if (mayWrite) {
            head.add(
                    RuleList.small(turning(), () -> verbs.turn(rule)),
                    RuleList.small(Phrase.of("Dry run"), () -> verbs.rehearse(rule)),
                    RuleList.small(Phrase.of("Edit"), () -> verbs.edit(rule)),
                    RuleList.small(Phrase.of("Undo what it did…"), () -> verbs.undoMany(rule)),
                    RuleList.small(Phrase.of("Remove"), () -> verbs.remove(rule)));
        }
        head.add(RuleList.small(Phrase.of("Close"), verbs::close));
        return head;
    }

    private String turning() {
        return switch (rule.state()) {
            case ON -> Phrase.of("Switch off");
            case OFF -> Phrase.of("Switch on");
            case PAUSED -> Phrase.of("Resume");
        };
    }

    private Component standing() {
        Div standing = new Div();
        if (rule.reason() != null) {
            standing.add(alarm(Phrase.said(rule.reason())));
        } else if (rule.failure() != null) {
            standing.add(alarm(Phrase.of("It could not act lately: {0}", Phrase.said(rule.failure()))));
        }
        standing.add(
                new Paragraph(RuleWords.when(rule.definition())),
                new Paragraph(RuleWords.actions(rule.definition().actions())));
        if (rule.state() == RuleState.ON && rule.limitPerHour() != null) {
            standing.add(new Paragraph(Phrase.of(
                    "It pauses before it acts on more than {0} conversations within an hour.", rule.limitPerHour())));
        }
        return standing;
    }

    private static Paragraph alarm(String sentence) {
        Paragraph alarm = new Paragraph(sentence);
        alarm.addClassName("refusal");
        alarm.getElement().setAttribute("role", "alert");
        return alarm;
    }

    private void more() {
        Page<RuleEffect> page = desk.effects(brand, rule.id(), next);
        shown.addAll(page.items());
        next = page.nextCursor();
        log.removeAll();
        if (shown.isEmpty()) {
            log.add(new EmptyState(
                    "rules",
                    Phrase.of("It has done nothing yet"),
                    Phrase.of("A dry run shows what it would have done in the last 30 days.")));
            return;
        }
        log.add(effects());
        if (next != null) {
            log.add(new Button(Phrase.of("Show earlier"), event -> more()));
        }
    }

    private Grid<RuleEffect> effects() {
        Grid<RuleEffect> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.setAllRowsVisible(true);
        grid.setAriaLabel(Phrase.of("What it did"));
        grid.addComponentColumn(effect -> new Age(effect.actedAt()))
                .setHeader(Phrase.of("When"))
                .setWidth("110px")
                .setFlexGrow(0);
        grid.addComponentColumn(this::conversation)
                .setHeader(Phrase.of("Conversation"))
                .setFlexGrow(1);
        grid.addColumn(RulePanel::what).setHeader(Phrase.of("What")).setFlexGrow(2);
        grid.addColumn(effect -> RuleWords.of(effect.outcome()))
                .setHeader(Phrase.of("Result"))
                .setWidth("130px")
                .setFlexGrow(0);
        grid.addColumn(effect -> String.valueOf(effect.version()))
                .setHeader(Phrase.of("Version"))
                .setWidth("100px")
                .setFlexGrow(0);
        if (mayWrite) {
            grid.addComponentColumn(this::back)
                    .setHeader(Phrase.of("Undo"))
                    .setWidth("130px")
                    .setFlexGrow(0);
        }
        Stacked.whereNarrow(grid);
        grid.setItems(shown);
        return grid;
    }

    private Component conversation(RuleEffect effect) {
        return effect.number() == null
                ? new Span(Phrase.of("It is gone"))
                : TrialPanel.conversation(
                        brand,
                        effect.conversationId().toString(),
                        Objects.requireNonNullElse(effect.contactName(), Phrase.of("Somebody")),
                        effect.number());
    }

    private static String what(RuleEffect effect) {
        String done = effect.actions().stream().map(RuleWords::did).collect(Collectors.joining(" · "));
        if (effect.reason() == null) {
            return done;
        }
        return done.isEmpty() ? Phrase.said(effect.reason()) : done + " · " + Phrase.said(effect.reason());
    }

    private Component back(RuleEffect effect) {
        return effect.outcome() == RuleOutcome.DONE || effect.outcome() == RuleOutcome.PARTLY
                ? RuleList.small(Phrase.of("Undo"), () -> verbs.undo(rule, effect))
                : new Span();
    }

    private Component versions() {
        UnorderedList list = new UnorderedList();
        desk.versions(brand, rule.id()).forEach(version -> list.add(version(version)));
        Details versions = new Details(Phrase.count(rule.version(), "{0} version", "{0} versions"), list);
        versions.addClassName("rule-versions");
        return versions;
    }

    private static ListItem version(RuleVersion version) {
        String by = Objects.requireNonNullElse(version.writtenByName(), Phrase.of("a machine"));
        return new ListItem(
                new Span(Phrase.of(
                        "{0}. {1}, by {2}: ",
                        version.version(), version.definition().name(), by)),
                new Span(RuleWords.when(version.definition()) + " → "
                        + RuleWords.actions(version.definition().actions()) + " "),
                new Age(version.writtenAt()));
    }
}
