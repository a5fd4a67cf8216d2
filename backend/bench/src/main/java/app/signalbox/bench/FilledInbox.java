package app.signalbox.bench;

import app.signalbox.server.tenancy.Tenant;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

/**
 * Tenants' inboxes of a year, written straight into their tables: three messages a conversation, most of them resolved,
 * one in twenty still of the desk's interest.
 *
 * @param messages in all of them
 */
record FilledInbox(UUID operator, int messages, Duration took) {

    private static final int EACH = 3;
    private static final int LABELS = 20;
    private static final List<String> FIRST = List.of(
            "Ada", "Ben", "Cam", "Dora", "Emil", "Fay", "Gus", "Hana", "Ivo", "Jana", "Kim", "Lou", "Mira", "Nils",
            "Olga", "Pia", "Quinn", "Rosa", "Sid", "Tom", "Uma", "Vera", "Wim", "Xenia", "Yara", "Zoe");
    private static final List<String> LAST = List.of(
            "Kettle",
            "Cosy",
            "Quill",
            "Marrow",
            "Fenwick",
            "Lamp",
            "Spout",
            "Saucer",
            "Larkspur",
            "Ferrous",
            "Quayside",
            "Thimble",
            "Bramble",
            "Harrow",
            "Pellet",
            "Sorrel",
            "Tansy",
            "Wicker",
            "Yarrow",
            "Zander");

    /** A label that some have. */
    static String label(Random random) {
        return "label" + (1 + random.nextInt(LABELS));
    }

    static FilledInbox of(Connection database, Tenant tenant, int messages, List<String> texts) throws SQLException {
        return of(database, List.of(tenant), messages, 0, texts);
    }

    /** The first tenant's inbox with so many messages, and those of the operator's other tenants with that many each. */
    static FilledInbox of(Connection database, List<Tenant> tenants, int messages, int each, List<String> texts)
            throws SQLException {
        UUID operator = new UUID(5, 5);
        Instant begin = Instant.now();
        try (var statement = database.createStatement()) {
            admit(statement, tenants.getFirst(), operator);
            keep(database, statement, "bench_text", texts);
            keep(database, statement, "bench_first", FIRST);
            keep(database, statement, "bench_last", LAST);
            fill(statement, tenants.getFirst(), messages, operator);
            for (Tenant other : tenants.subList(1, tenants.size())) {
                fill(statement, other, each, operator);
            }
            statement.execute("vacuum (analyze) platform.inbox_head");
        }
        int all = messages + (tenants.size() - 1) * each;
        return new FilledInbox(operator, all, Duration.between(begin, Instant.now()));
    }

    private static void fill(Statement statement, Tenant tenant, int messages, UUID operator) throws SQLException {
        statement.execute("set search_path = " + tenant.schema());
        people(statement, messages / EACH);
        conversations(statement, messages / EACH, operator);
        messages(statement);
        labels(statement);
        heads(statement, tenant);
        statement.execute("vacuum (analyze) message, conversation, thread, identity, conversation_label");
    }

    /** A part of a name that some have. */
    static String name(Random random) {
        List<String> names = random.nextBoolean() ? FIRST : LAST;
        return names.get(random.nextInt(names.size()));
    }

    private static void admit(Statement statement, Tenant tenant, UUID operator) throws SQLException {
        statement.execute("""
                insert into platform.operator (operator_id, email, display_name, status, created_at)
                values ('%1$s', 'bench@agency.example', 'Bench Operator', 'active', now());
                insert into platform.membership (membership_id, operator_id, agency_id, role, created_at)
                select gen_random_uuid(), '%1$s', agency_id, 'social_manager', now()
                from platform.tenant where tenant_id = %2$d
                """.formatted(operator, tenant.id()));
    }

