package app.signalbox.server.triage.correction;

import app.signalbox.contract.triage.Aspect;
import app.signalbox.contract.triage.CorrectReading;
import app.signalbox.contract.triage.Intent;
import app.signalbox.contract.triage.TriageView;
import app.signalbox.contract.triage.Urgency;
import app.signalbox.server.inbox.DeskReading;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is right about one aspect of a message.
 *
 * @param value wire form of the aspect's type
 */
record Verdict(Aspect aspect, String value) {

    private static final int BEST_SCORE = 100;

    Verdict {
        value = normal(aspect, value.strip());
    }

    static Verdict of(CorrectReading said) {
        if (said.aspect() == null || said.value() == null) {
            throw new InvalidCorrectionException("A correction needs an aspect and a value. Send both.");
        }
        return new Verdict(said.aspect(), said.value());
    }

    /** All verdicts on a message together. */
    static DeskReading together(List<Verdict> verdicts) {
        Map<Aspect, String> values = verdicts.stream().collect(Collectors.toMap(Verdict::aspect, Verdict::value));
        return new DeskReading(
                Optional.ofNullable(values.get(Aspect.INTENT)).map(Intent::of).orElse(null),
                Optional.ofNullable(values.get(Aspect.URGENCY)).map(Urgency::of).orElse(null),
                Optional.ofNullable(values.get(Aspect.SCORE))
                        .map(Integer::valueOf)
                        .orElse(null));
    }

    /** What the engine said of this aspect; empty if it gave no score. */
    Optional<String> saidBy(TriageView engine) {
        return switch (aspect) {
            case INTENT -> Optional.of(engine.intent().value());
            case URGENCY -> Optional.of(engine.urgency().value());
            case SCORE -> Optional.ofNullable(engine.leadScore()).map(String::valueOf);
        };
    }

    private static String normal(Aspect aspect, String value) {
        try {
            return switch (aspect) {
                case INTENT -> Intent.of(value).value();
                case URGENCY -> Urgency.of(value).value();
                case SCORE -> String.valueOf(score(value));
            };
        } catch (IllegalArgumentException unknown) {
            throw new InvalidCorrectionException(
                    "\"" + value + "\" is no " + aspect.value() + ". Use " + allowed(aspect) + ".");
        }
    }

    private static int score(String value) {
        int score = Integer.parseInt(value);
        if (score < 0 || score > BEST_SCORE) {
            throw new IllegalArgumentException("Out of range: " + score);
        }
        return score;
    }

    private static String allowed(Aspect aspect) {
        return switch (aspect) {
            case INTENT -> oneOf(Intent.values(), Intent::value);
            case URGENCY -> oneOf(Urgency.values(), Urgency::value);
            case SCORE -> "a whole number from 0 to " + BEST_SCORE;
        };
    }

    private static <E> String oneOf(E[] values, Function<E, String> form) {
        return "one of " + Arrays.stream(values).map(form).collect(Collectors.joining(", "));
    }
}
