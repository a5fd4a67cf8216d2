package app.signalbox.server.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.knowledge.PassageView;
import app.signalbox.server.knowledge.KnownPassage.Answered;
import app.signalbox.server.knowledge.store.PassageStore.Near;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RankingTests {

    private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");
    private static final UUID CONVERSATION = UUID.randomUUID();

    @Test
    void putsAnAnswerBelowAnArticleThatAnswers() {
        assertThat(order(article("The article.", daysAgo(90)), 0.7, answer("The answer.", daysAgo(1)), 0.95))
                .containsExactly("The article.", "The answer.");
    }

    @Test
    void putsAnAnswerAboveAnArticleThatSpeaksOfSomethingElse() {
        assertThat(order(article("The article.", daysAgo(90)), 0.3, answer("The answer.", daysAgo(1)), 0.95))
                .containsExactly("The answer.", "The article.");
    }

    @Test
    void leavesOutAnAnswerThatIsOlderThanWhatAnArticleSaysOfTheQuestion() {
        assertThat(order(article("The article.", daysAgo(1)), 0.5, answer("The answer.", daysAgo(2)), 0.95))
                .containsExactly("The article.");
        assertThat(order(article("The article.", daysAgo(1)), 0.1, answer("The answer.", daysAgo(2)), 0.95))
                .containsExactly("The answer.", "The article.");
    }

    @Test
    void letsAnswersFadeAndSaysTheSameWordsOnce() {
        assertThat(order(answer("Old.", daysAgo(180)), 0.9, answer("New.", daysAgo(1)), 0.8))
                .containsExactly("New.", "Old.");
        assertThat(order(answer("Same.", daysAgo(180)), 0.9, answer("Same.", daysAgo(1)), 0.8))
                .containsExactly("Same.");
    }

    private static List<String> order(KnownPassage one, double oneNear, KnownPassage other, double otherNear) {
        Shelf shelf = Shelf.of(1, List.of(one, other), List.of());
        List<Near> near = List.of(new Near(one.id(), oneNear), new Near(other.id(), otherNear));
        return Ranking.of("zzz", near, shelf, 0, NOW).stream()
                .map(PassageView::text)
                .toList();
    }

    private static KnownPassage article(String text, Instant writtenAt) {
        return new KnownPassage(UUID.randomUUID(), UUID.randomUUID(), "Shipping", "", text, writtenAt, null);
    }

    private static KnownPassage answer(String text, Instant answeredAt) {
        var answered = new Answered("Do you ship?", CONVERSATION);
        return new KnownPassage(UUID.randomUUID(), UUID.randomUUID(), "Answered", "", text, answeredAt, answered);
    }

    private static Instant daysAgo(int days) {
        return NOW.minus(Duration.ofDays(days));
    }
}
