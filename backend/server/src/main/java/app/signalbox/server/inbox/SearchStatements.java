package app.signalbox.server.inbox;

/**
 * How conversations are found. Every condition that isn't asked for is null, which the planner sees because it plans
 * each statement for its parameters. What belongs to another table is a subselect of one row, so that it is asked row
 * by row in the order of the list and never gathered for the whole table. What is gathered is an array before it is
 * followed, so that the planner, who knows nothing of how frequent names are, can't take it for most of the table.
 */
final class SearchStatements {

    static final String KEYS = """
            c.conversation_id, c.last_message_at, c.answer_by, coalesce(c.waiting_since, c.last_message_at) as since
            """;

    /** What both a conversation and its head {@code c} know. */
    static final String OF_BOTH = """
             (cast(:status as text) is null or c.status = cast(:status as text))
              and (cast(:statusAny as text[]) is null or c.status = any(cast(:statusAny as text[])))
              and (cast(:statusNone as text[]) is null or c.status <> all(cast(:statusNone as text[])))
              and (cast(:current as boolean) is null
                or (c.status not in ('resolved', 'spam')) = cast(:current as boolean))
              and (cast(:unsure as boolean) is null or (c.unsure is true) = cast(:unsure as boolean))
              and (cast(:lead as boolean) is null
                or ((c.intent = 'lead' or c.lead_score >= 70) is true) = cast(:lead as boolean))
              and (cast(:waiting as boolean) is null or (c.answer_by is not null) = cast(:waiting as boolean))
              and (cast(:intent as text) is null or c.intent = cast(:intent as text))
              and (cast(:intentAny as text[]) is null or c.intent = any(cast(:intentAny as text[])))
              and (cast(:intentNone as text[]) is null or c.intent is null
                or c.intent <> all(cast(:intentNone as text[])))
              and (cast(:sentiment as text) is null or c.sentiment = cast(:sentiment as text))
              and (cast(:sentimentAny as text[]) is null or c.sentiment = any(cast(:sentimentAny as text[])))
              and (cast(:sentimentNone as text[]) is null or c.sentiment is null
                or c.sentiment <> all(cast(:sentimentNone as text[])))
              and (cast(:urgency as text) is null or c.urgency = cast(:urgency as text))
              and (cast(:urgencyAny as text[]) is null or c.urgency = any(cast(:urgencyAny as text[])))
              and (cast(:urgencyNone as text[]) is null or c.urgency is null
                or c.urgency <> all(cast(:urgencyNone as text[])))
              and (cast(:language as text) is null or c.language = cast(:language as text))
              and (cast(:languageAny as text[]) is null or c.language = any(cast(:languageAny as text[])))
              and (cast(:languageNone as text[]) is null or c.language is null
                or c.language <> all(cast(:languageNone as text[])))
              and (cast(:attachment as boolean) is null or c.attached = cast(:attachment as boolean))
              and (cast(:above as int) is null or c.lead_score > cast(:above as int))
              and (cast(:below as int) is null or c.lead_score < cast(:below as int))
              and (cast(:from as text) is null or c.last_message_at >= cast(:from as timestamptz))
              and (cast(:until as text) is null or c.last_message_at < cast(:until as timestamptz))
              and (cast(:channel as text) is null or c.channel = cast(:channel as text))
              and (cast(:channelAny as text[]) is null or c.channel = any(cast(:channelAny as text[])))
              and (cast(:channelNone as text[]) is null or c.channel <> all(cast(:channelNone as text[])))
              and (cast(:kind as text) is null or c.kind = cast(:kind as text))
              and (cast(:kindAny as text[]) is null or c.kind = any(cast(:kindAny as text[])))
              and (cast(:kindNone as text[]) is null or c.kind <> all(cast(:kindNone as text[])))
            """;

