package app.signalbox.server.knowledge;

import app.signalbox.server.kernel.WrittenDate;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * An answer that an operator sent, to be learnt from. Both texts are without personal details.
 *
 * @param messageId of the question
 */
public record PastAnswer(
        UUID outboxId, UUID messageId, UUID conversationId, String question, String answer, Instant answeredAt) {

    /** Titles of the articles that past answers are kept as begin like this, and no others do. */
    static final String ARTICLE = "Past answer /";

    /** Beside an article that says the same an answer of today counts so much. */
    private static final double BESIDE_AN_ARTICLE = 0.9;

    private static final double HALF_LIFE_DAYS = 180;

    String articleTitle() {
        return ARTICLE + outboxId;
    }

    String source() {
        return "past-answer:" + outboxId;
    }

    /** How the source is shown. */
    static String title(Instant answeredAt) {
        return "Answered on " + WrittenDate.day(answeredAt);
    }

    /** By whole days, so that it is the same all day. */
    static double standing(Instant answeredAt, Instant now) {
        long days = Math.max(0, Duration.between(answeredAt, now).toDays());
        return BESIDE_AN_ARTICLE * Math.pow(2, -days / HALF_LIFE_DAYS);
    }
}
