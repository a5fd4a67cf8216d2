package app.signalbox.server.rules;

import app.signalbox.contract.desk.DeskVerb;
import app.signalbox.contract.inbox.ConversationStatus;
import app.signalbox.contract.inbox.Priority;
import app.signalbox.contract.rules.RuleAction;
import app.signalbox.contract.rules.RuleTrial;
import app.signalbox.server.inbox.Occasion;
import app.signalbox.server.inbox.PastOccasion;
import app.signalbox.server.inbox.desk.RuleActs;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** What a rule's actions would have changed, occasion by occasion in the order in which they came. */
final class Rehearsal {

    private final List<RuleAction> actions;
    private final Duration rest;
    private final List<Occasion> acts = new ArrayList<>();
    private final int[] changes;
    private final List<Set<UUID>> settled = new ArrayList<>();
    private final Map<UUID, Instant> lastActs = new HashMap<>();
    private final Map<Instant, Set<UUID>> hours = new HashMap<>();

    Rehearsal(List<RuleAction> actions, Duration rest) {
        this.actions = actions;
        this.rest = rest;
        this.changes = new int[actions.size()];
        actions.forEach(action -> settled.add(new HashSet<>()));
    }

    void meet(PastOccasion past) {
        Occasion one = past.occasion();
        Instant last = lastActs.get(one.conversationId());
        if (last != null && one.at().isBefore(last.plus(rest))) {
            return;
        }
        boolean acted = false;
        for (int at = 0; at < actions.size(); at++) {
            if (changes(at, past)) {
                changes[at]++;
                acted = true;
            }
        }
        if (acted) {
            acts.add(one);
            lastActs.put(one.conversationId(), one.at());
            hours.computeIfAbsent(one.at().truncatedTo(ChronoUnit.HOURS), hour -> new HashSet<>())
                    .add(one.conversationId());
        }
    }

    /** When it would have acted, in order. */
    List<Occasion> acts() {
        return acts;
    }

    int busiestHour() {
        return hours.values().stream().mapToInt(Set::size).max().orElse(0);
    }

    List<RuleTrial.Effect> effects() {
        List<RuleTrial.Effect> effects = new ArrayList<>();
        for (int at = 0; at < actions.size(); at++) {
            effects.add(new RuleTrial.Effect(actions.get(at), changes[at]));
        }
        return effects;
    }

    /** What the rule has set stays, as far as is known here; a status goes with the next message. */
    private boolean changes(int at, PastOccasion past) {
        RuleAction action = actions.get(at);
        return switch (action.verb()) {
            case SNOOZE -> past.status() != ConversationStatus.RESOLVED;
            case STATUS -> past.status() != ConversationStatus.of(value(action));
            case PRIORITY ->
                past.priority() != Priority.of(value(action)) && settled.get(at).add(conversation(past));
            case ADD_LABEL ->
                !past.labels().contains(UUID.fromString(value(action)))
                        && settled.get(at).add(conversation(past));
            case REMOVE_LABEL ->
                past.labels().contains(UUID.fromString(value(action)))
                        && settled.get(at).add(conversation(past));
            case ASSIGN -> assigns(action, past) && settled.get(at).add(conversation(past));
            case BLOCK, UNBLOCK, WAKE -> false;
        };
    }

    private static boolean assigns(RuleAction action, PastOccasion past) {
        if (RuleActs.picks(action)) {
            return past.assigneeId() == null;
        }
        String assignee =
                past.assigneeId() == null ? "nobody" : past.assigneeId().toString();
        return action.verb() == DeskVerb.ASSIGN && !assignee.equals(value(action));
    }

    private static UUID conversation(PastOccasion past) {
        return past.occasion().conversationId();
    }

    private static String value(RuleAction action) {
        return Objects.requireNonNull(action.value());
    }
}