    private static void keep(Connection database, Statement statement, String table, List<String> texts)
            throws SQLException {
        statement.execute("create temp table " + table + " (n int primary key, text text)");
        try (var insert = database.prepareStatement("insert into " + table + " values (?, ?)")) {
            for (int at = 0; at < texts.size(); at++) {
                insert.setInt(1, at);
                insert.setString(2, texts.get(at));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        statement.execute("analyze " + table);
    }

    private static void people(Statement statement, int conversations) throws SQLException {
        statement.execute("""
                insert into identity (identity_id, channel_account_id, external_id, name, handle)
                select md5('person ' || g.n)::uuid, '%1$s', 'p' || g.n, f.text || ' ' || l.text, lower(l.text) || g.n
                from generate_series(0, %2$d) as g (n)
                join bench_first f on f.n = mod(hashint4(g.n)::bigint & 1048575, %3$d)
                join bench_last l on l.n = mod(hashint4(g.n + 7)::bigint & 1048575, %4$d);
                insert into thread (thread_id, channel_account_id, channel, kind, key, identity_id)
                select md5('thread ' || n)::uuid, '%1$s',
                    (array['facebook', 'facebook', 'instagram', 'instagram', 'x', 'linkedin'])[1 + mod(n, 6)],
                    (array['dm', 'dm', 'comment', 'dm', 'mention', 'comment', 'review'])[1 + mod(n, 7)], 't' || n,
                    md5('person ' || mod(n, %2$d))::uuid
                from generate_series(1, %5$d) as g (n)
                """.formatted(
                        new UUID(1, 1), Math.max(1, conversations * 2 / 3), FIRST.size(), LAST.size(), conversations));
    }

    private static void conversations(Statement statement, int conversations, UUID operator) throws SQLException {
        statement.execute("""
                insert into conversation (conversation_id, thread_id, channel, kind, attached, status, opened_at, last_message_at,
                    last_message_text, waiting_since, intent, intent_confidence, sentiment, urgency, language, lead_score,
                    unsure, assignee_id, assignee_name, answer_by)
                select md5('conversation ' || d.n)::uuid, t.thread_id, t.channel, t.kind, mod(d.n, 5) = 0, d.status, d.at - interval '1 hour', d.at,
                    x.text, d.waiting, d.intent, 0.8, (array['neg', 'neu', 'neu', 'pos'])[1 + mod(d.dice, 4)], d.urgency,
                    case when mod(d.dice, 1013) = 0 then 'pt' else (array['en', 'en', 'de', 'fr', 'es'])[1 + mod(d.dice, 5)] end, d.score, mod(d.dice, 25) = 0,
                    case when mod(d.dice, 20) = 3 then '%1$s'::uuid when mod(d.dice, 3) > 0 then md5('o' || mod(d.dice, 20))::uuid end,
                    case when mod(d.dice, 20) = 3 then 'Bench Operator' when mod(d.dice, 3) > 0 then 'Operator ' || mod(d.dice, 20) end,
                    d.waiting + platform.patience('normal', d.urgency, d.intent, d.score)
                from (
                    select e.*, case when e.status in ('new', 'open') and mod(e.dice, 5) > 1 then e.at - interval '20 minutes' end as waiting
                    from (
                        select g.n, (hashint4(g.n)::bigint & 16777215)::int as dice,
                            now() - n * (interval '365 days' / %2$d) as at,
                            (array['new', 'open', 'pending', 'snoozed', 'new', 'open', 'resolved', 'spam'])[
                                case when mod(hashint4(n + 3)::bigint & 1048575, 100) < 5
                                    then 1 + mod(hashint4(n + 5)::bigint & 1048575, 6)
                                    when mod(hashint4(n + 3)::bigint & 1048575, 100) < 7 then 8 else 7 end] as status,
                            (array['question', 'question', 'complaint', 'praise', 'other', 'other', 'spam', 'lead'])[
                                1 + mod(hashint4(n + 11)::bigint & 1048575, 8)] as intent,
                            (array['low', 'normal', 'normal', 'normal', 'high', 'normal', 'normal', 'critical'])[
                                1 + mod(hashint4(n + 13)::bigint & 1048575, 8)] as urgency,
                            mod(hashint4(n + 17)::bigint & 1048575, 101)::int as score
                        from generate_series(1, %2$d) as g (n)
                    ) e
                ) d join thread t on t.thread_id = md5('thread ' || d.n)::uuid
                join bench_text x on x.n = mod(d.dice, (select count(*) from bench_text))
                """.formatted(operator, conversations));
    }

    private static void messages(Statement statement) throws SQLException {
        statement.execute("""
                insert into message (message_id, conversation_id, provider_message_id, arrival, source_key, direction,
                    author_kind, text, attachments, provider_time, received_at, content_pending, standby)
                select md5(c.number || ' ' || k)::uuid, c.conversation_id, 'm' || c.number || '-' || k, c.number, 'k',
                    case k when 1 then 'outbound' else 'inbound' end, case k when 1 then 'operator' else 'contact' end,
                    case k when 0 then c.last_message_text else x.text || ' order' || mod(c.number * 7, 100000) end,
                    case when c.attached and k = 0 then '[{"kind":"image"}]'::jsonb else '[]' end,
                    c.last_message_at - k * interval '10 minutes', c.last_message_at, false, false
                from generate_series(0, %d) k cross join conversation c
                join bench_text x on x.n = mod(hashint4((c.number * 3 + k)::int)::bigint & 1048575, (select count(*) from bench_text))
                """.formatted(EACH - 1));
    }

    /** Labels of one conversation in twenty to one in ten thousand, each of which was given in every third month. */
    private static void labels(Statement statement) throws SQLException {
        statement.execute("""
                insert into label (label_id, name, colour)
                select md5('label ' || n)::uuid, 'label' || n, 'blue' from generate_series(1, %1$d) g (n);
                with given as materialized (
                    select l.label_id, n, cast(16 * 1.4 ^ n as int) as step
                    from generate_series(1, %1$d) g (n) join label l on l.name = 'label' || n
                )
                insert into conversation_label (conversation_id, label_id)
                select c.conversation_id, g.label_id from given g join (
                    select conversation_id, hashtext(cast(conversation_id as text))::bigint & 1048575 as dice,
                        cast(extract(month from last_message_at) as int) as month
                    from conversation offset 0
                ) c on mod(c.dice, g.step) = g.n and mod(c.month, 3) = mod(g.n, 3)
                """.formatted(LABELS));
    }

    private static void heads(Statement statement, Tenant tenant) throws SQLException {
        statement.execute("""
                insert into platform.inbox_head (tenant_id, conversation_id, last_message_at, channel, kind, status, intent,
                    assignee, waiting_since, lead_score, sentiment, urgency, language, unsure, priority, answer_by, attached)
                select %d, c.conversation_id, c.last_message_at, c.channel, c.kind, c.status, c.intent, c.assignee_id,
                    c.waiting_since, c.lead_score, c.sentiment, c.urgency, c.language, c.unsure, c.priority, c.answer_by,
                    c.attached
                from conversation c
                """.formatted(tenant.id()));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,d messages written in %,d s", messages, took.toSeconds());
    }
}
