package app.signalbox.server.triage.correction;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.triage.Aspect;
import app.signalbox.contract.triage.Intent;
import app.signalbox.contract.triage.Urgency;
import app.signalbox.server.identity.SystemWork;
import app.signalbox.server.inbox.Brand;
import app.signalbox.server.inbox.Judged;
import app.signalbox.server.tenancy.CurrentTenant;
import app.signalbox.server.testing.ModuleTest;
import app.signalbox.server.testing.MovableClock;
import app.signalbox.server.triage.Lesson;
import app.signalbox.server.triage.Lessons;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The lessons as another process sees them, which is told of no correction. */
@ModuleTest
class LessonBookTests {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T09:00:00Z"));
    private final List<String> embedded = new ArrayList<>();

    @Autowired
    private ApplicationContext context;

    @Autowired
    private CorrectionLedger ledger;

    private Brand brand;
    private LessonBook book;

    @BeforeEach
    void foundBrand() {
        brand = Brand.found(context);
        book = new LessonBook(context.getBean(CurrentTenant.class), ledger, this::vectors, clock);
    }

    @Test
    void seesWithinSecondsWhatAnotherProcessWasTold() {
        Lessons before = lessons(brand);
        correct(brand, Judged.message(brand, "m1", "Is this dishwasher safe?"), Aspect.INTENT, "lead");

        Lessons atOnce = lessons(brand);
        clock.advance(LessonBook.FRESH);
        Lessons later = lessons(brand);

        assertThat(before).isSameAs(Lessons.NONE);
        assertThat(atOnce).isSameAs(Lessons.NONE);
        assertThat(later.all()).extracting(Lesson::text).containsExactly("Is this dishwasher safe?");
        assertThat(later.all()).extracting(Lesson::intent).containsExactly(Intent.LEAD);
    }

    @Test
    void looksAgainAtOnceWhenItIsTold() {
        lessons(brand);
        correct(brand, Judged.message(brand, "m1", "Is this dishwasher safe?"), Aspect.INTENT, "lead");

        book.lookAgain(brand.tenant());

        assertThat(lessons(brand).all()).hasSize(1);
    }

    @Test
    void makesVectorsOfNewTextsOnly() {
        correct(brand, Judged.message(brand, "m1", "One"), Aspect.INTENT, "lead");
        Lessons first = lessons(brand);
        clock.advance(LessonBook.FRESH);
        Lessons same = lessons(brand);
        correct(brand, Judged.message(brand, "m2", "Two"), Aspect.URGENCY, "high");

        clock.advance(LessonBook.FRESH);
        Lessons second = lessons(brand);

        assertThat(same).isSameAs(first);
        assertThat(second.all()).extracting(Lesson::text).containsExactly("Two", "One");
        assertThat(embedded).containsExactly("One", "Two");
    }

    @Test
    void putsAllThatWasSaidOfAMessageIntoOneLesson() {
        UUID message = Judged.message(brand, "m1", "One");
        correct(brand, message, Aspect.INTENT, "lead");
        correct(brand, message, Aspect.URGENCY, "high");
        correct(brand, message, Aspect.SCORE, "70");
        correct(brand, message, Aspect.SCORE, "75");

        Lesson lesson = lessons(brand).all().getFirst();

        assertThat(lesson.intent()).isEqualTo(Intent.LEAD);
        assertThat(lesson.urgency()).isEqualTo(Urgency.HIGH);
        assertThat(lesson.score()).isEqualTo(75);
    }

    @Test
    void forgetsWhatWasWithdrawn() {
        UUID one = correct(brand, Judged.message(brand, "m1", "One"), Aspect.INTENT, "lead");
        lessons(brand);
        brand.run(() -> ledger.withdraw(one, null));

        clock.advance(LessonBook.FRESH);

        assertThat(lessons(brand)).isSameAs(Lessons.NONE);
    }

    @Test
    void keepsTenantsApart() {
        Brand other = Brand.found(context);
        correct(brand, Judged.message(brand, "m1", "The same words"), Aspect.INTENT, "lead");
        correct(other, Judged.message(other, "m1", "The same words"), Aspect.INTENT, "spam");

        assertThat(lessons(brand).all()).extracting(Lesson::intent).containsExactly(Intent.LEAD);
        assertThat(lessons(other).all()).extracting(Lesson::intent).containsExactly(Intent.SPAM);
        assertThat(lessons(Brand.found(context))).isSameAs(Lessons.NONE);
    }

    private UUID correct(Brand whose, UUID message, Aspect aspect, String value) {
        return whose.call(() -> ledger.correct(message, new Verdict(aspect, value), null))
                .id();
    }

    private Lessons lessons(Brand whose) {
        return context.getBean(SystemWork.class).call("test", () -> book.lessonsOf(whose.tenant()));
    }

    private List<float[]> vectors(List<String> texts) {
        embedded.addAll(texts);
        return texts.stream().map(text -> new float[] {1, 0}).toList();
    }
}
