package app.signalbox.server.triage.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.triage.Intent;
import app.signalbox.contract.triage.Urgency;
import app.signalbox.server.triage.Assessment;
import app.signalbox.server.triage.Brief;
import app.signalbox.server.triage.Brief.Scoring;
import app.signalbox.server.triage.Classification;
import app.signalbox.server.triage.LeadScore;
import app.signalbox.server.triage.Lesson;
import app.signalbox.server.triage.Lessons;
import app.signalbox.server.triage.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the engine that ships makes of lessons. */
class EmbeddedLessonsTests {

    private static final String LEAK = "Kettle number 7 is leaking onto the counter again";
    private static final String SIMILAR = "kettle number 7 leaking on the counter, again";
    private static final String UNRELATED = "What time do you open on Saturdays?";

    private static Workers workers;
    private static EmbeddedEngine engine;

    @BeforeAll
    static void load() {
        workers = new Workers(2);
        engine = EmbeddedEngine.shipped(workers);
    }

    @AfterAll
    static void unload() {
        engine.close();
        workers.close();
    }

    @Test
    void saysOfTheSameWordsWhatTheDeskSaid() {
        for (Intent intent : Intent.values()) {
            Classification reading =
                    read(LEAK, lessons(lesson(LEAK, intent, null, null))).classification();

            assertThat(reading.intent()).isEqualTo(intent);
            assertThat(reading.intentConfidence()).isGreaterThan(0.95);
            assertThat(reading.secondIntent()).isNotEqualTo(intent);
            assertThat(reading.unsure()).isFalse();
        }
    }

    @Test
    void saysTheUrgencyOfTheSameWords() {
        for (Urgency urgency : Urgency.values()) {
            Classification reading =
                    read(LEAK, lessons(lesson(LEAK, null, urgency, null))).classification();

            assertThat(reading.urgency()).isEqualTo(urgency);
            assertThat(reading.urgencyConfidence()).isGreaterThan(0.95);
        }
    }

    @Test
    void givesTheSameWordsNearlyTheScoreOfTheDesk() {
        LeadScore score = Objects.requireNonNull(
                read(LEAK, lessons(lesson(LEAK, null, null, 90))).score());

        assertThat(score.score()).isBetween(84, 90);
        assertThat(score.low()).isGreaterThan(75);
        assertThat(score.reasons()).first().isEqualTo("Your desk gave messages like this one 90");
    }

    @Test
    void isMovedByAParaphraseAndMoreBySeveral() {
        Lesson one = lesson(LEAK, Intent.LEAD, null, null);
        Lesson other = lesson("Kettle number 7 leaks onto the counter again", Intent.LEAD, null, null);

        Classification own = read(SIMILAR, Lessons.NONE).classification();
        Assessment once = read(SIMILAR, lessons(one));
        Classification twice = read(SIMILAR, lessons(one, other)).classification();

        assertThat(own.intent()).isEqualTo(Intent.COMPLAINT);
        assertThat(doubtIn(once.classification())).isGreaterThan(doubtIn(own));
        assertThat(doubtIn(twice)).isGreaterThan(doubtIn(once.classification()));
        assertThat(once.by().modelVersion()).endsWith("+desk");
    }

    @Test
    void leavesTheUnrelatedAsItWas() {
        Lessons lessons = lessons(
                lesson(LEAK, Intent.SPAM, Urgency.CRITICAL, 99),
                lesson("lovely weather for a picnic", Intent.COMPLAINT, Urgency.LOW, 1));

        assertThat(read(UNRELATED, lessons)).isEqualTo(read(UNRELATED, Lessons.NONE));
    }

    @Test
    void saysWhatItSaidBeforeOnceNothingIsTaught() {
        Assessment before = read(LEAK, Lessons.NONE);
        Assessment taught = read(LEAK, lessons(lesson(LEAK, Intent.SPAM, Urgency.LOW, 99)));

        Assessment after = read(LEAK, Lessons.NONE);

        assertThat(taught).isNotEqualTo(before);
        assertThat(after).isEqualTo(before);
    }

    @Test
    void readsSideBySideWithTheLessonsOfEach() {
        Brief mine = brief(LEAK, lessons(lesson(LEAK, Intent.LEAD, null, null)));
        Brief theirs = brief(LEAK, lessons(lesson(LEAK, Intent.SPAM, null, null)));
        Brief nobodys = brief(LEAK, Lessons.NONE);

        List<Assessment> all = engine.assess(List.of(mine, theirs, nobodys));

        assertThat(all)
                .extracting(each -> each.classification().intent())
                .containsExactly(
                        Intent.LEAD,
                        Intent.SPAM,
                        read(LEAK, Lessons.NONE).classification().intent());
        assertThat(all.getLast().by()).isEqualTo(engine.version());
    }

    @Test
    void scoresNothingThatARuleForbidsWhateverTheDeskSaid() {
        Lessons lessons = lessons(lesson(LEAK, Intent.LEAD, null, 90));

        Assessment assessment = engine.assess(List.of(new Brief(utterance(LEAK), Scoring.FORBIDDEN, lessons)))
                .getFirst();

        assertThat(assessment.score()).isNull();
        assertThat(assessment.classification().intent()).isEqualTo(Intent.LEAD);
    }

    @Test
    void findsTheOneAmongAThousand() {
        List<String> texts = new ArrayList<>();
        for (int count = 0; count < 1_000; count++) {
            texts.add("Order " + count + " of " + "very ".repeat(count % 7) + "large umbrellas, lot " + count * 31);
        }
        texts.add(700, LEAK);
        List<float[]> vectors = engine.vectors(texts);
        List<Lesson> lessons = new ArrayList<>();
        for (int at = 0; at < texts.size(); at++) {
            Intent intent = at == 700 ? Intent.PRAISE : Intent.SPAM;
            lessons.add(new Lesson(texts.get(at), vectors.get(at), intent, Urgency.LOW, 5));
        }

        Assessment assessment = read(LEAK, new Lessons("1", lessons));

        assertThat(assessment.classification().intent()).isEqualTo(Intent.PRAISE);
        assertThat(read(UNRELATED, new Lessons("1", lessons))).isEqualTo(read(UNRELATED, Lessons.NONE));
    }

    /** Probability that it is anything but the complaint that the heads take it for. */
    private static double doubtIn(Classification reading) {
        return reading.intent() == Intent.COMPLAINT ? 1 - reading.intentConfidence() : reading.intentConfidence();
    }

    private static Assessment read(String text, Lessons lessons) {
        return engine.assess(List.of(brief(text, lessons))).getFirst();
    }

    private static Lessons lessons(Lesson... lessons) {
        return new Lessons("1", List.of(lessons));
    }

    private static Lesson lesson(
            String text, @Nullable Intent intent, @Nullable Urgency urgency, @Nullable Integer score) {
        return new Lesson(text, engine.vectors(List.of(text)).getFirst(), intent, urgency, score);
    }

    private static Brief brief(String text, Lessons lessons) {
        return new Brief(utterance(text), Scoring.ALLOWED, lessons);
    }

    private static Utterance utterance(String text) {
        return new Utterance(text, Channel.FACEBOOK, null);
    }
}
