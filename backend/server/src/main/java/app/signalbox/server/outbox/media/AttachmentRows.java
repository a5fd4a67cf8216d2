package app.signalbox.server.outbox.media;

import app.signalbox.contract.outbox.MediaKind;
import app.signalbox.contract.outbox.OutgoingAttachment;
import app.signalbox.server.channels.connection.BrandVault;
import app.signalbox.server.channels.connection.SealedContent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the bound tenant's {@code attachment}. */
@Repository
class AttachmentRows implements SealedContent {

    private static final String SELECT = """
            select attachment_id, conversation_id, operator_id, name, kind, media_type, size, sha256, uploaded_at,
                outbox_id, media_id, media_ready, media_until, sealed is not null as kept
            from attachment
            """;

    private final JdbcClient jdbc;

    AttachmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A file's content, under a key that is under the tenant's. */
    @SuppressWarnings("ArrayRecordComponent")
    record Sealed(byte[] content, byte[] key, int keyVersion) {}

    void add(OutgoingAttachment file, @Nullable UUID operatorId, Sealed sealed) {
        jdbc.sql("""
                        insert into attachment (attachment_id, conversation_id, operator_id, name, kind, media_type, size,
                            sha256, sealed, sealed_key, key_version, uploaded_at)
                        values (:id, :conversation, :operator, :name, :kind, :type, :size, :sha256, :sealed, :key, :version,
                            :at)
                        """)
                .param("id", file.id())
                .param("conversation", file.conversationId())
                .param("operator", operatorId)
                .param("name", file.name())
                .param("kind", file.kind().value())
                .param("type", file.mediaType())
                .param("size", file.size())
                .param("sha256", HexFormat.of().parseHex(file.sha256()))
                .param("sealed", sealed.content())
                .param("key", sealed.key())
                .param("version", sealed.keyVersion())
                .param("at", utc(file.uploadedAt()))
                .update();
    }

    Optional<StoredAttachment> find(UUID id) {
        return jdbc.sql(SELECT + "where attachment_id = :id")
                .param("id", id)
                .query(AttachmentRows::attachment)
                .optional();
    }

    Optional<StoredAttachment> findLocked(UUID id) {
        return jdbc.sql(SELECT + "where attachment_id = :id for update")
                .param("id", id)
                .query(AttachmentRows::attachment)
                .optional();
    }

    List<StoredAttachment> unsent(UUID conversationId) {
        return jdbc.sql(SELECT + """
                        where conversation_id = :id and outbox_id is null and sealed is not null
                        order by uploaded_at, attachment_id
                        """)
                .param("id", conversationId)
                .query(AttachmentRows::attachment)
                .list();
    }

