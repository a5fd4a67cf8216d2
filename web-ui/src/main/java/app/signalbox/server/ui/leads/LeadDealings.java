package app.signalbox.server.ui.leads;

import app.signalbox.contract.leads.LeadStage;
import app.signalbox.contract.leads.LeadView;
import app.signalbox.contract.leads.LostReason;
import app.signalbox.contract.leads.MoveLead;
import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.ui.FormDialog;
import app.signalbox.server.ui.Notice;
import app.signalbox.server.ui.Phrase;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Moves leads and contests their scores, each with a way back. */
class LeadDealings {

    private static final int MICRO = 6;
    private static final int EXPLICIT = 70;
    private static final int FAINT = 40;

    private final LeadDesk desk;
    private final Runnable changed;
    private @Nullable Runnable undo;

    /** @param changed shows the leads as they are now */
    LeadDealings(LeadDesk desk, Runnable changed) {
        this.desk = desk;
        this.changed = changed;
    }

    void move(LeadView lead, LeadStage stage) {
        switch (stage) {
            case NEW, CONTACTED, QUALIFIED, PROPOSAL -> attempt(() -> move(lead, MoveLead.to(stage)));
            case WON -> askValue(lead);
            case LOST -> askReason(lead);
        }
    }

    void tooHigh(LeadView lead) {
        if (lead.score() < FAINT) {
            contest(lead, Math.max(0, lead.score() / 2));
        } else {
            contest(lead, lead.score() >= EXPLICIT ? (EXPLICIT + FAINT) / 2 : FAINT / 2);
        }
    }

    void tooLow(LeadView lead) {
        if (lead.score() >= EXPLICIT) {
            contest(lead, (100 + lead.score() + 1) / 2);
        } else {
            contest(lead, lead.score() < FAINT ? (EXPLICIT + FAINT) / 2 : (100 + EXPLICIT) / 2);
        }
    }

    void askScore(LeadView lead) {
        IntegerField score = new IntegerField(Phrase.of("Score"));
        score.setMin(0);
        score.setMax(100);
        score.setStepButtonsVisible(true);
        score.setValue(lead.score());
        score.setHelperText(Phrase.of("0 to 100. From 70 on: explicit intent. Below 40: faint."));
        score.setAutofocus(true);
        new FormDialog(
                        Phrase.of("Your score for {0}", lead.contactName()),
                        Phrase.of("Let it count"),
                        () -> contest(
                                lead, Math.clamp(score.getValue() == null ? lead.score() : score.getValue(), 0, 100)),
                        score)
                .open();
    }

    /** Takes the last move or score back. */
    void undo() {
        Runnable last = undo;
        undo = null;
        if (last == null) {
            Notice.refusal(Phrase.of("There is nothing to undo.")).show();
        } else {
            attempt(last);
        }
    }

    private void askValue(LeadView lead) {
        BigDecimalField value = new BigDecimalField(Phrase.of("Worth"));
        value.setAutofocus(true);
        ComboBox<String> currency = new ComboBox<>(Phrase.of("Currency"));
        currency.setItems("EUR", "USD", "GBP", "CHF", "SEK", "DKK", "NOK", "PLN", "CAD", "AUD", "JPY");
        currency.setAllowCustomValue(true);
        currency.addCustomValueSetListener(
                event -> currency.setValue(event.getDetail().strip()));
        currency.setValue("EUR");
        TextArea note = note();
        new FormDialog(
                        Phrase.of("{0} is won", lead.contactName()),
                        Phrase.of("Move to won"),
                        () -> move(
                                lead,
                                new MoveLead(
                                        LeadStage.WON,
                                        micros(value.getValue()),
                                        currency.getValue(),
                                        null,
                                        note.getValue())),
                        value,
                        currency,
                        note)
                .open();
    }

    private void askReason(LeadView lead) {
        Select<LostReason> reason = new Select<>();
        reason.setLabel(Phrase.of("Why"));
        reason.setItems(LostReason.values());
        reason.setItemLabelGenerator(LeadWords::of);
        TextArea note = note();
        new FormDialog(
                        Phrase.of("{0} is lost", lead.contactName()),
                        Phrase.of("Move to lost"),
                        () -> move(lead, new MoveLead(LeadStage.LOST, null, null, reason.getValue(), note.getValue())),
                        reason,
                        note)
                .open();
    }

    private static TextArea note() {
        TextArea note = new TextArea(Phrase.of("Note"));
        note.setMaxLength(1_000);
        note.setHelperText(Phrase.of("Erased when the person's messages are."));
        return note;
    }

    private void move(LeadView lead, MoveLead move) {
        desk.move(lead.tenant(), lead.id(), move);
        changed.run();
        offer(Phrase.of("{0} is in {1} now.", lead.contactName(), Phrase.within(LeadWords.of(move.stage()))), () -> {
            desk.move(
                    lead.tenant(),
                    lead.id(),
                    new MoveLead(lead.stage(), lead.wonMicros(), lead.wonCurrency(), lead.lostReason(), null));
            changed.run();
            Notice.done(Phrase.of("Moved back to {0}.", Phrase.within(LeadWords.of(lead.stage()))))
                    .show();
        });
    }

    private void contest(LeadView lead, int score) {
        UUID message = lead.messageId();
        if (message == null) {
            Notice.refusal(Phrase.of("The message that the score was read from is gone. There is nothing to contest."))
                    .show();
            return;
        }
        attempt(() -> {
            UUID correction = desk.contest(lead, message, score);
            changed.run();
            offer(Phrase.of("The score is {0} now, also for messages like it.", score), () -> {
                desk.withdraw(lead, correction);
                changed.run();
                Notice.done(Phrase.of("Taken back. The AI's score counts again."))
                        .show();
            });
        });
    }

    private void offer(String sentence, Runnable back) {
        undo = back;
        Notice.done(sentence).with(Phrase.of("Undo (u)"), this::undo).show();
    }

    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (DomainException refused) {
            Notice.refusal(Phrase.said(refused.getMessage())).show();
        }
    }

    private static @Nullable Long micros(@Nullable BigDecimal amount) {
        return amount == null
                ? null
                : amount.movePointRight(MICRO).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
}
