package app.signalbox.server.triage.model;

import app.signalbox.contract.triage.Intent;
import app.signalbox.contract.triage.Sentiment;
import app.signalbox.contract.triage.Urgency;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.langchain4j.model.output.structured.Description;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A model's reading of one message, and the schema it must keep to. Its confidences are what the model says of itself,
 * from 0 to 1; they are not calibrated.
 *
 * @param secondIntents another intent that is clearly present, or nothing; a list because an optional choice from a list
 *     is something that endpoints read differently
 * @param language ISO 639-1 code, {@code und} where the text has no words
 * @param offensiveProbability that the message insults or uses slurs
 */
public record ModelReading(
        @JsonProperty(required = true) @Description("What the writer wants most")
        Intent intent,

        @JsonProperty(required = true) @Description("0 to 1")
        double intentConfidence,

        @JsonProperty(required = true) @Description("Another intent that is clearly there; usually empty")
        List<Intent> secondIntents,

        @JsonProperty(required = true) @Description("Feeling towards the brand")
        Sentiment sentiment,

        @JsonProperty(required = true) @Description("0 to 1")
        double sentimentConfidence,

        @JsonProperty(required = true) @Description("How soon a person must look")
        Urgency urgency,

        @JsonProperty(required = true) @Description("0 to 1")
        double urgencyConfidence,

        @JsonProperty(required = true) @Description("ISO 639-1 code of the language, und if there are no words")
        String language,

        @JsonProperty(required = true) @Description("0 to 1, that the message insults or uses slurs")
        double offensiveProbability) {

    public ModelReading {
        Objects.requireNonNull(intent, "intent");
        secondIntents =
                secondIntents.stream().filter(each -> each != intent).limit(1).toList();
        Objects.requireNonNull(sentiment, "sentiment");
        Objects.requireNonNull(urgency, "urgency");
        if (!language.matches("[a-z]{2,3}")) {
            throw new IllegalArgumentException("A language is a code of two or three letters.");
        }
        requireShare(intentConfidence);
        requireShare(sentimentConfidence);
        requireShare(urgencyConfidence);
        requireShare(offensiveProbability);
    }

    /** What else the writer wants. */
    public Optional<Intent> secondIntent() {
        return secondIntents.stream().findFirst();
    }

    private static void requireShare(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("A confidence lies between 0 and 1.");
        }
    }
}