    List<StoredAttachment> of(Collection<UUID> outboxIds) {
        return outboxIds.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "where outbox_id = any(:ids) order by outbox_id, position")
                        .param("ids", outboxIds.toArray(UUID[]::new))
                        .query(AttachmentRows::attachment)
                        .list();
    }

    Optional<Sealed> content(UUID id) {
        return jdbc.sql("""
                        select sealed, sealed_key, key_version from attachment
                        where attachment_id = :id and sealed is not null
                        """)
                .param("id", id)
                .query((row, number) ->
                        new Sealed(row.getBytes("sealed"), row.getBytes("sealed_key"), row.getInt("key_version")))
                .optional();
    }

    void bind(UUID id, UUID outboxId, int position) {
        jdbc.sql("update attachment set outbox_id = :outbox, position = :position where attachment_id = :id")
                .param("outbox", outboxId)
                .param("position", position)
                .param("id", id)
                .update();
    }

    /** What hasn't gone out belongs to no answer again, for a while. */
    void free(UUID outboxId, Instant now) {
        jdbc.sql("""
                        update attachment set outbox_id = null, uploaded_at = :now
                        where outbox_id = :outbox and sealed is not null
                        """).param("outbox", outboxId).param("now", utc(now)).update();
    }

    void there(UUID id, String mediaId, boolean ready, Instant until) {
        jdbc.sql("""
                        update attachment set media_id = :media, media_ready = :ready, media_until = :until
                        where attachment_id = :id
                        """)
                .param("media", mediaId)
                .param("ready", ready)
                .param("until", utc(until))
                .param("id", id)
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from attachment where attachment_id = :id")
                .param("id", id)
                .update();
    }

    int deleteUnused(Instant before, int limit) {
        return jdbc.sql("""
                        delete from attachment where attachment_id in (
                            select attachment_id from attachment
                            where outbox_id is null and uploaded_at < :before order by uploaded_at limit :limit)
                        """).param("before", utc(before)).param("limit", limit).update();
    }

    /** Takes away the content of what arrived, was recalled, or failed long enough ago; what it was called stays. */
    int forgetContent(Instant sentBefore, Instant failedBefore, int limit) {
        return jdbc.sql("""
                        update attachment set sealed = null, sealed_key = null, key_version = null
                        where attachment_id in (
                            select f.attachment_id from attachment f join outbox o using (outbox_id)
                            where f.sealed is not null
                              and (o.state in ('accepted', 'delivered', 'read') and o.accepted_at < :sent
                                or o.state in ('failed', 'unknown', 'cancelled') and o.created_at < :failed)
                            order by f.uploaded_at limit :limit)
                        """)
                .param("sent", utc(sentBefore))
                .param("failed", utc(failedBefore))
                .param("limit", limit)
                .update();
    }

    /** Takes away files that went with these messages, and the words that are kept on how they went. */
    void forgetWith(Collection<UUID> messageIds) {
        jdbc.sql("""
                        delete from attachment where outbox_id in (
                            select cast(m.outbox_id as uuid) from message m
                            where m.message_id = any(:ids) and m.outbox_id is not null)
                        """).param("ids", messageIds.toArray(UUID[]::new)).update();
        jdbc.sql("""
                        update outbox set text = null
                        where text is not null and state in ('accepted', 'delivered', 'read', 'failed', 'cancelled')
                          and outbox_id in (
                            select cast(m.outbox_id as uuid) from message m
                            where m.message_id = any(:ids) and m.outbox_id is not null)
                        """).param("ids", messageIds.toArray(UUID[]::new)).update();
    }

    @Override
    public int reseal(BrandVault.Keys keys) {
        @SuppressWarnings("ArrayRecordComponent")
        record Row(UUID id, byte[] key, int version) {}
        var old = jdbc.sql("""
                        select attachment_id, sealed_key, key_version from attachment
                        where sealed_key is not null and key_version <> :version for update
                        """)
                .param("version", keys.current())
                .query((row, number) -> new Row(
                        row.getObject("attachment_id", UUID.class),
                        row.getBytes("sealed_key"),
                        row.getInt("key_version")))
                .list();
        old.forEach(row -> jdbc.sql("""
                        update attachment set sealed_key = :key, key_version = :version where attachment_id = :id
                        """)
                .param("key", keys.seal(keys.open(row.key(), row.version())))
                .param("version", keys.current())
                .param("id", row.id())
                .update());
        return old.size();
    }

    private static StoredAttachment attachment(ResultSet row, int number) throws SQLException {
        OffsetDateTime until = row.getObject("media_until", OffsetDateTime.class);
        var view = new OutgoingAttachment(
                row.getObject("attachment_id", UUID.class),
                row.getObject("conversation_id", UUID.class),
                row.getString("name"),
                MediaKind.of(row.getString("kind")),
                row.getString("media_type"),
                row.getLong("size"),
                HexFormat.of().formatHex(row.getBytes("sha256")),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("kept"));
        return new StoredAttachment(
                view,
                row.getObject("operator_id", UUID.class),
                row.getObject("outbox_id", UUID.class),
                row.getString("media_id"),
                row.getBoolean("media_ready"),
                until == null ? null : until.toInstant());
    }

    private static OffsetDateTime utc(Instant time) {
        return OffsetDateTime.ofInstant(time.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }
}
