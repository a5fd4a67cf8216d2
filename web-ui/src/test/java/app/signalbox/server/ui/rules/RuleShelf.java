package app.signalbox.server.ui.rules;

import app.signalbox.contract.desk.ColleagueView;
import app.signalbox.contract.desk.LabelView;
import app.signalbox.contract.paging.Page;
import app.signalbox.contract.rules.RuleEffect;
import app.signalbox.contract.rules.RuleState;
import app.signalbox.contract.rules.RuleTrial;
import app.signalbox.contract.rules.RuleUndone;
import app.signalbox.contract.rules.RuleVersion;
import app.signalbox.contract.rules.RuleView;
import app.signalbox.contract.rules.TryRule;
import app.signalbox.contract.rules.WriteRule;
import app.signalbox.server.tenancy.UnknownTenantException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rules in memory. */
final class RuleShelf implements RulesDesk {

    static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");
    static final UUID LABEL = new UUID(0, 7);

    final List<RuleView> rules = new ArrayList<>();
    final List<RuleEffect> effects = new ArrayList<>();
    final List<UUID> undone = new ArrayList<>();
    final List<WriteRule> tried = new ArrayList<>();

    @Nullable
    Instant undoneSince;

    boolean gone;

    @Override
    public List<RuleView> rules(String brand) {
        if (gone) {
            throw new UnknownTenantException(brand);
        }
        return List.copyOf(rules);
    }

    @Override
    public RuleView add(String brand, WriteRule rule) {
        RuleView added = view(UUID.randomUUID(), RuleState.OFF, null, rule);
        rules.add(added);
        return added;
    }

    @Override
    public RuleView change(String brand, UUID id, WriteRule rule) {
        return replace(id, view(id, get(id).state(), null, rule));
    }

    @Override
    public void remove(String brand, UUID id) {
        rules.remove(get(id));
    }

    @Override
    public RuleView switchOn(String brand, UUID id) {
        return replace(id, view(id, RuleState.ON, null, get(id).definition()));
    }

    @Override
    public RuleView switchOff(String brand, UUID id) {
        return replace(id, view(id, RuleState.OFF, null, get(id).definition()));
    }

    RuleView pause(UUID id, String reason) {
        return replace(id, view(id, RuleState.PAUSED, reason, get(id).definition()));
    }

    @Override
    public void move(String brand, UUID id, int place) {
        RuleView rule = get(id);
        rules.remove(rule);
        rules.add(Math.min(place - 1, rules.size()), rule);
    }

    @Override
    public RuleTrial trial(String brand, TryRule rule) {
        tried.add(rule.definition());
        return new RuleTrial(
                NOW,
                120,
                7,
                5,
                3,
                60,
                List.of(new RuleTrial.Effect(rule.definition().actions().getFirst(), 7)),
                List.of(new RuleTrial.Other(UUID.randomUUID(), "Night shift", 2)),
                List.of(new RuleTrial.Sample(
                        UUID.randomUUID(), new UUID(0, 42), 42, "Ada Kettle", "I want a refund", NOW)),
                List.of());
    }

    @Override
    public List<RuleVersion> versions(String brand, UUID id) {
        return List.of(new RuleVersion(1, get(id).definition(), "Ada Quill", NOW));
    }

    @Override
    public Page<RuleEffect> effects(String brand, UUID id, @Nullable String cursor) {
        return new Page<>(List.copyOf(effects), null);
    }

    @Override
    public RuleUndone undo(String brand, UUID id, UUID effect) {
        undone.add(effect);
        return new RuleUndone(1, 0, false);
    }

    @Override
    public RuleUndone undoSince(String brand, UUID id, Instant since) {
        undoneSince = since;
        return new RuleUndone(4, 1, false);
    }

    @Override
    public List<LabelView> labels(String brand) {
        return List.of(new LabelView(LABEL, "Refund", "red", 0));
    }

    @Override
    public List<ColleagueView> colleagues(String brand) {
        return List.of(new ColleagueView(new UUID(0, 1), "Ada Quill", List.of(), List.of(), 0));
    }

    private RuleView get(UUID id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst().orElseThrow();
    }

    private RuleView replace(UUID id, RuleView now) {
        rules.set(rules.indexOf(get(id)), now);
        return now;
    }

    private RuleView view(UUID id, RuleState state, @Nullable String reason, WriteRule rule) {
        return new RuleView(id, rules.size() + 1, state, reason, 1, rule, 60, 12, NOW, null, "Ada Quill", NOW);
    }
}
