package app.signalbox.server.triage.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.triage.Intent;
import app.signalbox.server.triage.LeadScore;
import app.signalbox.server.triage.Lesson;
import app.signalbox.server.triage.Lessons;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NeighboursTests {

    private static final float[] HERE = {1, 0};
    private static final double[] OWN = {0.7, 0.2, 0.02, 0.02, 0.02, 0.04};
    private static final int QUESTION = 0;
    private static final int COMPLAINT = 1;

    @Test
    void movesNothingFromAfar() {
        Neighbours neighbours = at(lesson("far", Neighbours.NEAR - 0.01, Intent.COMPLAINT, 90));

        assertThat(intents(neighbours)).isSameAs(OWN);
        assertThat(neighbours.isEmpty()).isTrue();
    }

    @Test
    void weighsNearLessonsMore() {
        double near = intents(at(lesson("near", 0.9, Intent.COMPLAINT, null)))[COMPLAINT];
        double less = intents(at(lesson("less", 0.7, Intent.COMPLAINT, null)))[COMPLAINT];

        assertThat(less).isGreaterThan(OWN[COMPLAINT]);
        assertThat(near).isGreaterThan(less);
    }

    @Test
    void weighsSeveralThatAgreeMore() {
        double one = intents(at(lesson("a", 0.8, Intent.COMPLAINT, null)))[COMPLAINT];
        double two = intents(at(lesson("a", 0.8, Intent.COMPLAINT, null), lesson("b", 0.8, Intent.COMPLAINT, null)))[
                COMPLAINT];

        assertThat(two).isGreaterThan(one);
    }

    @Test
    void staysAProbability() {
        double[] blended = intents(at(
                lesson("a", 0.8, Intent.COMPLAINT, null),
                lesson("b", 0.9, Intent.LEAD, null),
                lesson("c", 0.95, Intent.LEAD, null)));

        assertThat(Arrays.stream(blended).sum()).isBetween(0.999, 1.001);
    }

    @Test
    void takesTheLastWordOnTheSameText() {
        List<Lesson> lessons = new ArrayList<>();
        lessons.add(lesson("here", 1, Intent.COMPLAINT, null));
        for (int count = 0; count < 10; count++) {
            lessons.add(lesson("here", 1, Intent.QUESTION, null));
            lessons.add(lesson("close " + count, 0.99, Intent.QUESTION, null));
        }

        double[] blended = intents(Neighbours.of(new Lessons("1", lessons), "here", HERE));

        assertThat(blended[COMPLAINT]).isGreaterThan(0.95);
    }

    @Test
    void knowsTheSameTextWithoutAnythingToRead() {
        Lesson lesson = new Lesson("👍", new float[] {0, 0}, Intent.COMPLAINT, null, null);

        double[] blended = intents(Neighbours.of(new Lessons("1", List.of(lesson)), "👍", new float[] {0, 0}));

        assertThat(blended[COMPLAINT]).isGreaterThan(blended[QUESTION]);
    }

    @Test
    void leavesAloneWhatNoLessonSpeaksOf() {
        Neighbours neighbours = at(lesson("here", 1, null, 90));

        assertThat(intents(neighbours)).isSameAs(OWN);
        assertThat(neighbours.isEmpty()).isFalse();
    }

    @Test
    void drawsScoreAndIntervalTowardsTheDesk() {
        LeadScore own = new LeadScore(20, 10, 40, List.of());

        LeadScore same = at(lesson("here", 1, null, 90)).blend(own, score -> List.of("scored " + score));
        LeadScore near =
                at(lesson("a", 0.85, null, 80), lesson("b", 0.85, null, 90)).blend(own, score -> List.of());

        assertThat(same.score()).isBetween(85, 90);
        assertThat(same.low()).isGreaterThan(80);
        assertThat(same.reasons())
                .containsExactly("Your desk gave messages like this one 90", "scored " + same.score());
        assertThat(near.score()).isBetween(21, 84);
        assertThat(near.low()).isLessThanOrEqualTo(near.score());
        assertThat(near.high()).isBetween(near.score(), 90);
        assertThat(near.reasons()).containsExactly("Your desk gave messages like this one 80 to 90");
    }

    @Test
    void keepsTheScoreWhereNobodyScored() {
        LeadScore own = new LeadScore(20, 10, 40, List.of());

        LeadScore kept = at(lesson("here", 1, Intent.LEAD, null)).blend(own, score -> List.of("why"));

        assertThat(kept).isEqualTo(new LeadScore(20, 10, 40, List.of("why")));
    }

    private static double[] intents(Neighbours neighbours) {
        return neighbours.blend(OWN, Answers.INTENTS, Lesson::intent);
    }

    private static Neighbours at(Lesson... lessons) {
        return Neighbours.of(new Lessons("1", List.of(lessons)), "here", HERE);
    }

    private static Lesson lesson(String text, double similarity, @Nullable Intent intent, @Nullable Integer score) {
        float[] vector = {(float) similarity, (float) Math.sqrt(1 - similarity * similarity)};
        return new Lesson(text, vector, intent, null, score);
    }
}
