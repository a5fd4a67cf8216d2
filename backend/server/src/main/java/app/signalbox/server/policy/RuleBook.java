package app.signalbox.server.policy;

import app.signalbox.contract.channels.Channel;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All rules of one edition. Deciding is a pure function of action and facts.
 *
 * @param version name of the edition
 * @param rules in the order in which they are asked
 * @param clocks how long content is kept
 */
public record RuleBook(String version, List<Rule> rules, List<RetentionClock> clocks) {

    public RuleBook {
        rules = List.copyOf(rules);
        clocks = List.copyOf(clocks);
    }

    /** The first rule that refuses the action, or permission with all that the rules require along with it. */
    public PolicyDecision decide(Action action, Facts facts) {
        List<Rule> applying =
                rules.stream().filter(rule -> rule.applies(action, facts)).toList();
        return applying.stream()
                .filter(rule -> rule.verdict() == Verdict.REFUSE)
                .findFirst()
                .<PolicyDecision>map(Rule::refusal)
                .orElseGet(() -> new PolicyDecision.Allowed(applying.stream()
                        .flatMap(rule -> rule.obligations().stream())
                        .distinct()
                        .toList()));
    }

    /** How long such content of a network may be kept, the shortest clock counting; empty without a clock. */
    public Optional<Duration> keep(Channel channel, Content content) {
        return clocks.stream()
                .filter(clock -> clock.channel() == channel && clock.what() == content)
                .map(RetentionClock::keep)
                .min(Comparator.naturalOrder());
    }
}
