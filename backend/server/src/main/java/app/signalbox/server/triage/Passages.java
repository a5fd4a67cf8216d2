package app.signalbox.server.triage;

import app.signalbox.server.knowledge.Articles;
import app.signalbox.server.tenancy.CurrentTenant;
import app.signalbox.server.tenancy.Tenant;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** What each tenant knows, kept for a few seconds so that a busy round doesn't ask for every message. */
@Component
class Passages {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final CurrentTenant currentTenant;
    private final Articles articles;
    private final Cache<Integer, List<Passage>> recent =
            Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(2_000).build();

    Passages(CurrentTenant currentTenant, Articles articles) {
        this.currentTenant = currentTenant;
        this.articles = articles;
    }

    List<Passage> of(Tenant tenant) {
        return recent.get(
                tenant.id(),
                id -> currentTenant.call(
                        tenant,
                        () -> articles.list().stream()
                                .map(article -> new Passage(article.title(), article.text()))
                                .toList()));
    }
}
