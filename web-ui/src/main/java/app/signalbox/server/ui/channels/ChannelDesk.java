package app.signalbox.server.ui.channels;

import app.signalbox.contract.channels.AutomatedLabel;
import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.channels.ChannelAccountView;
import app.signalbox.contract.channels.ConnectChannelAccount;
import app.signalbox.contract.intake.CertificateVerdict;
import app.signalbox.contract.intake.CompletenessRow;
import app.signalbox.contract.intake.IntakeAlarm;
import app.signalbox.contract.intake.ParkedEvent;
import app.signalbox.contract.paging.Page;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the channels view asks of the server. */
interface ChannelDesk {

    /** What a person must look at now. */
    List<IntakeAlarm> alarms();

    /** What became of the events of these days, both ends in; of all the operator's brands where none is named. */
    List<CompletenessRow> completeness(LocalDate from, LocalDate to, @Nullable String brand);

    /** The latest events that were kept but not applied. */
    Page<ParkedEvent> parked();

    /** Lets one of them arrive once more; refused where it can't. */
    void replay(long event);

    /** What a brand has connected. */
    List<ChannelAccountView> accounts(String brand);

    /** Connects an account; refused as a {@code DomainException} where its id can't be right or is taken. */
    void connect(String brand, ConnectChannelAccount request);

    void disconnect(String brand, UUID account);

    /** What is stated of an account's label on X. */
    AutomatedLabel label(String brand, UUID account);

    /** States that the account shows it, or takes that back. */
    AutomatedLabel state(String brand, UUID account, LabelState state);

    /** What can be said of the label. */
    enum LabelState {
        SHOWN,
        NOT_SHOWN
    }

    /** Begins to ask for consent and tells the network's page; refused where the network offers none here. */
    URI askConsent(String brand, Channel channel);

    /** The attempt that the browser came back with, if it is about one of these brands; refused where it is foreign. */
    Optional<ReturnedConsent> returned(UUID attempt, List<String> brands);

    /** Connects the chosen accounts; refused where consent is over or one of them is connected elsewhere. */
    List<ChannelAccountView> accept(ReturnedConsent consent, List<String> externalAccountIds);

    /** A signed document about these days, both ends in, for all the operator's brands. */
    String certificate(LocalDate from, LocalDate to);

    /** Whether such a document still holds. */
    CertificateVerdict check(String certificate);
}
