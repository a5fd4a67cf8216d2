package app.signalbox.server.contacts;

import app.signalbox.server.kernel.NamedId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Identities and the contacts they are linked to, read and written by the chunk. */
@Repository
class Identities {

    private final JdbcClient jdbc;

    Identities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is stored about an identity. */
    record Known(Sighting.Names names, boolean hasContact) {

        boolean tells(Sighting sighting) {
            return names.with(sighting.names()).equals(names);
        }
    }

    Map<UUID, Known> find(Collection<UUID> ids) {
        Map<UUID, Known> found = new HashMap<>();
        jdbc.sql("""
                        select i.identity_id, i.name, i.name_at, i.handle, i.handle_at, l.contact_id is not null as linked
                        from identity i
                        left join contact_identity l on l.identity_id = i.identity_id and l.unlinked_at is null
                        where i.identity_id = any(cast(:ids as uuid[]))
                        """).param("ids", texts(ids, UUID::toString)).query(row -> {
            found.put(row.getObject("identity_id", UUID.class), known(row));
        });
        return found;
    }

    void add(List<Sighting> strangers) {
        if (!strangers.isEmpty()) {
            write(jdbc.sql("""
                    insert into identity
                        (identity_id, channel_account_id, external_id, name, name_at, handle, handle_at, names_expire_at)
                    select s.identity_id, s.channel_account_id, s.external_id, s.name, s.name_at, s.handle, s.handle_at,
                        case when num_nonnulls(s.name, s.handle) > 0 then s.names_expire_at end
                    from unnest(cast(:ids as uuid[]), cast(:accounts as uuid[]), cast(:externals as text[]),
                            cast(:names as text[]), cast(:nameTimes as timestamptz[]),
                            cast(:handles as text[]), cast(:handleTimes as timestamptz[]),
                            cast(:expiries as timestamptz[]))
                        as s (identity_id, channel_account_id, external_id, name, name_at, handle, handle_at,
                            names_expire_at)
                    on conflict do nothing
                    """), strangers);
        }
    }

    void rename(List<Sighting> renamed) {
        if (!renamed.isEmpty()) {
            write(jdbc.sql("""
                    update identity i
                    set name = s.name, name_at = s.name_at, handle = s.handle, handle_at = s.handle_at,
                        names_expire_at = s.names_expire_at
                    from unnest(cast(:ids as uuid[]), cast(:accounts as uuid[]), cast(:externals as text[]),
                            cast(:names as text[]), cast(:nameTimes as timestamptz[]),
                            cast(:handles as text[]), cast(:handleTimes as timestamptz[]),
                            cast(:expiries as timestamptz[]))
                        as s (identity_id, channel_account_id, external_id, name, name_at, handle, handle_at,
                            names_expire_at)
                    where i.identity_id = s.identity_id
                    """), renamed);
        }
    }

    /** Makes each of these identities a contact of its own. */
    void giveContact(List<UUID> identityIds) {
        if (identityIds.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        with born as (
                            insert into contact (contact_id)
                            select n.contact_id from unnest(cast(:contacts as uuid[])) as n (contact_id)
                            on conflict do nothing
                        )
                        insert into contact_identity (contact_id, identity_id)
                        select n.contact_id, n.identity_id
                        from unnest(cast(:contacts as uuid[]), cast(:identities as uuid[])) as n (contact_id, identity_id)
                        on conflict do nothing
                        """)
                .param(
                        "contacts",
                        texts(identityIds, id -> NamedId.of(id, "contact").toString()))
                .param("identities", texts(identityIds, UUID::toString))
                .update();
    }

    /** Forgets names that may not be kept until then, and returns whose. */
    List<UUID> forgetNames(Instant expiringBefore, int limit) {
        return jdbc.sql("""
                        update identity set name = null, name_at = null, handle = null, handle_at = null,
                            names_expire_at = null
                        where identity_id in (
                            select identity_id from identity
                            where names_expire_at is not null and names_expire_at < :before
                            order by names_expire_at limit :limit)
                        returning identity_id
                        """)
                .param("before", OffsetDateTime.ofInstant(expiringBefore, ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, number) -> row.getObject("identity_id", UUID.class))
                .list();
    }

    Map<UUID, UUID> contactsOf(Collection<UUID> identityIds) {
        Map<UUID, UUID> contacts = new HashMap<>();
        jdbc.sql("""
                        select identity_id, contact_id from contact_identity
                        where identity_id = any(cast(:ids as uuid[])) and unlinked_at is null
                        """).param("ids", texts(identityIds, UUID::toString)).query(row -> {
            contacts.put(row.getObject("identity_id", UUID.class), row.getObject("contact_id", UUID.class));
        });
        return contacts;
    }

    Map<UUID, String> namesOf(Collection<UUID> contactIds) {
        Map<UUID, String> names = new HashMap<>();
        jdbc.sql("""
                        select distinct on (c.contact_id)
                               c.contact_id, coalesce(c.name, i.name, i.handle, i.external_id) as name
                        from contact c
                        join contact_identity l on l.contact_id = c.contact_id and l.unlinked_at is null
                        join identity i on i.identity_id = l.identity_id
                        where c.contact_id = any(cast(:ids as uuid[]))
                        order by c.contact_id, i.name_at desc nulls last, i.identity_id
                        """).param("ids", texts(contactIds, UUID::toString)).query(row -> {
            names.put(row.getObject("contact_id", UUID.class), row.getString("name"));
        });
        return names;
    }

    private static void write(JdbcClient.StatementSpec statement, List<Sighting> rows) {
        statement
                .param("ids", texts(rows, row -> row.identityId().toString()))
                .param("accounts", texts(rows, row -> row.channelAccountId().toString()))
                .param("externals", texts(rows, Sighting::externalId))
                .param("names", texts(rows, row -> value(row.names().name())))
                .param("nameTimes", texts(rows, row -> time(row.names().name())))
                .param("handles", texts(rows, row -> value(row.names().handle())))
                .param("handleTimes", texts(rows, row -> time(row.names().handle())))
                .param("expiries", texts(rows, row -> Objects.toString(row.namesExpireAt(), null)))
                .update();
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(
                new Sighting.Names(
                        Stamped.of(row.getString("name"), instant(row, "name_at")),
                        Stamped.of(row.getString("handle"), instant(row, "handle_at"))),
                row.getBoolean("linked"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable String value(@Nullable Stamped stamped) {
        return stamped == null ? null : stamped.value();
    }

    private static @Nullable String time(@Nullable Stamped stamped) {
        return stamped == null ? null : stamped.at().toString();
    }

    /** The driver knows arrays of text best; the statement casts them. */
    private static <T> @Nullable String[] texts(Collection<T> rows, Function<T, @Nullable String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }
}
