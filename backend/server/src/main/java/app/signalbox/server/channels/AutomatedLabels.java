package app.signalbox.server.channels;

import app.signalbox.contract.audit.AuditAction;
import app.signalbox.contract.channels.AutomatedLabel;
import app.signalbox.contract.channels.Channel;
import app.signalbox.server.audit.AuditTrail;
import app.signalbox.server.identity.Access;
import app.signalbox.server.identity.OperatorNames;
import app.signalbox.server.tenancy.CurrentTenant;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Which accounts on X show the label of automated accounts. X asks for it and its API doesn't tell it, so an admin
 * states it for each account.
 */
@Service
public class AutomatedLabels {

    private final JdbcClient jdbc;
    private final Access access;
    private final OperatorNames names;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AutomatedLabels(
            JdbcClient jdbc,
            Access access,
            OperatorNames names,
            AuditTrail trail,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.names = names;
        this.trail = trail;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    private record Row(
            Channel channel, @Nullable Instant at, @Nullable UUID by) {}

    /** Whether it is stated of an account; joins the running transaction. */
    @Transactional(readOnly = true)
    public boolean isStated(UUID channelAccountId) {
        return find(channelAccountId).filter(row -> row.at() != null).isPresent();
    }

    /**
     * What is stated of an account.
     *
     * @throws UnknownAccountException if the tenant has none of this id
     */
    @PreAuthorize("@access.may('READ_INBOX')")
    @Transactional(propagation = Propagation.NEVER)
    public AutomatedLabel get(UUID channelAccountId) {
        CurrentTenant.get();
        Row row = transaction.execute(
                status -> find(channelAccountId).orElseThrow(() -> new UnknownAccountException(channelAccountId)));
        UUID by = row.by();
        String name = by == null ? null : names.of(List.of(by)).get(by);
        return new AutomatedLabel(row.at() != null, AutomatedLabel.MEANING, row.at(), by, name);
    }

    /**
     * States it of an account.
     *
     * @throws InvalidAccountException if it isn't on X
     * @throws UnknownAccountException if the tenant has none of this id
     */
    @PreAuthorize("@access.may('CONNECT_CHANNELS')")
    @Transactional(propagation = Propagation.NEVER)
    public AutomatedLabel state(UUID channelAccountId) {
        CurrentTenant.get();
        put(channelAccountId, clock.instant().truncatedTo(ChronoUnit.MICROS));
        return get(channelAccountId);
    }

    /** Takes the statement back: answers that nobody wrote are refused there from now on. */
    @PreAuthorize("@access.may('CONNECT_CHANNELS')")
    @Transactional(propagation = Propagation.NEVER)
    public AutomatedLabel withdraw(UUID channelAccountId) {
        CurrentTenant.get();
        put(channelAccountId, null);
        return get(channelAccountId);
    }

    private void put(UUID channelAccountId, @Nullable Instant at) {
        UUID operator = access.operatorId().orElse(null);
        transaction.executeWithoutResult(status -> {
            Row row = find(channelAccountId).orElseThrow(() -> new UnknownAccountException(channelAccountId));
            if (row.channel() != Channel.X) {
                throw new InvalidAccountException(
                        "Only X has a label of automated accounts. Nothing is to be stated of" + " this account.");
            }
            jdbc.sql("""
                            update channel_account
                            set automated_label_at = cast(:at as timestamptz), automated_label_by = cast(:by as uuid)
                            where channel_account_id = :id
                            """)
                    .param("at", at == null ? null : OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                    .param("by", operator)
                    .param("id", channelAccountId)
                    .update();
            trail.record(
                    at == null ? AuditAction.APPROVAL_WITHDRAWN : AuditAction.APPROVAL_NOTED,
                    channelAccountId.toString(),
                    "x_automated_label of the account");
        });
    }

    private Optional<Row> find(UUID channelAccountId) {
        return jdbc.sql("""
                        select channel, automated_label_at, automated_label_by from channel_account
                        where channel_account_id = :id and disconnected_at is null
                        """)
                .param("id", channelAccountId)
                .query((row, number) -> {
                    OffsetDateTime at = row.getObject("automated_label_at", OffsetDateTime.class);
                    return new Row(
                            Channel.of(row.getString("channel")),
                            at == null ? null : at.toInstant(),
                            row.getObject("automated_label_by", UUID.class));
                })
                .optional();
    }
}
