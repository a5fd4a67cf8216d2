package app.signalbox.server.ui.channels;

import app.signalbox.contract.channels.ChannelAccountView;
import app.signalbox.contract.channels.ConnectChannelAccount;
import app.signalbox.contract.intake.CompletenessRow;
import app.signalbox.contract.intake.IntakeAlarm;
import app.signalbox.contract.intake.ParkedEvent;
import app.signalbox.contract.paging.Page;
import java.time.LocalDate;
import java.util.List;
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

    /** What a brand has connected. */
    List<ChannelAccountView> accounts(String brand);

    /** Connects an account; refused as a {@code DomainException} where its id can't be right or is taken. */
    void connect(String brand, ConnectChannelAccount request);

    void disconnect(String brand, UUID account);
}
