package app.signalbox.server.policy;

import app.signalbox.contract.channels.Channel;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * One clause of a network's terms.
 *
 * @param id stable, lower case with dashes
 * @param channels networks whose clause it is
 * @param actions what it speaks of
 * @param when all of this must hold
 * @param obligations what has to be done along with the action; none where the verdict is to refuse
 * @param reason a sentence that a person can act on
 * @param source https address of the clause
 * @param since day from which on the clause is applied
 */
public record Rule(
        String id,
        Set<Channel> channels,
        Set<Action> actions,
        List<Condition> when,
        Verdict verdict,
        List<Obligation> obligations,
        String reason,
        String source,
        LocalDate since) {

    public Rule {
        channels = Set.copyOf(channels);
        actions = Set.copyOf(actions);
        when = List.copyOf(when);
        obligations = List.copyOf(obligations);
    }

    boolean applies(Action action, Facts facts) {
        return channels.contains(facts.channel())
                && actions.contains(action)
                && when.stream().allMatch(condition -> condition.holds(facts));
    }

    PolicyDecision.Refused refusal() {
        return new PolicyDecision.Refused(id, reason, source);
    }
}
