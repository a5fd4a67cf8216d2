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
import app.signalbox.server.channels.AutomatedLabels;
import app.signalbox.server.channels.ChannelAccounts;
import app.signalbox.server.channels.connection.Connections;
import app.signalbox.server.intake.Certificates;
import app.signalbox.server.intake.Completeness;
import app.signalbox.server.intake.IntakeAlarms;
import app.signalbox.server.intake.ParkedEvents;
import app.signalbox.server.intake.Replays;
import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;
import app.signalbox.server.ui.TenantGateway;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The desk over the channels of the operator's brands. */
@Component
class TenantChannelDesk implements ChannelDesk {

    private static final int PARKED_AT_ONCE = 50;

    private final ChannelAccounts accounts;
    private final AutomatedLabels labels;
    private final Connections connections;
    private final Completeness completeness;
    private final Certificates certificates;
    private final ParkedEvents parked;
    private final Replays replays;
    private final IntakeAlarms alarms;
    private final TenantGateway gateway;

    TenantChannelDesk(
            ChannelAccounts accounts,
            AutomatedLabels labels,
            Connections connections,
            Completeness completeness,
            Certificates certificates,
            ParkedEvents parked,
            Replays replays,
            IntakeAlarms alarms,
            TenantGateway gateway) {
        this.accounts = accounts;
        this.labels = labels;
        this.connections = connections;
        this.completeness = completeness;
        this.certificates = certificates;
        this.parked = parked;
        this.replays = replays;
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
    public void replay(long event) {
        replays.replay(event);
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

    @Override
    public AutomatedLabel label(String brand, UUID account) {
        return gateway.in(brand, () -> labels.get(account));
    }

    @Override
    public AutomatedLabel state(String brand, UUID account, LabelState state) {
        return gateway.in(brand, () -> switch (state) {
            case SHOWN -> labels.state(account);
            case NOT_SHOWN -> labels.withdraw(account);
        });
    }

    @Override
    public URI askConsent(String brand, Channel channel) {
        return gateway.in(brand, () -> connections.start(channel)).authorizationUri();
    }

    /** The network's way back names no brand, and an attempt is known in its own brand only. */
    @Override
    public Optional<ReturnedConsent> returned(UUID attempt, List<String> brands) {
        for (String brand : brands) {
            try {
                return Optional.of(new ReturnedConsent(brand, gateway.in(brand, () -> connections.attempt(attempt))));
            } catch (DomainException refused) {
                if (refused.kind() != ProblemKind.NOT_FOUND) {
                    throw refused;
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public List<ChannelAccountView> accept(ReturnedConsent consent, List<String> externalAccountIds) {
        return gateway.in(
                consent.brand(), () -> connections.accept(consent.attempt().id(), externalAccountIds));
    }

    @Override
    public String certificate(LocalDate from, LocalDate to) {
        return certificates.issue(from, to).document();
    }

    @Override
    public CertificateVerdict check(String certificate) {
        return certificates.verify(certificate);
    }
}
