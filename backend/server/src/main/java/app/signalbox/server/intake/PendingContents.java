package app.signalbox.server.intake;

import app.signalbox.contract.channels.Channel;
import app.signalbox.server.channels.ProviderEvent;
import app.signalbox.server.channels.connection.PendingContent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code platform.pending_content}. */
@Repository
class PendingContents {

    private static final Duration KEPT = Duration.ofDays(30);

    /** Longer than a network's client waits for an answer. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Clock clock;

    PendingContents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A row that is due. */
    record Due(int tenantId, UUID channelAccountId, Channel channel, PendingContent content, int attempts) {

        String kind() {
            return switch (content) {
                case PendingContent.Message _ -> "message";
                case PendingContent.LeadForm _ -> "lead_form";
            };
        }

        String providerId() {
            return switch (content) {
                case PendingContent.Message message -> message.providerMessageId();
                case PendingContent.LeadForm form -> form.leadFormEntryId();
            };
        }
    }

    static boolean isPending(ProviderEvent event) {
        return switch (event) {
            case ProviderEvent.MessagePosted posted -> posted.contentPending();
            case ProviderEvent.LeadFormSubmitted _ -> true;
            case ProviderEvent.MessageEdited _,
                    ProviderEvent.MessageDeleted _,
                    ProviderEvent.MessageModerated _,
                    ProviderEvent.ReactionChanged _,
                    ProviderEvent.ThreadRead _,
                    ProviderEvent.MessagesDelivered _,
                    ProviderEvent.SubjectChanged _,
                    ProviderEvent.LeadFormAnswered _,
                    ProviderEvent.Notice _,
                    ProviderEvent.Unreadable _ -> false;
        };
    }

    /** Notes what has to be fetched; what was noted before stays as it is. */
    void note(int tenantId, List<ArrivedEvent> events) {
        events.forEach(event -> {
            switch (event.event()) {
                case ProviderEvent.MessagePosted posted ->
                    note(
                            tenantId,
                            event.channelAccountId(),
                            new Noted(
                                    "message",
                                    posted.providerMessageId(),
                                    posted.thread().key(),
                                    posted.thread().subjectRef()));
                case ProviderEvent.LeadFormSubmitted form ->
                    note(
                            tenantId,
                            event.channelAccountId(),
                            new Noted("lead_form", form.leadFormEntryId(), null, null));
                case ProviderEvent other -> throw new IllegalArgumentException("Nothing is pending of " + other);
            }
        });
    }

    private record Noted(
            String kind,
            String id,
            @Nullable String threadKey,
            @Nullable String subject) {}

    private void note(int tenantId, UUID account, Noted noted) {
        jdbc.sql("""
                        insert into platform.pending_content
                            (tenant_id, channel_account_id, kind, provider_id, thread_key, subject_ref, noted_at, next_at)
                        values (:tenant, :account, :kind, :id, cast(:thread as text), cast(:subject as text), :now, :now)
                        on conflict do nothing
                        """)
                .param("tenant", tenantId)
                .param("account", account)
                .param("kind", noted.kind())
                .param("id", noted.id())
                .param("thread", noted.threadKey())
                .param("subject", noted.subject())
                .param("now", utc(clock.instant()))
                .update();
    }

    /** What is due; nobody else gets it for a while. */
    List<Due> take(int limit) {
        return jdbc.sql("""
                        update platform.pending_content p set next_at = :again, attempts = p.attempts + 1
                        from (select c.channel_account_id, c.kind, c.provider_id, r.channel
                            from platform.pending_content c
                            join platform.channel_route r using (tenant_id, channel_account_id)
                            where c.next_at <= :now order by c.next_at limit :limit for update of c skip locked) due
                        where p.channel_account_id = due.channel_account_id and p.kind = due.kind
                            and p.provider_id = due.provider_id
                        returning p.*, due.channel
                        """)
                .param("again", utc(clock.instant().plus(LEASE)))
                .param("now", utc(clock.instant()))
                .param("limit", limit)
                .query(PendingContents::due)
                .list();
    }

    void fetched(Due due) {
        set(due, null, "fetched", null);
    }

    void failed(Due due, String reason) {
        set(due, null, "failed", reason);
    }

    void later(Due due, Instant at, String reason) {
        set(due, at, "waiting", reason);
    }

    /** Like {@link #later}, and the attempt doesn't count, because nobody was asked. */
    void notAsked(Due due, Instant at, String reason) {
        later(due, at, reason);
        jdbc.sql("""
                        update platform.pending_content set attempts = attempts - 1
                        where channel_account_id = :account and kind = :kind and provider_id = :id
                        """)
                .param("account", due.channelAccountId())
                .param("kind", due.kind())
                .param("id", due.providerId())
                .update();
    }

    private void set(Due due, @Nullable Instant next, String state, @Nullable String reason) {
        jdbc.sql("""
                        update platform.pending_content set next_at = cast(:next as timestamptz),
                            reason = cast(:reason as text),
                            fetched_at = case when :state = 'fetched' then cast(:now as timestamptz) end,
                            failed_at = case when :state = 'failed' then cast(:now as timestamptz) end
                        where channel_account_id = :account and kind = :kind and provider_id = :id
                        """)
                .param("next", next == null ? null : utc(next))
                .param("reason", reason)
                .param("state", state)
                .param("now", utc(clock.instant()))
                .param("account", due.channelAccountId())
                .param("kind", due.kind())
                .param("id", due.providerId())
                .update();
    }

    /** Forgets what was noted long ago. */
    void sweep() {
        jdbc.sql("delete from platform.pending_content where noted_at < :before")
                .param("before", utc(clock.instant().minus(KEPT)))
                .update();
    }

    private static Due due(ResultSet row, int number) throws SQLException {
        String id = row.getString("provider_id");
        PendingContent content = "message".equals(row.getString("kind"))
                ? new PendingContent.Message(
                        id, Objects.requireNonNull(row.getString("thread_key")), row.getString("subject_ref"))
                : new PendingContent.LeadForm(id);
        return new Due(
                row.getInt("tenant_id"),
                row.getObject("channel_account_id", UUID.class),
                Channel.of(row.getString("channel")),
                content,
                row.getInt("attempts"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
