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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the view of rules asks of the server. */
interface RulesDesk {

    /** A brand's rules in their order. */
    List<RuleView> rules(String brand);

    RuleView add(String brand, WriteRule rule);

    RuleView change(String brand, UUID id, WriteRule rule);

    void remove(String brand, UUID id);

    RuleView switchOn(String brand, UUID id);

    RuleView switchOff(String brand, UUID id);

    /** Puts a rule at another place, counted from 1. */
    void move(String brand, UUID id, int place);

    /** What a rule would have done. */
    RuleTrial trial(String brand, TryRule rule);

    List<RuleVersion> versions(String brand, UUID id);

    /** What a rule did, the latest first. */
    Page<RuleEffect> effects(String brand, UUID id, @Nullable String cursor);

    /** Takes back what a rule did once. */
    RuleUndone undo(String brand, UUID id, UUID effect);

    /** Takes back what a rule did since a moment. */
    RuleUndone undoSince(String brand, UUID id, Instant since);

    List<LabelView> labels(String brand);

    List<ColleagueView> colleagues(String brand);
}
