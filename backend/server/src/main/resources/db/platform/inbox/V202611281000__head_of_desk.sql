-- How long a person may wait: what the desk says counts before what was read. Always under the networks' 24 hours.
create function platform.patience(priority text, urgency text, intent text, lead_score int) returns interval
language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
    select case
        when priority = 'urgent' or priority = 'normal' and urgency = 'critical' then interval '15 minutes'
        when priority = 'high' or priority = 'normal' and urgency = 'high' then interval '1 hour'
        when priority = 'low' then interval '20 hours'
        when lead_score >= 70 then interval '1 hour'
        when intent = 'complaint' then interval '4 hours'
        when urgency = 'low' or intent in ('praise', 'spam') then interval '20 hours'
        else interval '8 hours'
    end
$$;
revoke all on function platform.patience from public;
grant execute on function platform.patience to signalbox_tenants;

alter table platform.inbox_head
    add column unsure boolean,
    add column priority text,
    add column answer_by timestamptz;
create index inbox_head_tenant_answer_by on platform.inbox_head (tenant_id, answer_by, conversation_id)
    where answer_by is not null;
create index inbox_head_answer_by on platform.inbox_head (answer_by, conversation_id) where answer_by is not null;
create index inbox_head_assignee on platform.inbox_head (assignee, last_message_at desc, conversation_id desc)
    where assignee is not null;

drop function platform.put_inbox_heads;
create function platform.put_inbox_heads(
    conversation_ids uuid[], last_message_ats timestamptz[], channels text[], statuses text[], intents text[],
    assignees uuid[], waiting_sinces timestamptz[], lead_scores int[], urgencies text[], unsures boolean[],
    priorities text[], answer_bys timestamptz[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    tenant int := (select t.tenant_id from platform.tenant t where t.schema_name = current_setting('role'));
begin
    if tenant is null then
        raise exception 'heads of the inbox are written under the role of their tenant, not %', current_setting('role')
            using errcode = 'insufficient_privilege';
    end if;
    insert into platform.inbox_head as h
        (tenant_id, conversation_id, last_message_at, channel, status, intent, assignee, waiting_since, lead_score,
            urgency, unsure, priority, answer_by)
    select tenant, n.id, n.last_message_at, n.channel, n.status, n.intent, n.assignee, n.waiting_since, n.lead_score,
        n.urgency, n.unsure, n.priority, n.answer_by
    from unnest(conversation_ids, last_message_ats, channels, statuses, intents, assignees, waiting_sinces, lead_scores,
            urgencies, unsures, priorities, answer_bys)
        as n (id, last_message_at, channel, status, intent, assignee, waiting_since, lead_score, urgency, unsure,
            priority, answer_by)
    where n.last_message_at is not null
    order by n.id
    on conflict (tenant_id, conversation_id) do update
        set last_message_at = excluded.last_message_at, channel = excluded.channel, status = excluded.status,
            intent = excluded.intent, assignee = excluded.assignee, waiting_since = excluded.waiting_since,
            lead_score = excluded.lead_score, urgency = excluded.urgency, unsure = excluded.unsure,
            priority = excluded.priority, answer_by = excluded.answer_by;
    if array_position(last_message_ats, null) is not null then
        delete from platform.inbox_head h
        using unnest(conversation_ids, last_message_ats) as n (id, last_message_at)
        where h.tenant_id = tenant and h.conversation_id = n.id and n.last_message_at is null;
    end if;
end
$$;
revoke all on function platform.put_inbox_heads from public;
grant execute on function platform.put_inbox_heads to signalbox_tenants;
