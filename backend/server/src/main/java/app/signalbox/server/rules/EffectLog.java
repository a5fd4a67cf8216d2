package app.signalbox.server.rules;

import app.signalbox.contract.audit.AuditAction;
import app.signalbox.contract.desk.DeskOutcome;
import app.signalbox.contract.inbox.ConversationSummary;
import app.signalbox.contract.paging.Page;
import app.signalbox.contract.rules.RuleEffect;
import app.signalbox.contract.rules.RuleOutcome;
import app.signalbox.server.audit.AuditTrail;
import app.signalbox.server.inbox.Occasions;
import app.signalbox.server.inbox.desk.RuleActs;
import app.signalbox.server.web.Cursor;
import app.signalbox.server.web.PageLimit;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What rules did, as it is shown, with what became of it since. */
@Service
class EffectLog {

    private final EffectRows rows;
    private final RuleActs acts;
    private final Occasions occasions;
    private final AuditTrail trail;

    EffectLog(EffectRows rows, RuleActs acts, Occasions occasions, AuditTrail trail) {
        this.rows = rows;
        this.acts = acts;
        this.occasions = occasions;
        this.trail = trail;
    }

    @Transactional(readOnly = true)
    Page<RuleEffect> page(UUID rule, @Nullable String cursor, PageLimit limit) {
        Cursor after = cursor == null || cursor.isBlank() ? null : Cursor.parse(cursor, 2);
        List<EffectRows.Effect> found = rows.page(
                rule, after == null ? null : after.instant(0), after == null ? null : after.id(1), limit.andOneMore());
        List<EffectRows.Effect> page = found.stream().limit(limit.rows()).toList();
        String next = found.size() > limit.rows()
                ? Cursor.behind(page.getLast().actedAt(), page.getLast().id()).text()
                : null;
        return new Page<>(views(page), next);
    }

    @Transactional(readOnly = true)
    EffectRows.Effect get(UUID rule, UUID id) {
        return rows.find(rule, id).orElseThrow(() -> new UnknownEffectException(id));
    }

    @Transactional(readOnly = true)
    List<EffectRows.Effect> since(UUID rule, Instant since, int limit) {
        return rows.since(rule, since, limit);
    }

    @Transactional
    void undone(String rule, List<EffectRows.Effect> effects) {
        if (!effects.isEmpty()) {
            rows.undone(effects.stream().map(EffectRows.Effect::id).toList());
            trail.record(AuditAction.RULE_UNDONE, rule, effects.size() + " effects");
        }
    }

    private List<RuleEffect> views(List<EffectRows.Effect> page) {
        Map<UUID, RuleActs.Done> done = acts.done(
                page.stream().flatMap(effect -> effect.actIds().stream()).toList());
        Map<UUID, ConversationSummary> listed = new HashMap<>();
        occasions
                .listed(page.stream()
                        .map(EffectRows.Effect::conversationId)
                        .distinct()
                        .toList())
                .forEach(row -> listed.put(row.id(), row));
        return page.stream()
                .map(effect -> view(effect, done, listed.get(effect.conversationId())))
                .toList();
    }

    private static RuleEffect view(
            EffectRows.Effect effect, Map<UUID, RuleActs.Done> done, @Nullable ConversationSummary row) {
        List<RuleActs.Done> deeds =
                effect.actIds().stream().map(done::get).filter(Objects::nonNull).toList();
        return new RuleEffect(
                effect.id(),
                effect.version(),
                effect.conversationId(),
                row == null ? null : row.number(),
                row == null ? null : row.contactName(),
                effect.messageId(),
                effect.actedAt(),
                outcome(effect, deeds),
                deeds.stream().map(RuleActs.Done::action).toList(),
                effect.reason());
    }

    private static RuleOutcome outcome(EffectRows.Effect effect, List<RuleActs.Done> deeds) {
        if (effect.actIds().isEmpty()) {
            return RuleOutcome.REFUSED;
        }
        boolean stands = deeds.stream().anyMatch(deed -> deed.outcome() == DeskOutcome.DONE);
        boolean undone = deeds.stream().anyMatch(deed -> deed.outcome() == DeskOutcome.UNDONE);
        if (undone && !stands) {
            return RuleOutcome.UNDONE;
        }
        return effect.reason() == null ? RuleOutcome.DONE : RuleOutcome.PARTLY;
    }
}
