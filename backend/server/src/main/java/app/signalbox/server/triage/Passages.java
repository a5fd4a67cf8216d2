package app.signalbox.server.triage;

import app.signalbox.server.knowledge.KnowledgeSearch;
import app.signalbox.server.knowledge.KnownAnswer;
import app.signalbox.server.knowledge.KnownPassage;
import app.signalbox.server.tenancy.CurrentTenant;
import app.signalbox.server.tenancy.Tenant;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** What each tenant knows, kept for a few seconds so that a busy round doesn't ask for every message. */
@Component
class Passages {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final CurrentTenant currentTenant;
    private final KnowledgeSearch knowledge;
    private final Cache<Integer, Knowledge> recent =
            Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(2_000).build();

    Passages(CurrentTenant currentTenant, KnowledgeSearch knowledge) {
        this.currentTenant = currentTenant;
        this.knowledge = knowledge;
    }

    Knowledge of(Tenant tenant) {
        return recent.get(tenant.id(), id -> currentTenant.call(tenant, this::known));
    }

    private Knowledge known() {
        return new Knowledge(
                knowledge.passages().stream().map(Passages::passage).toList(),
                knowledge.answers().stream().map(Passages::precedent).toList());
    }

    private static Passage passage(KnownPassage known) {
        return new Passage(known.id().toString(), known.title(), known.text(), known.writtenAt());
    }

    private static Precedent precedent(KnownAnswer known) {
        return new Precedent(
                known.title(),
                known.text(),
                known.conversationId(),
                known.answeredAt(),
                known.vector(),
                known.standing());
    }
}
