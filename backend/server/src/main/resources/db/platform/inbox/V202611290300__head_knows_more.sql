-- Everything of a conversation that lists are filtered by, except for names, words and labels.
alter table platform.inbox_head
    add column kind text,
    add column sentiment text,
    add column language text,
    add column attached boolean not null default false;

drop function platform.put_inbox_heads;
create function platform.put_inbox_heads(
    conversation_ids uuid[], last_message_ats timestamptz[], channels text[], kinds text[], statuses text[],
    intents text[], assignees uuid[], waiting_sinces timestamptz[], lead_scores int[], sentiments text[],
    urgencies text[], languages text[], unsures boolean[], priorities text[], answer_bys timestamptz[],
    attacheds boolean[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    tenant int := (select t.tenant_id from platform.tenant t where t.schema_name = current_setting('role'));
begin
    if tenant is null then
        raise exception 'heads of the inbox are written under the role of their tenant, not %', current_setting('role')
            using errcode = 'insufficient_privilege';
    end if;
    insert into platform.inbox_head as h
        (tenant_id, conversation_id, last_message_at, channel, kind, status, intent, assignee, waiting_since,
            lead_score, sentiment, urgency, language, unsure, priority, answer_by, attached)
    select tenant, n.id, n.last_message_at, n.channel, n.kind, n.status, n.intent, n.assignee, n.waiting_since,
        n.lead_score, n.sentiment, n.urgency, n.language, n.unsure, n.priority, n.answer_by, n.attached
    from unnest(conversation_ids, last_message_ats, channels, kinds, statuses, intents, assignees, waiting_sinces,
            lead_scores, sentiments, urgencies, languages, unsures, priorities, answer_bys, attacheds)
        as n (id, last_message_at, channel, kind, status, intent, assignee, waiting_since, lead_score, sentiment,
            urgency, language, unsure, priority, answer_by, attached)
    where n.last_message_at is not null
    order by n.id
    on conflict (tenant_id, conversation_id) do update
        set last_message_at = excluded.last_message_at, channel = excluded.channel, kind = excluded.kind,
            status = excluded.status, intent = excluded.intent, assignee = excluded.assignee,
            waiting_since = excluded.waiting_since, lead_score = excluded.lead_score, sentiment = excluded.sentiment,
            urgency = excluded.urgency, language = excluded.language, unsure = excluded.unsure,
            priority = excluded.priority, answer_by = excluded.answer_by, attached = excluded.attached;
    if array_position(last_message_ats, null) is not null then
        delete from platform.inbox_head h
        using unnest(conversation_ids, last_message_ats) as n (id, last_message_at)
        where h.tenant_id = tenant and h.conversation_id = n.id and n.last_message_at is null;
    end if;
end
$$;
revoke all on function platform.put_inbox_heads from public;
grant execute on function platform.put_inbox_heads to signalbox_tenants;

-- With all of it in the indexes by time, what is seldom true of several columns together is found without the table.
drop index platform.inbox_head_latest;
create index inbox_head_latest on platform.inbox_head (last_message_at desc, conversation_id desc)
    include (tenant_id, answer_by, waiting_since, status, channel, kind, intent, sentiment, urgency, language,
        lead_score, unsure, attached);
drop index platform.inbox_head_tenant_latest;
create index inbox_head_tenant_latest on platform.inbox_head (tenant_id, last_message_at desc, conversation_id desc)
    include (answer_by, waiting_since, status, channel, kind, intent, sentiment, urgency, language, lead_score, unsure,
        attached);
-- Of all these columns only the language has values that are seldom.
create index inbox_head_tenant_language on platform.inbox_head
    (tenant_id, language, last_message_at desc, conversation_id desc);
