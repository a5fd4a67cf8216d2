package app.signalbox.server.ui.channels;

import app.signalbox.contract.channels.ChannelAccountView;
import app.signalbox.contract.channels.ConnectChannelAccount;
import app.signalbox.contract.intake.CompletenessRow;
import app.signalbox.contract.intake.IntakeAlarm;
import app.signalbox.contract.intake.ParkedEvent;
import app.signalbox.contract.paging.Page;
import app.signalbox.server.channels.ChannelAccounts;
import app.signalbox.server.intake.Completeness;
import app.signalbox.server.intake.IntakeAlarms;
import app.signalbox.server.intake.ParkedEvents;
import app.signalbox.server.ui.TenantGateway;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The desk over the channels of the operator's brands. */
@Component
class TenantChannelDesk implements ChannelDesk {

    private static final int PARKED_AT_ONCE = 50;

    private final ChannelAccounts accounts;
    private final Completeness completeness;
    private final ParkedEvents parked;
    private final IntakeAlarms alarms;
    private final TenantGateway gateway;

    TenantChannelDesk(
            ChannelAccounts accounts,
            Completeness completeness,
            ParkedEvents parked,
            IntakeAlarms alarms,
            TenantGateway gateway) {
        this.accounts = accounts;
        this.completeness = completeness;
        this.parked = parked;
        this.alarms = alarms;
        this.gateway = gateway;
    }

    @Override
    public List<IntakeAlarm> alarms() {
        return alarms.active();
    }

    @Override
    public List<CompletenessRow> completeness(LocalDate from, LocalDate to, @Nullable String brand) {
        return completeness.rows(from, to, brand, null);
    }

    @Override
    public Page<ParkedEvent> parked() {
        return parked.list(null, PARKED_AT_ONCE);
    }

    @Override
    public List<ChannelAccountView> accounts(String brand) {
        return gateway.in(brand, accounts::list);
    }

    @Override
    public void connect(String brand, ConnectChannelAccount request) {
        gateway.run(brand, () -> accounts.connect(request));
    }

    @Override
    public void disconnect(String brand, UUID account) {
        gateway.run(brand, () -> accounts.disconnect(account));
    }
}
