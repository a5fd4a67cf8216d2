package app.signalbox.server.rules;

import app.signalbox.contract.inbox.ConversationSummary;
import app.signalbox.contract.rules.RuleHours;
import app.signalbox.contract.rules.RuleTrial;
import app.signalbox.contract.rules.WriteRule;
import app.signalbox.server.inbox.InboxFilter;
import app.signalbox.server.inbox.Occasion;
import app.signalbox.server.inbox.Occasions;
import app.signalbox.server.inbox.PastOccasion;
import app.signalbox.server.tenancy.CurrentTenant;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds out what a rule would have done, and changes nothing. */
@Service
class Trials {

    private static final Duration BACK = Duration.ofDays(30);
    private static final int MOST = 20_000;
    private static final int COMPARED = 2_000;
    private static final int SAMPLES = 20;
    private static final int LEAST_LIMIT = 60;
    private static final int TIMES_THE_BUSIEST = 3;

    private final Occasions occasions;
    private final RuleRows rows;
    private final RuleSettings settings;
    private final Clock clock;

    Trials(Occasions occasions, RuleRows rows, RuleSettings settings, Clock clock) {
        this.occasions = occasions;
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param but the rule that it is a version of, if it is one */
    @Transactional(readOnly = true)
    RuleTrial of(WriteRule definition, @Nullable UUID but, Opening opening) {
        Instant begin = clock.instant().minus(BACK);
        Occasions.Reach reach = occasions.reach(begin);
        List<PastOccasion> fitting = past(definition, begin, null, opening);
        Rehearsal rehearsal = rehearse(definition, fitting);
        List<Occasion> acts = rehearsal.acts();
        return new RuleTrial(
                reach.isCut() && reach.since() != null ? reach.since() : begin,
                reach.messages(),
                acts.size(),
                (int) acts.stream().map(Occasion::conversationId).distinct().count(),
                rehearsal.busiestHour(),
                limit(definition, rehearsal),
                rehearsal.effects(),
                others(acts, but, begin, opening),
                samples(acts, fitting),
                remarks(reach, fitting));
    }

    /** On how many conversations it may act within an hour before it pauses. */
    @Transactional(readOnly = true)
    int limit(WriteRule definition, Opening opening) {
        return definition.mostPerHour() != null
                ? definition.mostPerHour()
                : limit(
                        definition,
                        rehearse(definition, past(definition, clock.instant().minus(BACK), null, opening)));
    }

    private Rehearsal rehearse(WriteRule definition, List<PastOccasion> fitting) {
        var rehearsal = new Rehearsal(definition.actions(), settings.rest());
        fitting.stream()
                .sorted(Comparator.comparing(one -> one.occasion().at()))
                .forEach(rehearsal::meet);
        return rehearsal;
    }

    private static int limit(WriteRule definition, Rehearsal rehearsal) {
        return Objects.requireNonNullElse(
                definition.mostPerHour(), Math.max(LEAST_LIMIT, TIMES_THE_BUSIEST * rehearsal.busiestHour()));
    }

    private List<PastOccasion> past(
            WriteRule definition, Instant begin, @Nullable List<UUID> messages, Opening opening) {
        RuleHours hours = Objects.requireNonNullElse(definition.hours(), RuleHours.ALWAYS);
        InboxFilter filter = Rule.filter(definition, CurrentTenant.get().timeZone());
        return occasions.past(filter, Rule.kind(definition), begin, messages, MOST).stream()
                .filter(one -> opening.allows(hours, one.occasion().at()))
                .toList();
    }

    private List<RuleTrial.Other> others(List<Occasion> acts, @Nullable UUID but, Instant begin, Opening opening) {
        List<UUID> messages = acts.reversed().stream()
                .map(Occasion::messageId)
                .limit(COMPARED)
                .toList();
        List<RuleTrial.Other> found = new ArrayList<>();
        if (!messages.isEmpty()) {
            rows.on().stream().filter(rule -> !rule.id().equals(but)).forEach(rule -> {
                int times = past(rule.definition(), begin, messages, opening).size();
                if (times > 0) {
                    found.add(new RuleTrial.Other(rule.id(), rule.name(), times));
                }
            });
        }
        return found;
    }

    private List<RuleTrial.Sample> samples(List<Occasion> acts, List<PastOccasion> fitting) {
        List<Occasion> latest = acts.reversed().stream().limit(SAMPLES).toList();
        Map<UUID, String> texts = new HashMap<>();
        fitting.stream()
                .filter(one -> one.text() != null)
                .forEach(one -> texts.put(one.occasion().messageId(), one.text()));
        Map<UUID, ConversationSummary> listed = new HashMap<>();
        occasions
                .listed(latest.stream().map(Occasion::conversationId).distinct().toList())
                .forEach(row -> listed.put(row.id(), row));
        List<RuleTrial.Sample> samples = new ArrayList<>();
        for (Occasion one : latest) {
            ConversationSummary row = listed.get(one.conversationId());
            if (row != null) {
                samples.add(new RuleTrial.Sample(
                        one.messageId(),
                        row.id(),
                        row.number(),
                        row.contactName(),
                        texts.get(one.messageId()),
                        one.at()));
            }
        }
        return samples;
    }

    private static List<String> remarks(Occasions.Reach reach, List<PastOccasion> fitting) {
        List<String> remarks = new ArrayList<>();
        if (reach.isCut() || fitting.size() >= MOST) {
            remarks.add("So much was written in 30 days that only the latest was looked at.");
        }
        return remarks;
    }
}
