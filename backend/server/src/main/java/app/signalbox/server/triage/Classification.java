package app.signalbox.server.triage;

import app.signalbox.contract.triage.Intent;
import app.signalbox.contract.triage.Sentiment;
import app.signalbox.contract.triage.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * The reading of one message. Every confidence is a calibrated probability from 0 to 1: of the readings that say 0.8,
 * about eight in ten are right.
 *
 * @param secondIntent another intent that is clearly present
 * @param language ISO 639-1 code, {@code und} where the text has no words
 * @param offensiveProbability that the message insults or uses slurs
 * @param unsure true where a person should look before relying on the intent
 */
public record Classification(
        Intent intent,
        double intentConfidence,
        @Nullable Intent secondIntent,
        Sentiment sentiment,
        double sentimentConfidence,
        Urgency urgency,
        double urgencyConfidence,
        String language,
        double languageConfidence,
        double offensiveProbability,
        boolean unsure) {}
