package app.signalbox.server.knowledge;

import app.signalbox.contract.audit.AuditAction;
import app.signalbox.contract.knowledge.LearningView;
import app.signalbox.contract.knowledge.SetLearning;
import app.signalbox.server.audit.AuditTrail;
import app.signalbox.server.identity.Access;
import app.signalbox.server.tenancy.CurrentTenant;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Answers that operators of the bound tenant sent. Drafts find them by the question, below what articles say. */
@Service
public class PastAnswers {

    private static final int MOST = 1_000;
    private static final Duration LONGEST_KEPT = Duration.ofDays(365);

    private final PastAnswerRows rows;
    private final Indexing indexing;
    private final Shelves shelves;
    private final Access access;
    private final AuditTrail trail;
    private final Clock clock;

    PastAnswers(PastAnswerRows rows, Indexing indexing, Shelves shelves, Access access, AuditTrail trail, Clock clock) {
        this.rows = rows;
        this.indexing = indexing;
        this.shelves = shelves;
        this.access = access;
        this.trail = trail;
        this.clock = clock;
    }

    /** Whether answers are learnt from, and how many are known. */
    @PreAuthorize("@access.may('READ_INBOX')")
    @Transactional(readOnly = true)
    public LearningView learning() {
        CurrentTenant.get();
        return new LearningView(rows.learns(), rows.count());
    }

    /** Sets whether answers are learnt from. Who doesn't want that wants nothing kept of it either. */
    @PreAuthorize("@access.may('MANAGE_TENANTS')")
    @Transactional
    public LearningView set(SetLearning wish) {
        rows.setLearning(wish.learns(), access.operatorId().orElse(null));
        if (!wish.learns()) {
            remove(rows.all());
        }
        trail.record(AuditAction.LEARNING_SET, wish.learns() ? "on" : "off", null);
        return learning();
    }

    /** Keeps an answer, in the caller's transaction, where the tenant learns from answers. */
    @Transactional
    public void keep(PastAnswer answer) {
        if (rows.learns()) {
            rows.add(answer);
        }
    }

    /** Takes away what was learnt from these messages or elsewhere in these conversations. */
    @Transactional
    public void forget(Collection<UUID> messageIds, Collection<UUID> conversationIds) {
        remove(rows.of(messageIds, conversationIds));
    }

    /**
     * Takes away what is older than a year, and of the rest all but the latest thousand.
     *
     * @param limit no more at once
     * @return true if more may be due
     */
    @Transactional
    public boolean sweep(int limit) {
        Set<UUID> surplus = rows.surplus(clock.instant().minus(LONGEST_KEPT), MOST, limit);
        remove(surplus);
        return surplus.size() == limit;
    }

    private void remove(Set<UUID> articles) {
        if (articles.isEmpty()) {
            return;
        }
        Set<UUID> chunks = rows.remove(articles);
        int tenant = CurrentTenant.get().id();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                shelves.forget(tenant);
                indexing.forget(chunks);
            }
        });
    }
}
