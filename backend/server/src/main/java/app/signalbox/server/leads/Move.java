package app.signalbox.server.leads;

import app.signalbox.contract.leads.LeadStage;
import app.signalbox.contract.leads.LostReason;
import app.signalbox.contract.leads.MoveLead;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A move that says all that its stage needs, and nothing else. */
record Move(
        LeadStage stage,
        @Nullable Long wonMicros,
        @Nullable String wonCurrency,
        @Nullable LostReason lostReason,
        @Nullable String note) {

    private static final int LONGEST_NOTE = 1_000;

    Move {
        if (stage == LeadStage.WON) {
            if (wonMicros == null || wonMicros < 0 || !isCurrency(wonCurrency)) {
                throw new InvalidMoveException(
                        "Say what the lead is worth: an amount of 0 or more and a currency such as EUR.");
            }
        } else if (wonMicros != null || wonCurrency != null) {
            throw new InvalidMoveException("Only a won lead has a value. Leave it out, or move the lead to won.");
        }
        if ((stage == LeadStage.LOST) != (lostReason != null)) {
            throw new InvalidMoveException(
                    stage == LeadStage.LOST
                            ? "Say why the lead is lost."
                            : "Only a lost lead has a reason. Leave it out, or move the lead to lost.");
        }
        if (note != null && note.length() > LONGEST_NOTE) {
            throw new InvalidMoveException("A note has at most 1,000 characters. Shorten it.");
        }
    }

    /** @throws InvalidMoveException if something is missing or too much */
    static Move of(MoveLead said) {
        if (said.stage() == null) {
            throw new InvalidMoveException("Say the stage to which the lead moves.");
        }
        String note = said.note() == null || said.note().isBlank()
                ? null
                : said.note().strip();
        return new Move(said.stage(), said.wonMicros(), said.wonCurrency(), said.lostReason(), note);
    }

    /** Whether a lead is there already, with the same said about it. */
    boolean changesNothingOf(Lead lead) {
        return stage == lead.stage()
                && Objects.equals(wonMicros, lead.wonMicros())
                && Objects.equals(wonCurrency, lead.wonCurrency())
                && lostReason == lead.lostReason()
                && note == null;
    }

    private static boolean isCurrency(@Nullable String code) {
        return Currency.availableCurrencies()
                .anyMatch(currency ->
                        currency.getCurrencyCode().equals(code) && currency.getDefaultFractionDigits() >= 0);
    }
}
