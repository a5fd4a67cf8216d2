package app.signalbox.server.ui.rules;

import app.signalbox.contract.rules.RuleEffect;
import app.signalbox.contract.rules.RuleState;
import app.signalbox.contract.rules.RuleUndone;
import app.signalbox.contract.rules.RuleView;
import app.signalbox.contract.rules.TryRule;
import app.signalbox.contract.rules.WriteRule;
import app.signalbox.server.identity.Permission;
import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.ui.AdminPage;
import app.signalbox.server.ui.BrandChoice;
import app.signalbox.server.ui.BrandRail;
import app.signalbox.server.ui.Brands;
import app.signalbox.server.ui.ConsoleFrame;
import app.signalbox.server.ui.EmptyState;
import app.signalbox.server.ui.FormDialog;
import app.signalbox.server.ui.Glyph;
import app.signalbox.server.ui.KeyAction;
import app.signalbox.server.ui.KeyTarget;
import app.signalbox.server.ui.Notice;
import app.signalbox.server.ui.Phrase;
import app.signalbox.server.ui.Workplace;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a brand lets happen by itself. */
@Route(value = "rules/:brand?", layout = ConsoleFrame.class)
@PermitAll
class RulesView extends AdminPage implements BeforeEnterObserver, KeyTarget, RuleVerbs, HasDynamicTitle {

    private static final List<Duration> SPANS =
            List.of(Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(7), Duration.ofDays(30));

    private final transient RulesDesk desk;
    private final transient Workplace workplace;
    private final transient Clock clock;
    private final BrandRail rail = new BrandRail();
    private transient List<RuleView> rules = List.of();
    private transient RulesPlace place = new RulesPlace("", null);

    RulesView(RulesDesk desk, Workplace workplace, Clock clock) {
        this.desk = desk;
        this.workplace = workplace;
        this.clock = clock;
        beside(rail);
    }

    @Override
    public String getPageTitle() {
        return Phrase.of("Rules") + " · Signalbox";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Brands brands = BrandChoice.open(workplace, Permission.READ_INBOX);
        String brand = BrandChoice.of(event, brands).orElse("");
        place = RulesPlace.from(brand, event.getLocation().getQueryParameters());
        rail.show(brands, brand, slug -> "rules/" + slug);
        if (brand.isEmpty()) {
            title(Phrase.of("Rules"), "");
            actions();
            show(new EmptyState(
                    "tenants",
                    Phrase.of("No brand yet"),
                    Phrase.of("Rules belong to a brand. An agency admin makes one.")));
            return;
        }
        title(
                Phrase.of("Rules"),
                Phrase.of("{0}. What happens to conversations by itself, in this order.", brands.name(brand)));
        if (mayWrite()) {
            actions(writeButton());
        } else {
            actions();
        }
        refresh();
    }

    @Override
    public List<KeyAction> keys() {
        List<KeyAction> keys = new ArrayList<>();
        keys.add(new KeyAction("j", Phrase.of("next rule"), () -> step(1)));
        keys.add(new KeyAction("k", Phrase.of("previous rule"), () -> step(-1)));
        keys.add(new KeyAction("Escape", Phrase.of("close the rule"), this::close));
        if (mayWrite()) {
            keys.add(new KeyAction("n", Phrase.of("write a rule"), () -> edit((RuleView) null)));
            keys.add(new KeyAction("e", Phrase.of("edit the rule"), () -> with(this::edit)));
            keys.add(new KeyAction("d", Phrase.of("dry run of the rule"), () -> with(this::rehearse)));
            keys.add(new KeyAction("s", Phrase.of("switch the rule on or off"), () -> with(this::turn)));
            keys.add(new KeyAction("[", Phrase.of("let the rule act earlier"), () -> with(rule -> move(rule, -1))));
            keys.add(new KeyAction("]", Phrase.of("let the rule act later"), () -> with(rule -> move(rule, 1))));
            keys.add(new KeyAction("u", Phrase.of("undo what the rule did"), () -> with(this::undoMany)));
        }
        return keys;
    }

    @Override
    public void open(RuleView rule) {
        go(place.opened(rule.id()));
    }

    @Override
    public void close() {
        go(place.opened(null));
    }

    @Override
    public void turn(RuleView rule) {
        attempt(() -> {
            if (rule.state() == RuleState.ON) {
                desk.switchOff(place.brand(), rule.id());
                Notice.done(Phrase.of("Switched off: {0}.", rule.definition().name()))
                        .with(Phrase.of("Switch on"), () -> turn(withState(rule, RuleState.OFF)))
                        .show();
            } else {
                desk.switchOn(place.brand(), rule.id());
                Notice.done(Phrase.of(
                                "{0} acts on what comes from now on.",
                                rule.definition().name()))
                        .show();
            }
        });
    }

    @Override
    public void move(RuleView rule, int by) {
        attempt(() -> desk.move(place.brand(), rule.id(), Math.max(1, rules.indexOf(rule) + 1 + by)));
    }

    @Override
    public void edit(@Nullable RuleView rule) {
        new RuleEditor(
                        place.brand(),
                        rule == null ? null : rule.definition(),
                        new ActionChoices(desk.labels(place.brand()), desk.colleagues(place.brand())),
                        written -> desk.trial(place.brand(), new TryRule(written, rule == null ? null : rule.id())),
                        written -> save(rule, written))
                .open();
    }

