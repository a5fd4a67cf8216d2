package app.signalbox.server.triage.feedback;

import app.signalbox.server.knowledge.PastAnswer;
import app.signalbox.server.knowledge.PastAnswers;
import app.signalbox.server.policy.Facts;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Learns from answers that went out: what was said to one person may help to answer the next. */
@Component
class AnswerListener {

    private static final int FEWEST_WORDS = 4;
    private static final int LONGEST = 2_000;

    private final SentAnswers sent;
    private final PastAnswers answers;

    AnswerListener(SentAnswers sent, PastAnswers answers) {
        this.sent = sent;
        this.answers = answers;
    }

    @ApplicationModuleListener
    void on(AnswerWentOut event) {
        sent.find(event.outboxId()).ifPresent(this::learn);
    }

    private void learn(SentAnswer told) {
        var anonymous = Anonymous.without(told.names());
        String question = anonymous.question(told.question());
        String answer = anonymous.answer(told.answer());
        boolean sensitive = Facts.ofWords(told.channel(), told.question()).sensitive()
                || Facts.ofWords(told.channel(), told.answer()).sensitive();
        if (!sensitive && isWorthKeeping(question) && isWorthKeeping(answer)) {
            answers.keep(new PastAnswer(
                    told.outboxId(), told.messageId(), told.conversationId(), question, answer, told.answeredAt()));
        }
    }

    private static boolean isWorthKeeping(String text) {
        return text.length() <= LONGEST && text.split("\\s+").length >= FEWEST_WORDS;
    }
}
