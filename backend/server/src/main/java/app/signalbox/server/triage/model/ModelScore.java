package app.signalbox.server.triage.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.langchain4j.model.output.structured.Description;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A model's score of the sale in one message, and the schema it must keep to.
 *
 * @param score 0 to 100: below 40 faint, below 70 interest without timing or budget, above it explicit intent
 * @param low lower end of the interval the model gives
 * @param high upper end of that interval
 * @param evidence words of the message that speak for the score
 * @param wouldChange what the writer could say to move the score, for a sales rep
 */
public record ModelScore(
        @JsonProperty(required = true) @Description("0 to 100")
        int score,

        @JsonProperty(required = true) @Description("0 to 100, not above score")
        int low,

        @JsonProperty(required = true) @Description("0 to 100, not below score")
        int high,

        @JsonProperty(required = true) @Description("What the score rests on")
        List<Evidence> evidence,

        @JsonProperty(required = true) @Description("What the writer could say to move the score, one sentence")
        String wouldChange) {

    private static final int WITHOUT_EVIDENCE = 40;

    public ModelScore {
        if (low < 0 || score < low || high < score || high > 100) {
            throw new IllegalArgumentException("Not an interval around a score: " + low + " " + score + " " + high);
        }
        evidence = List.copyOf(evidence);
        Objects.requireNonNull(wouldChange, "wouldChange");
    }

    /**
     * What speaks for a score.
     *
     * @param quote words of the message, as they stand there
     * @param reason what they tell
     */
    public record Evidence(
            @JsonProperty(required = true) @Description("Words of the message, copied without change")
            String quote,

            @JsonProperty(required = true) @Description("What they tell, one sentence")
            String reason) {

        public Evidence {
            Objects.requireNonNull(quote, "quote");
            Objects.requireNonNull(reason, "reason");
        }

        boolean standsIn(String text) {
            return !quote.isBlank() && plain(text).contains(plain(quote));
        }

        private static String plain(String text) {
            return text.toLowerCase(Locale.ROOT)
                    .replaceAll("[\\u2018\\u2019]", "'")
                    .replaceAll("[\\u201c\\u201d]", "\"")
                    .replaceAll("\\s+", " ")
                    .strip();
        }
    }

    /** The same with the details that were withheld. */
    ModelScore without(Mask mask) {
        List<Evidence> plain = evidence.stream()
                .map(each -> new Evidence(mask.off(each.quote()), mask.off(each.reason())))
                .toList();
        return new ModelScore(score, low, high, plain, mask.off(wouldChange));
    }

    /**
     * The same without quotes that the message doesn't have.
     *
     * @throws IllegalArgumentException if nothing is left that speaks for interest
     */
    ModelScore heldTo(String message) {
        List<Evidence> genuine =
                evidence.stream().filter(each -> each.standsIn(message)).toList();
        if (genuine.isEmpty() && score >= WITHOUT_EVIDENCE) {
            throw new IllegalArgumentException("A score of interest quotes the message.");
        }
        return new ModelScore(score, low, high, genuine, wouldChange);
    }
}