    @Override
    public void rehearse(RuleView rule) {
        attempt(() -> {
            Dialog dialog = new Dialog(new TrialPanel(
                    place.brand(), desk.trial(place.brand(), new TryRule(rule.definition(), rule.id()))));
            dialog.setHeaderTitle(rule.definition().name());
            dialog.setWidth("min(680px, 96vw)");
            dialog.getFooter().add(new Button(Phrase.of("Close"), event -> dialog.close()));
            dialog.open();
        });
    }

    @Override
    public void remove(RuleView rule) {
        attempt(() -> {
            desk.remove(place.brand(), rule.id());
            place = place.opened(null);
            Notice.done(Phrase.of(
                            "Removed: {0}. What it did stays done.",
                            rule.definition().name()))
                    .with(Phrase.of("Put it back, switched off"), () -> save(null, rule.definition()))
                    .show();
        });
    }

    @Override
    public void undo(RuleView rule, RuleEffect effect) {
        attempt(() -> tell(desk.undo(place.brand(), rule.id(), effect.id())));
    }

    @Override
    public void undoMany(RuleView rule) {
        Select<Duration> since = new Select<>();
        since.setLabel(Phrase.of("What it did in the last"));
        since.setItems(SPANS);
        since.setItemLabelGenerator(span -> span == null ? "" : RuleWords.span(span));
        since.setValue(SPANS.getFirst());
        new FormDialog(
                        Phrase.of("Undo what {0} did", rule.definition().name()),
                        Phrase.of("Undo"),
                        () -> {
                            Instant begin = clock.instant().minus(since.getValue());
                            tell(desk.undoSince(place.brand(), rule.id(), begin));
                            refresh();
                        },
                        since)
                .open();
    }

    private void save(@Nullable RuleView before, WriteRule written) {
        RuleView saved =
                before == null ? desk.add(place.brand(), written) : desk.change(place.brand(), before.id(), written);
        Notice.done(
                        saved.state() == RuleState.ON
                                ? Phrase.of("Saved. It acts like this from now on.")
                                : Phrase.of("Saved. Switch it on when its dry run looks right."))
                .show();
        place = place.opened(saved.id());
        remember();
        refresh();
    }

    private static void tell(RuleUndone undone) {
        String kept = Phrase.count(
                undone.kept(),
                "{0} change stays, because somebody has changed the conversation since.",
                "{0} changes stay, because somebody has changed the conversations since.");
        String done = Phrase.count(undone.undone(), "{0} change taken back.", "{0} changes taken back.");
        String sentence = undone.kept() == 0 ? done : done + " " + kept;
        Notice.done(undone.more() ? sentence + " " + Phrase.of("There is more; undo once again.") : sentence)
                .show();
    }

    private void refresh() {
        rules = desk.rules(place.brand());
        if (rules.isEmpty()) {
            show(
                    new EmptyState(
                            "rules",
                            Phrase.of("No rules yet"),
                            Phrase.of(
                                    "A rule assigns, labels, prioritises, snoozes or closes conversations by itself. Before it does, a dry run shows what it would have done.")));
            return;
        }
        RuleList list = new RuleList(place.brand(), rules, mayWrite(), this);
        opened().ifPresent(list::select);
        Div page = new Div(list);
        page.addClassName("rule-page");
        opened().ifPresent(rule -> page.add(new RulePanel(desk, place.brand(), rule, mayWrite(), this)));
        show(page);
    }

    private boolean mayWrite() {
        return !place.brand().isEmpty() && workplace.may(Permission.ANSWER, place.brand());
    }

    private Button writeButton() {
        Button write = new Button(Phrase.of("Write a rule"), new Glyph("plus"), event -> edit((RuleView) null));
        write.addThemeVariants(ButtonVariant.PRIMARY);
        write.setTooltipText(Phrase.of("Write a rule (n)"));
        return write;
    }

    private Optional<RuleView> opened() {
        return rules.stream()
                .filter(rule -> Objects.equals(rule.id(), place.rule()))
                .findFirst();
    }

    private void with(Consumer<RuleView> verb) {
        opened().ifPresentOrElse(
                        verb,
                        () -> Notice.refusal(
                                        rules.isEmpty()
                                                ? Phrase.of("There is no rule yet. Write one first, with n.")
                                                : Phrase.of("Choose a rule first, with j or k."))
                                .show());
    }

    private void step(int by) {
        if (!rules.isEmpty()) {
            int at = opened().map(rules::indexOf).orElse(by > 0 ? -1 : rules.size());
            open(rules.get(Math.clamp(at + by, 0, rules.size() - 1)));
        }
    }

    private void go(RulesPlace there) {
        place = there;
        remember();
        refresh();
    }

    private void remember() {
        UI.getCurrentOrThrow().getPage().getHistory().replaceState(null, place.location());
    }

    private void attempt(Runnable work) {
        try {
            work.run();
            refresh();
        } catch (DomainException refused) {
            Notice.refusal(Phrase.said(refused.getMessage())).show();
        }
    }

    private static RuleView withState(RuleView rule, RuleState state) {
        return new RuleView(
                rule.id(),
                rule.place(),
                state,
                null,
                rule.version(),
                rule.definition(),
                rule.limitPerHour(),
                rule.acts(),
                rule.lastActedAt(),
                rule.failure(),
                rule.changedByName(),
                rule.changedAt());
    }
}
