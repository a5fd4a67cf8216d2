package app.signalbox.server.ui.rules;

import app.signalbox.contract.desk.ColleagueView;
import app.signalbox.contract.desk.LabelView;
import app.signalbox.contract.paging.Page;
import app.signalbox.contract.rules.RuleEffect;
import app.signalbox.contract.rules.RuleTrial;
import app.signalbox.contract.rules.RuleUndone;
import app.signalbox.contract.rules.RuleVersion;
import app.signalbox.contract.rules.RuleView;
import app.signalbox.contract.rules.TryRule;
import app.signalbox.contract.rules.WriteRule;
import app.signalbox.server.inbox.desk.DeskActs;
import app.signalbox.server.inbox.desk.Labels;
import app.signalbox.server.rules.Rules;
import app.signalbox.server.ui.TenantGateway;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The desk over the rules of the operator's brands. */
@Component
class TenantRulesDesk implements RulesDesk {

    private static final int PAGE = 50;

    private final Rules rules;
    private final Labels labels;
    private final DeskActs acts;
    private final TenantGateway gateway;

    TenantRulesDesk(Rules rules, Labels labels, DeskActs acts, TenantGateway gateway) {
        this.rules = rules;
        this.labels = labels;
        this.acts = acts;
        this.gateway = gateway;
    }

    @Override
    public List<RuleView> rules(String brand) {
        return gateway.in(brand, rules::list);
    }

    @Override
    public RuleView add(String brand, WriteRule rule) {
        return gateway.in(brand, () -> rules.add(rule));
    }

    @Override
    public RuleView change(String brand, UUID id, WriteRule rule) {
        return gateway.in(brand, () -> rules.change(id, rule));
    }

    @Override
    public void remove(String brand, UUID id) {
        gateway.run(brand, () -> rules.remove(id));
    }

    @Override
    public RuleView switchOn(String brand, UUID id) {
        return gateway.in(brand, () -> rules.switchOn(id));
    }

    @Override
    public RuleView switchOff(String brand, UUID id) {
        return gateway.in(brand, () -> rules.switchOff(id));
    }

    @Override
    public void move(String brand, UUID id, int place) {
        gateway.run(brand, () -> rules.move(id, place));
    }

    @Override
    public RuleTrial trial(String brand, TryRule rule) {
        return gateway.in(brand, () -> rules.trial(rule));
    }

    @Override
    public List<RuleVersion> versions(String brand, UUID id) {
        return gateway.in(brand, () -> rules.versions(id));
    }

    @Override
    public Page<RuleEffect> effects(String brand, UUID id, @Nullable String cursor) {
        return gateway.in(brand, () -> rules.effects(id, cursor, PAGE));
    }

    @Override
    public RuleUndone undo(String brand, UUID id, UUID effect) {
        return gateway.in(brand, () -> rules.undo(id, effect));
    }

    @Override
    public RuleUndone undoSince(String brand, UUID id, Instant since) {
        return gateway.in(brand, () -> rules.undoSince(id, since));
    }

    @Override
    public List<LabelView> labels(String brand) {
        return gateway.in(brand, labels::list);
    }

    @Override
    public List<ColleagueView> colleagues(String brand) {
        return gateway.in(brand, acts::colleagues);
    }
}
