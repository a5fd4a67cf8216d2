package app.signalbox.server.inbox;

/**
 * How messages of people are found upon which something may be done. {@code g} is the message, {@code c} its
 * conversation with the reading of the message, as it stands or as it stood.
 */
final class OccasionStatements {

    private static final String MOMENT = """
            case when cast(:minutes as int) = 0 then g.received_at
                else g.provider_time + make_interval(mins => cast(:minutes as int)) end
            """;
    private static final String COLUMNS =
            "select g.message_id, g.conversation_id, g.arrival, least(cast(:now as timestamptz), " + MOMENT
                    + ") as at ";
    private static final String READING = """
             left join lateral (
                select r.* from message m join reading r using (message_id)
                where
            """ + SearchStatements.THESE_MESSAGES + """
                order by coalesce(r.desk_intent, r.intent) = 'other', m.provider_time desc, m.message_id desc
                limit 1) r on true
            """;
    private static final String LAST_STATUS = """
             left join lateral (
                select a.made_at, d.after ->> 'status' as status from desk_change d join desk_act a using (act_id)
                where d.conversation_id = g.conversation_id and d.outcome in ('done', 'kept')
                  and a.verb in ('status', 'snooze', 'wake', 'block') and a.made_at <= g.received_at
                order by a.made_at desc, a.act_id desc limit 1) l on true
            """;
    private static final String READ = """
                coalesce(r.desk_intent, r.intent) as intent, r.sentiment,
                coalesce(r.desk_urgency, r.urgency) as urgency, r.language,
                coalesce(r.desk_lead_score, r.lead_score) as lead_score,
                r.unsure is true and r.desk_intent is null as unsure, coalesce((
                    select true from message m where m.attachments <> '[]' and
            """ + SearchStatements.THESE_MESSAGES + """
                    limit 1), false) as attached
            """;
    private static final String NOW = """
             cross join lateral (select k.conversation_id, k.thread_id, k.channel, k.kind,
                g.provider_time as last_message_at, k.answer_by, k.waiting_since, k.status, k.assignee_id,
                k.assignee_name, array(
                    select n.label_id from conversation_label n where n.conversation_id = k.conversation_id) as labels,
            """ + READ + ") c ";
    private static final String THEN = """
             left join lateral (
                select d.before ->> 'status' as status from desk_change d join desk_act a using (act_id)
                where d.conversation_id = g.conversation_id and d.outcome in ('done', 'kept', 'undone')
                  and a.verb in ('status', 'snooze', 'wake', 'block') and a.made_at >
            """ + MOMENT + """
                order by a.made_at, a.act_id limit 1) s on true
             left join lateral (
                select d.before from desk_change d join desk_act a using (act_id)
                where d.conversation_id = g.conversation_id and d.outcome in ('done', 'kept', 'undone')
                  and a.verb = 'assign' and a.made_at >
            """ + MOMENT + """
                order by a.made_at, a.act_id limit 1) b on true
             left join lateral (
                select d.before ->> 'priority' as priority from desk_change d join desk_act a using (act_id)
                where d.conversation_id = g.conversation_id and d.outcome in ('done', 'kept', 'undone')
                  and a.verb = 'priority' and a.made_at >
            """ + MOMENT + """
                order by a.made_at, a.act_id limit 1) p on true
             cross join lateral (select k.conversation_id, k.thread_id, k.channel, k.kind,
                g.provider_time as last_message_at, g.provider_time as answer_by, g.provider_time as waiting_since,
                case when coalesce(s.status, k.status) = 'open' and l.made_at is null and not exists (
                    select from message o where o.conversation_id = g.conversation_id and o.direction = 'outbound'
                      and o.provider_time <= g.provider_time) then 'new'
                    else coalesce(s.status, k.status) end as status,
                case when b.before is null then k.assignee_id
                    else cast(b.before ->> 'assignee' as uuid) end as assignee_id,
                case when b.before is null then k.assignee_name
                    else b.before ->> 'assigneeName' end as assignee_name,
                coalesce(p.priority, k.priority) as priority, array(
                    select label_id from (
                        select n.label_id from conversation_label n where n.conversation_id = k.conversation_id) n
                    full join (
                        select distinct on (a.value) cast(a.value as uuid) as label_id,
                            jsonb_exists(d.before, 'label') as had
                        from desk_change d join desk_act a using (act_id)
                        where d.conversation_id = g.conversation_id and d.outcome in ('done', 'kept', 'undone')
                          and a.verb in ('add_label', 'remove_label') and a.made_at >
            """ + MOMENT + """
                        order by a.value, a.made_at, a.act_id) x using (label_id)
                    where coalesce(x.had, true)) as labels,
            """ + READ + ") c ";
    private static final String OF_A_PERSON = """
             g.author_kind = 'contact' and g.direction = 'inbound' and g.deleted_at is null and c.status <> 'spam'
            """;
    private static final String OF_A_KIND = """
              and (not cast(:started as boolean) or not exists (
                select from message p where p.conversation_id = g.conversation_id and p.direction = 'inbound'
                  and (p.provider_time, p.message_id) < (g.provider_time, g.message_id)))
              and (not cast(:reopened as boolean) or (l.status = 'resolved') is true and not exists (
                select from message p where p.conversation_id = g.conversation_id and p.direction = 'inbound'
                  and p.message_id <> g.message_id and p.arrival < g.arrival and p.received_at > l.made_at))
            """;
    private static final String UNANSWERED = """
              and (cast(:minutes as int) = 0 or c.status not in ('resolved', 'spam', 'snoozed')
                and g.provider_time + make_interval(mins => cast(:minutes as int)) <= cast(:now as timestamptz)
                and not exists (
                    select from message o where o.conversation_id = g.conversation_id and o.direction = 'outbound'
                      and o.provider_time > g.provider_time
                      and o.provider_time <= g.provider_time + make_interval(mins => cast(:minutes as int)))
                and not exists (
                    select from message p where p.conversation_id = g.conversation_id and p.direction = 'inbound'
                      and p.deleted_at is null and (p.provider_time, p.message_id) < (g.provider_time, g.message_id)
                      and p.provider_time > coalesce(greatest(
                        case when l.status = 'resolved' then l.made_at end,
                        (select max(o.provider_time) from message o where o.conversation_id = g.conversation_id
                            and o.direction = 'outbound' and o.provider_time <= g.provider_time)), '-infinity')))
              and
            """;

