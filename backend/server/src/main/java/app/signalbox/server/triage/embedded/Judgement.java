package app.signalbox.server.triage.embedded;

import app.signalbox.contract.triage.Intent;
import app.signalbox.server.triage.Classification;
import app.signalbox.server.triage.LeadScore;
import app.signalbox.server.triage.Lesson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says in the words of triage what the heads answered in numbers. */
final class Judgement {

    private final Heads heads;

    Judgement(Heads heads) {
        this.heads = heads;
    }

    Classification classification(Reading reading, float[] logits, LanguageGuess language, Neighbours neighbours) {
        double[] ownIntents = Head.INTENT.probabilities(logits);
        double[] intents = neighbours.blend(ownIntents, Answers.INTENTS, Lesson::intent);
        double[] sentiments = Head.SENTIMENT.probabilities(logits);
        double[] urgencies = neighbours.blend(Head.URGENCY.probabilities(logits), Answers.URGENCIES, Lesson::urgency);
        int intent = top(intents);
        int sentiment = top(sentiments);
        int urgency = top(urgencies);
        return new Classification(
                Answers.INTENTS.get(intent),
                intents[intent],
                secondIntent(intent, top(ownIntents), Head.PRESENT_INTENTS.probabilities(logits)),
                Answers.SENTIMENTS.get(sentiment),
                sentiments[sentiment],
                Answers.URGENCIES.get(urgency),
                urgencies[urgency],
                language.code(),
                language.confidence(),
                Head.OFFENSIVE.probabilities(logits)[0],
                isUnsure(reading, intents[intent], language));
    }

    /** What the desk turned down as the first is no second either. */
    private @Nullable Intent secondIntent(int first, int ownFirst, double[] present) {
        int second = -1;
        for (int at = 0; at < present.length; at++) {
            boolean candidate = at != first && at != ownFirst && Answers.INTENTS.get(at) != Intent.OTHER;
            if (candidate
                    && present[at] >= heads.notes().secondFrom()
                    && (second < 0 || present[at] > present[second])) {
                second = at;
            }
        }
        return second < 0 ? null : Answers.INTENTS.get(second);
    }

    private boolean isUnsure(Reading reading, double confidence, LanguageGuess language) {
        boolean readable =
                language.equals(LanguageGuess.NONE) || heads.notes().languages().contains(language.code());
        return reading.tokens().isEmpty()
                || !readable
                || confidence < heads.notes().sureFrom();
    }

    LeadScore score(Reading reading, float[] logits, Neighbours neighbours) {
        int score = (int) Math.round(100 * Head.LEAD_SCORE.probabilities(logits)[0]);
        int tenth = Math.min(9, score / 10);
        int low = (int) Math.max(0, Math.floor(score - heads.notes().leadLow().get(tenth)));
        int high =
                (int) Math.min(100, Math.ceil(score + heads.notes().leadHigh().get(tenth)));
        return neighbours.blend(new LeadScore(score, low, high, List.of()), new LeadReasons(heads, reading)::forScore);
    }

    private static int top(double[] probabilities) {
        int top = 0;
        for (int at = 1; at < probabilities.length; at++) {
            top = probabilities[at] > probabilities[top] ? at : top;
        }
        return top;
    }
}
