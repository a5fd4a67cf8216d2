package app.signalbox.server.triage.embedded;

import app.signalbox.contract.triage.Intent;
import app.signalbox.contract.triage.Sentiment;
import app.signalbox.contract.triage.Urgency;
import java.util.List;

/** The answers of the heads in the order of their outputs; part of the format of the weights. */
public final class Answers {

    public static final List<Intent> INTENTS =
            List.of(Intent.QUESTION, Intent.COMPLAINT, Intent.LEAD, Intent.PRAISE, Intent.SPAM, Intent.OTHER);
    public static final List<Sentiment> SENTIMENTS = List.of(Sentiment.NEG, Sentiment.NEU, Sentiment.POS);
    public static final List<Urgency> URGENCIES = List.of(Urgency.LOW, Urgency.NORMAL, Urgency.HIGH, Urgency.CRITICAL);

    private Answers() {}
}