    private static final String CHEAP = OF_BOTH + """
              and c.last_message_at is not null
              and (cast(:among as uuid[]) is null or c.conversation_id = any(cast(:among as uuid[])))
              and (cast(:assignee as uuid) is null or c.assignee_id = cast(:assignee as uuid))
              and (cast(:unassigned as boolean) is null or (c.assignee_id is null) = cast(:unassigned as boolean))
              and (cast(:assignedAny as text[]) is null
                or signalbox_search.name(c.assignee_name) like any(cast(:assignedAny as text[]))
                or c.assignee_id = any(cast(:assigneesAny as uuid[]))
                or c.assignee_id is null and cast(:unassignedAny as boolean))
              and (cast(:assignedNone as text[]) is null or c.assignee_id is null
                or signalbox_search.name(c.assignee_name) not like all(cast(:assignedNone as text[]))
                  and c.assignee_id <> all(cast(:assigneesNone as uuid[])))
              and (cast(:mentioned as boolean) is null or (c.conversation_id = any(array(
                select n.conversation_id from note n where n.mentioned @> array[cast(:me as uuid)])))
                = cast(:mentioned as boolean))
            """;
    private static final String OF_THE_PERSON = """
            coalesce((
                select true from thread t join identity i on i.identity_id = t.identity_id
                left join contact_identity l on l.identity_id = i.identity_id and l.unlinked_at is null
                left join contact p on p.contact_id = l.contact_id
                where t.thread_id = c.thread_id
            """;
    private static final String CALLED = "signalbox_search.name(coalesce(i.name, '') || ' ' || coalesce(i.handle, ''))";
    private static final String BY_PERSON =
            """
              and (cast(:fromAny as text[]) is null or
            """ + OF_THE_PERSON + " and (" + CALLED + """
                 like any(cast(:fromAny as text[])) or signalbox_search.name(p.name) like any(cast(:fromAny as text[])))
                limit 1), false))
              and (cast(:fromNone as text[]) is null or not
            """ + OF_THE_PERSON + " and (" + CALLED + """
                 like any(cast(:fromNone as text[])) or signalbox_search.name(p.name) like any(cast(:fromNone as text[])))
                limit 1), false))
            """;
    private static final String SAYING = """
              and (not cast(:asked as boolean) or coalesce((select true from message m where
            """;
    private static final String OR_CALLED = """
                 and m.words @@ cast(:query as tsquery) limit 1), false)
                or cast(:names as text[]) is not null and
            """ + OF_THE_PERSON + " and (" + CALLED + """
                 like all(cast(:names as text[])) or signalbox_search.name(p.name) like all(cast(:names as text[])))
                limit 1), false))
            """;
    private static final String NOT_SAYING = """
              and (cast(:without as tsquery) is null or not coalesce((select true from message m where
            """;
    private static final String END_OF_NOT_SAYING = """
                 and m.words @@ cast(:without as tsquery) limit 1), false))
            """;
    private static final String LABELLED = """
              and (cast(:labelAny as text[]) is null or coalesce((
                    select true from conversation_label l
                    where l.conversation_id = c.conversation_id and l.label_id = any(array(
                        select b.label_id from label b
                        where signalbox_search.fold(b.name) = any(cast(:labelAny as text[])))) limit 1), false))
              and (cast(:labelNone as text[]) is null or not coalesce((
                    select true from conversation_label l
                    where l.conversation_id = c.conversation_id and l.label_id = any(array(
                        select b.label_id from label b
                        where signalbox_search.fold(b.name) = any(cast(:labelNone as text[])))) limit 1), false))
            """;
    private static final String LABELLED_THEN = """
              and (cast(:labelAny as text[]) is null or exists (
                    select from label b where b.label_id = any(c.labels)
                      and signalbox_search.fold(b.name) = any(cast(:labelAny as text[]))))
              and (cast(:labelNone as text[]) is null or not exists (
                    select from label b where b.label_id = any(c.labels)
                      and signalbox_search.fold(b.name) = any(cast(:labelNone as text[]))))
            """;
    private static final String ANY_MESSAGE = " m.conversation_id = c.conversation_id ";
    private static final String DEAR =
            BY_PERSON + SAYING + ANY_MESSAGE + OR_CALLED + NOT_SAYING + ANY_MESSAGE + END_OF_NOT_SAYING + LABELLED;
    /** Of {@code m}: the message {@code g} and what the person wrote within the time after it. */
    static final String THESE_MESSAGES = """
             m.conversation_id = g.conversation_id and (m.message_id = g.message_id
                or m.direction = 'inbound' and m.provider_time > g.provider_time
                  and m.provider_time <= g.provider_time + make_interval(mins => cast(:minutes as int)))
            """;

    /** The same conditions for the conversation {@code c}, with its labels, as it is with these messages. */
    static final String OF_A_MESSAGE = CHEAP
            + BY_PERSON
            + SAYING
            + THESE_MESSAGES
            + OR_CALLED
            + NOT_SAYING
            + THESE_MESSAGES
            + END_OF_NOT_SAYING
            + LABELLED_THEN;

    /** Where a list by time begins: an index starts at one place, and would walk all that is younger than {@code until}. */
    private static final String BEGIN_OF_LATEST = """
             (least(cast(:time as timestamptz), cast(:until as timestamptz)),
                case when cast(:until as timestamptz) <= cast(:time as timestamptz)
                    then cast('00000000-0000-0000-0000-000000000000' as uuid) else cast(:id as uuid) end)
            """;

