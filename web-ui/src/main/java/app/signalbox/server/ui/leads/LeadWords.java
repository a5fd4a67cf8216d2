package app.signalbox.server.ui.leads;

import app.signalbox.contract.leads.LeadStage;
import app.signalbox.contract.leads.LeadView;
import app.signalbox.contract.leads.LostReason;
import app.signalbox.server.ui.Amounts;
import app.signalbox.server.ui.Phrase;
import java.util.Optional;

/** How stages and reasons are said to people. */
final class LeadWords {

    private LeadWords() {}

    static String of(LeadStage stage) {
        return switch (stage) {
            case NEW -> Phrase.of("New");
            case CONTACTED -> Phrase.of("Contacted");
            case QUALIFIED -> Phrase.of("Qualified");
            case PROPOSAL -> Phrase.of("Proposal");
            case WON -> Phrase.of("Won");
            case LOST -> Phrase.of("Lost");
        };
    }

    static String of(LostReason reason) {
        return switch (reason) {
            case PRICE -> Phrase.of("Price");
            case TIMING -> Phrase.of("Timing");
            case COMPETITOR -> Phrase.of("A competitor");
            case NO_ANSWER -> Phrase.of("No answer");
            case NO_FIT -> Phrase.of("No fit");
            case OTHER -> Phrase.of("Something else");
        };
    }

    /** Where a lead stands, with its value or why it is lost. */
    static String standing(LeadView lead) {
        if (lead.wonMicros() != null && lead.wonCurrency() != null) {
            return of(lead.stage()) + ", " + Amounts.of(lead.wonCurrency(), lead.wonMicros());
        }
        LostReason reason = lead.lostReason();
        return reason == null ? of(lead.stage()) : of(lead.stage()) + ", " + of(reason);
    }

    /** The stage after this one on the way to a sale, empty where it must be said how it ended. */
    static Optional<LeadStage> next(LeadStage stage) {
        return switch (stage) {
            case NEW -> Optional.of(LeadStage.CONTACTED);
            case CONTACTED -> Optional.of(LeadStage.QUALIFIED);
            case QUALIFIED -> Optional.of(LeadStage.PROPOSAL);
            case PROPOSAL, WON, LOST -> Optional.empty();
        };
    }

    /** The stage before this one; closed leads go back to their proposal. */
    static Optional<LeadStage> previous(LeadStage stage) {
        return switch (stage) {
            case NEW -> Optional.empty();
            case CONTACTED -> Optional.of(LeadStage.NEW);
            case QUALIFIED -> Optional.of(LeadStage.CONTACTED);
            case PROPOSAL -> Optional.of(LeadStage.QUALIFIED);
            case WON, LOST -> Optional.of(LeadStage.PROPOSAL);
        };
    }
}
