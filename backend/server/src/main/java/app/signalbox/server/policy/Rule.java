package app.signalbox.server.policy;

import app.signalbox.contract.channels.Channel;
import java.util.Set;

/** One clause of a network's terms as data. */
record Rule(
        String id, Channel channel, Set<Facts.Origin> origins, Set<Action> forbidden, String reason, String source) {

    boolean forbids(Action action, Facts facts) {
        return facts.channel() == channel && origins.contains(facts.origin()) && forbidden.contains(action);
    }

    PolicyDecision.Refused refusal() {
        return new PolicyDecision.Refused(id, reason, source);
    }
}
