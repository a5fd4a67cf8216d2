package app.signalbox.server.triage.correction;

import app.signalbox.server.tenancy.CurrentTenant;
import app.signalbox.server.tenancy.Tenant;
import app.signalbox.server.triage.Lesson;
import app.signalbox.server.triage.LessonVectors;
import app.signalbox.server.triage.Lessons;
import app.signalbox.server.triage.Teacher;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What each tenant's desk taught, with vectors, tenant by tenant. It looks every few seconds whether anything changed,
 * since another process may have taken the correction; only texts that are new get a vector.
 */
@Component
class LessonBook implements Teacher {

    static final Duration FRESH = Duration.ofSeconds(5);

    /** The latest of a tenant; older ones are listed but teach no more. */
    static final int MOST = 2_000;

    /** Lessons of all tenants together; each is about 2 KB. */
    private static final long CAPACITY = 50_000;

    private static final Duration IDLE = Duration.ofHours(1);

    private final CurrentTenant currentTenant;
    private final CorrectionLedger ledger;
    private final LessonVectors engine;
    private final Clock clock;
    private final Cache<Integer, Known> known = Caffeine.newBuilder()
            .expireAfterAccess(IDLE)
            .maximumWeight(CAPACITY)
            .weigher((Integer tenant, Known one) -> 1 + one.lessons().all().size())
            .build();

    private record Known(Lessons lessons, Instant freshUntil) {}

    LessonBook(CurrentTenant currentTenant, CorrectionLedger ledger, LessonVectors engine, Clock clock) {
        this.currentTenant = currentTenant;
        this.ledger = ledger;
        this.engine = engine;
        this.clock = clock;
    }

    @Override
    public Lessons lessonsOf(Tenant tenant) {
        return Objects.requireNonNull(known.asMap().compute(tenant.id(), (id, before) -> current(tenant, before)))
                .lessons();
    }

    /** Asks the database before lessons of this tenant are given out again. */
    void lookAgain(Tenant tenant) {
        known.asMap().computeIfPresent(tenant.id(), (id, before) -> new Known(before.lessons(), Instant.MIN));
    }

    /** Lets go of all that this tenant taught; what still counts is learnt again when it is asked for. */
    void forget(Tenant tenant) {
        known.invalidate(tenant.id());
    }

    private Known current(Tenant tenant, @Nullable Known before) {
        Instant now = clock.instant();
        if (before != null && now.isBefore(before.freshUntil())) {
            return before;
        }
        Lessons lessons = before == null ? Lessons.NONE : before.lessons();
        return new Known(currentTenant.call(tenant, () -> read(lessons)), now.plus(FRESH));
    }

    private Lessons read(Lessons before) {
        String edition = ledger.edition();
        if (edition.equals(before.edition())) {
            return before;
        }
        return edition.isEmpty() ? Lessons.NONE : new Lessons(edition, learn(ledger.examples(MOST), before));
    }

    private List<Lesson> learn(List<Example> examples, Lessons before) {
        Map<String, float[]> vectors = new HashMap<>();
        before.all().forEach(lesson -> vectors.put(lesson.text(), lesson.vector()));
        List<String> unknown = examples.stream()
                .map(Example::text)
                .filter(text -> !vectors.containsKey(text))
                .distinct()
                .toList();
        List<float[]> computed = unknown.isEmpty() ? List.of() : engine.vectors(unknown);
        for (int at = 0; at < unknown.size(); at++) {
            vectors.put(unknown.get(at), computed.get(at));
        }
        List<Lesson> lessons = new ArrayList<>();
        for (Example example : examples) {
            lessons.add(example.lesson(Objects.requireNonNull(vectors.get(example.text()))));
        }
        return lessons;
    }
}
