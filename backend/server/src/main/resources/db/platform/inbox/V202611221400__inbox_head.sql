-- What a list over many tenants sorts and filters by; no text, no names.
create table platform.inbox_head (
    tenant_id int not null constraint inbox_head_tenant_fkey references platform.tenant on delete cascade,
    conversation_id uuid not null,
    last_message_at timestamptz not null,
    channel text not null,
    status text not null,
    intent text,
    assignee uuid,
    waiting_since timestamptz,
    lead_score int,
    urgency text,
    constraint inbox_head_pkey primary key (tenant_id, conversation_id)
);
create index inbox_head_latest on platform.inbox_head (last_message_at desc, conversation_id desc);
create index inbox_head_tenant_latest on platform.inbox_head (tenant_id, last_message_at desc, conversation_id desc);

-- The tenant is that of the role at work, so that no tenant writes another's rows; a head without last_message_at goes.
create function platform.put_inbox_heads(
    conversation_ids uuid[], last_message_ats timestamptz[], channels text[], statuses text[], intents text[],
    waiting_sinces timestamptz[], lead_scores int[], urgencies text[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    tenant int := (select t.tenant_id from platform.tenant t where t.schema_name = current_setting('role'));
begin
    if tenant is null then
        raise exception 'heads of the inbox are written under the role of their tenant, not %', current_setting('role')
            using errcode = 'insufficient_privilege';
    end if;
    insert into platform.inbox_head as h
        (tenant_id, conversation_id, last_message_at, channel, status, intent, waiting_since, lead_score, urgency)
    select tenant, n.id, n.last_message_at, n.channel, n.status, n.intent, n.waiting_since, n.lead_score, n.urgency
    from unnest(conversation_ids, last_message_ats, channels, statuses, intents, waiting_sinces, lead_scores, urgencies)
        as n (id, last_message_at, channel, status, intent, waiting_since, lead_score, urgency)
    where n.last_message_at is not null
    order by n.id
    on conflict (tenant_id, conversation_id) do update
        set last_message_at = excluded.last_message_at, channel = excluded.channel, status = excluded.status,
            intent = excluded.intent, waiting_since = excluded.waiting_since, lead_score = excluded.lead_score,
            urgency = excluded.urgency;
    if array_position(last_message_ats, null) is not null then
        delete from platform.inbox_head h
        using unnest(conversation_ids, last_message_ats) as n (id, last_message_at)
        where h.tenant_id = tenant and h.conversation_id = n.id and n.last_message_at is null;
    end if;
end
$$;
revoke all on function platform.put_inbox_heads from public;
grant execute on function platform.put_inbox_heads to signalbox_tenants;