    static final String ARRIVED = """
            select g.message_id, g.conversation_id, g.arrival, g.received_at as at from message g
            where g.author_kind = 'contact' and g.arrival > :after and g.arrival <= :upTo
              and g.direction = 'inbound' and g.deleted_at is null
            order by g.arrival limit :limit
            """;
    static final String FITTING = COLUMNS + """
             from message g join conversation k using (conversation_id)
            """ + READING + LAST_STATUS + NOW + """
             where g.message_id = any(cast(:messages as uuid[])) and
            """ + OF_A_PERSON + OF_A_KIND + " and "
            + SearchStatements.OF_A_MESSAGE + " order by g.arrival, g.message_id";
    static final String OVERDUE = COLUMNS + """
             from conversation k join lateral (
                select m.* from message m
                where m.conversation_id = k.conversation_id and m.direction = 'inbound' and m.deleted_at is null
                  and m.provider_time = k.waiting_since
                order by m.message_id limit 1) g on true
            """ + READING + NOW + """
             where k.answer_by is not null and k.status not in ('resolved', 'spam', 'snoozed')
              and k.waiting_since > cast(:since as timestamptz)
              and k.waiting_since <= cast(:now as timestamptz) - make_interval(mins => cast(:minutes as int))
              and g.message_id <> all(cast(:known as uuid[])) and
            """ + OF_A_PERSON + " and "
            + SearchStatements.OF_A_MESSAGE + " order by k.waiting_since, g.message_id limit :limit";
    static final String LOOKED_AT = """
            select count(*) as messages, min(g.received_at) as since from (
                select g.received_at from message g
                where g.author_kind = 'contact' and g.direction = 'inbound' and g.received_at > :begin
                order by g.arrival desc limit :depth) g
            """;
    static final String PAST =
            COLUMNS + """
            , left(g.text, 200) as text, c.status, c.assignee_id, c.priority, c.labels
             from (
                select g.* from message g
                where g.author_kind = 'contact' and g.direction = 'inbound' and g.received_at > :begin
                  and (cast(:messages as uuid[]) is null or g.message_id = any(cast(:messages as uuid[])))
                order by g.arrival desc limit :depth) g
             join conversation k using (conversation_id)
            """ + READING + LAST_STATUS + THEN + " where " + OF_A_PERSON + OF_A_KIND + UNANSWERED
                    + SearchStatements.OF_A_MESSAGE + " order by at desc, g.message_id limit :limit";

    private OccasionStatements() {}
}
