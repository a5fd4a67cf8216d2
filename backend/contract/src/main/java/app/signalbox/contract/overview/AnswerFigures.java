package app.signalbox.contract.overview;

/**
 * Answers that went out, by who gave them, and what operators made of drafts.
 *
 * @param byOperators sent by people, from a draft or not
 * @param byAi sent by the AI alone
 * @param byAutomation sent by rules
 * @param draftsAccepted drafts that people sent as the AI wrote them
 * @param draftsEdited drafts that people changed before they sent them
 * @param draftsRejected drafts that people turned down
 */
public record AnswerFigures(
        long byOperators, long byAi, long byAutomation, long draftsAccepted, long draftsEdited, long draftsRejected) {

    /** All answers that went out. */
    public long total() {
        return byOperators + byAi + byAutomation;
    }

    /** Those whose words began with the AI, whoever sent them. */
    public long begunByAi() {
        return byAi + draftsAccepted + draftsEdited;
    }
}
