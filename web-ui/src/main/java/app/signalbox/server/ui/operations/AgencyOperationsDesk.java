package app.signalbox.server.ui.operations;

import app.signalbox.contract.intake.IntakeAlarm;
import app.signalbox.contract.operations.OperationsView;
import app.signalbox.contract.tenancy.TenantStatus;
import app.signalbox.contract.tenancy.TenantView;
import app.signalbox.server.channels.ChannelAccounts;
import app.signalbox.server.identity.Permission;
import app.signalbox.server.intake.IntakeAlarms;
import app.signalbox.server.operations.Operations;
import app.signalbox.server.outbox.Outbox;
import app.signalbox.server.ui.TenantGateway;
import app.signalbox.server.ui.Workplace;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The desk over everything that the operator's agencies run. */
@Component
class AgencyOperationsDesk implements OperationsDesk {

    private final Operations operations;
    private final IntakeAlarms alarms;
    private final ChannelAccounts accounts;
    private final Outbox outbox;
    private final Workplace workplace;
    private final TenantGateway gateway;
    private final Clock clock;

    AgencyOperationsDesk(
            Operations operations,
            IntakeAlarms alarms,
            ChannelAccounts accounts,
            Outbox outbox,
            Workplace workplace,
            TenantGateway gateway,
            Clock clock) {
        this.operations = operations;
        this.alarms = alarms;
        this.accounts = accounts;
        this.outbox = outbox;
        this.workplace = workplace;
        this.gateway = gateway;
        this.clock = clock;
    }

    @Override
    public OperationsView look() {
        return operations.look();
    }

    @Override
    public List<IntakeAlarm> alarms() {
        Stream<IntakeAlarm> keys = brands().flatMap(
                        brand -> KeyAlarms.of(brand.name(), gateway.in(brand.slug(), accounts::list), clock.instant()));
        return Stream.concat(alarms.active().stream(), keys).toList();
    }

    @Override
    public List<DeadLetter> deadLetters() {
        return brands().flatMap(brand -> gateway.in(brand.slug(), outbox::deadLetters).stream()
                        .map(entry -> new DeadLetter(brand.slug(), entry)))
                .sorted(Comparator.comparing(
                                (DeadLetter letter) -> letter.entry().createdAt())
                        .reversed())
                .toList();
    }

    @Override
    public void retry(String brand, UUID entry) {
        gateway.run(brand, () -> outbox.retry(entry));
    }

    @Override
    public void dismiss(String brand, UUID entry) {
        gateway.run(brand, () -> outbox.dismiss(entry));
    }

    @Override
    public void restart(String job) {
        operations.restart(job);
    }

    private Stream<TenantView> brands() {
        return workplace.tenants().stream()
                .filter(tenant ->
                        tenant.status() == TenantStatus.ACTIVE && workplace.may(Permission.READ_INBOX, tenant.slug()));
    }
}
