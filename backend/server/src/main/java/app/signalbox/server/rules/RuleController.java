package app.signalbox.server.rules;

import app.signalbox.contract.paging.Page;
import app.signalbox.contract.rules.MoveRule;
import app.signalbox.contract.rules.RuleApi;
import app.signalbox.contract.rules.RuleEffect;
import app.signalbox.contract.rules.RuleTrial;
import app.signalbox.contract.rules.RuleUndone;
import app.signalbox.contract.rules.RuleVersion;
import app.signalbox.contract.rules.RuleView;
import app.signalbox.contract.rules.TryRule;
import app.signalbox.contract.rules.UndoRule;
import app.signalbox.contract.rules.WriteRule;
import app.signalbox.server.web.PageLimit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RuleController implements RuleApi {

    private final Rules rules;

    RuleController(Rules rules) {
        this.rules = rules;
    }

    @Override
    public List<RuleView> list(String slug) {
        return rules.list();
    }

    @Override
    @ResponseStatus(HttpStatus.CREATED)
    public RuleView add(String slug, WriteRule rule) {
        return rules.add(rule);
    }

    @Override
    public RuleTrial trial(String slug, TryRule rule) {
        return rules.trial(rule);
    }

    @Override
    public RuleView get(String slug, UUID id) {
        return rules.get(id);
    }

    @Override
    public RuleView change(String slug, UUID id, WriteRule rule) {
        return rules.change(id, rule);
    }

    @Override
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void remove(String slug, UUID id) {
        rules.remove(id);
    }

    @Override
    public RuleView switchOn(String slug, UUID id) {
        return rules.switchOn(id);
    }

    @Override
    public RuleView switchOff(String slug, UUID id) {
        return rules.switchOff(id);
    }

    @Override
    public List<RuleView> move(String slug, UUID id, MoveRule to) {
        return rules.move(id, to.place());
    }

    @Override
    public List<RuleVersion> versions(String slug, UUID id) {
        return rules.versions(id);
    }

    @Override
    public Page<RuleEffect> effects(String slug, UUID id, @Nullable String cursor, @Nullable Integer limit) {
        return rules.effects(id, cursor, PageLimit.of(limit).rows());
    }

    @Override
    public RuleUndone undo(String slug, UUID id, UUID effect) {
        return rules.undo(id, effect);
    }

    @Override
    public RuleUndone undoSince(String slug, UUID id, UndoRule since) {
        return rules.undoSince(id, since.since());
    }
}