    static final String BEHIND_LATEST = " and (c.last_message_at, c.conversation_id) < " + BEGIN_OF_LATEST;
    static final String LATEST = " order by c.last_message_at desc, c.conversation_id desc ";
    static final String BEHIND_URGENT = """
              and c.status not in ('resolved', 'spam')
              and (coalesce(c.answer_by, 'infinity'), coalesce(c.waiting_since, c.last_message_at), c.conversation_id)
                > (cast(:time as timestamptz), cast(:since as timestamptz), cast(:id as uuid))
            """;
    static final String URGENT = """
             order by coalesce(c.answer_by, 'infinity'), coalesce(c.waiting_since, c.last_message_at), c.conversation_id
            """;
    private static final String IDENTITY_CALLED = CALLED + """
             like any(cast(:calledAny as text[]))
              and (cast(:calledAll as text[]) is null or
            """ + CALLED + """
             like all(cast(:calledAll as text[])))
            """;
    private static final String CONTACT_CALLED = """
             signalbox_search.name(p.name) like any(cast(:calledAny as text[]))
              and (cast(:calledAll as text[]) is null
                or signalbox_search.name(p.name) like all(cast(:calledAll as text[])))
            """;
    private static final String WITH_SOMEBODY_CALLED = """
             select f.conversation_id from thread t join conversation f on f.thread_id = t.thread_id
                where t.identity_id = any(array(
                    select i.identity_id from identity i where
            """ + IDENTITY_CALLED + """
                    union
                    select l.identity_id from contact_identity l
                    where l.unlinked_at is null and l.contact_id = any(array(
                        select p.contact_id from contact p where
            """ + CONTACT_CALLED + "))))";
    private static final String FROM_HITS = """
            with h as materialized (
                select array(
                    select m.conversation_id from message m where m.words @@ cast(:query as tsquery)
                    limit cast(:most as int)) as said
            )
            select n.*, cardinality(h.said) >= cast(:most as int) as many from h left join lateral (select
            """ + KEYS + """
             from conversation c where (cardinality(h.said) < cast(:most as int)) is not false
              and c.conversation_id = any(h.said || array(
            """ + WITH_SOMEBODY_CALLED + ")) and " + CHEAP + DEAR;
    private static final String END_OF_HITS = " limit :limit) n on true";

    static final String PLAN_FOR_PARAMETERS = "select set_config('plan_cache_mode', 'force_custom_plan', true)";
    /** A message that says one word and another that is excluded belongs to none that is sought. */
    static final String QUERIES = """
            select cast(case when q.without is null then q.query else q.query && !!q.without end as text) as query,
                cast(q.without as text) as without
            from (
                select signalbox_search.all_of(cast(:words as text[]), cast(:exact as boolean[])) as query, (
                    select cast(string_agg(
                        '(' || cast(signalbox_search.all_of(array[n.word], array[n.exact]) as text) || ')', ' | ')
                        as tsquery)
                    from unnest(cast(:withoutWords as text[]), cast(:withoutExact as boolean[])) as n (word, exact)
                ) as without
            ) q
            """;

    static final String LABELLED_SO = """
            select l.conversation_id from conversation_label l where l.label_id = any(array(
                select b.label_id from label b where signalbox_search.fold(b.name) = any(cast(:labelAny as text[]))))
            limit cast(:most as int)
            """;
    static final String SAID_ABOUT = "select said_about(cast(:query as tsquery))";
    static final String NAME_HITS = "select (select count(*) from (select from identity i where " + IDENTITY_CALLED
            + """
             limit :most) h) + (select count(*) from (select from contact p where
            """ + CONTACT_CALLED + " limit :most) h)";
    static final String PLAIN_LATEST =
            "select " + KEYS + " from conversation c where " + CHEAP + DEAR + BEHIND_LATEST + LATEST + " limit :limit";
    static final String PLAIN_URGENT =
            "select " + KEYS + " from conversation c where " + CHEAP + DEAR + BEHIND_URGENT + URGENT + " limit :limit";
    /** No rows but one without keys where there are as many messages as {@code most}, null for whatever there are. */
    static final String HITS_LATEST = FROM_HITS + BEHIND_LATEST + LATEST + END_OF_HITS;

    static final String HITS_URGENT = FROM_HITS + BEHIND_URGENT + URGENT + END_OF_HITS;
    static final String WALK_LATEST = "select " + KEYS + " from (select c.* from conversation c where " + CHEAP
            + BEHIND_LATEST + LATEST + " limit :depth) c where true " + DEAR + LATEST + " limit :limit";
    // what the outer order names are columns of the inner, or the planner would ask all of them and sort again
    static final String WALK_URGENT = """
            select c.conversation_id, c.last_message_at, c.answer_by, c.since from (
                select c.*, coalesce(c.answer_by, 'infinity') as due, coalesce(c.waiting_since, c.last_message_at) as since
                from conversation c where
            """ + CHEAP + BEHIND_URGENT + URGENT + " limit :depth) c where true " + DEAR
            + " order by c.due, c.since, c.conversation_id limit :limit";
    static final String GOES_ON_LATEST = "select exists (select from conversation c where " + CHEAP + BEHIND_LATEST
            + LATEST + " limit 1 offset :depth)";
    static final String GOES_ON_URGENT = "select exists (select from conversation c where " + CHEAP + BEHIND_URGENT
            + URGENT + " limit 1 offset :depth)";
    static final String COUNT =
            "select count(*) from (select from conversation c where " + CHEAP + DEAR + " limit :limit) n";

    static final String PUT_INTO_ACT = """
            insert into desk_change (act_id, position, conversation_id, outcome)
            select :act, row_number() over (order by c.last_message_at desc, c.conversation_id desc),
                c.conversation_id, 'waiting'
            from (
                select c.conversation_id, c.last_message_at from conversation c
                where c.conversation_id <> all(cast(:except as uuid[])) and
            """ + CHEAP + DEAR + " limit :limit) c";

    private SearchStatements() {}
}
