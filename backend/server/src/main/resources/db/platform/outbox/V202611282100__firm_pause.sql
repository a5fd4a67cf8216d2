-- Like pause_of, and the account is neither resumed nor paused until the transaction ends. Who writes down when an act
-- is due uses this: otherwise resuming passes over a row that is being written with the pause that just ended.
create function platform.firm_pause_of(wanted_channel text, wanted_account text, wanted_endpoint text)
    returns timestamptz
language plpgsql volatile as $$
begin
    perform from platform.send_limit l
    where l.channel = wanted_channel and l.kind = 'account' and l.key = wanted_account for share;
    return platform.pause_of(wanted_channel, wanted_account, wanted_endpoint);
end
$$;
revoke all on function platform.firm_pause_of from public;

create or replace function platform.put_outbox_due(
    id uuid, in_lane uuid, in_channel text, in_account text, account_id uuid, in_endpoint text,
    with_priority int, at timestamptz)
    returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    tenant int := (select t.tenant_id from platform.tenant t where t.schema_name = current_setting('role'));
begin
    if tenant is null then
        raise exception 'what is due is written under the role of its tenant, not %', current_setting('role')
            using errcode = 'insufficient_privilege';
    end if;
    insert into platform.outbox_due as d
        (tenant_id, outbox_id, lane, channel, account, channel_account_id, endpoint, priority, wanted_at, due_at)
    values (tenant, id, in_lane, in_channel, in_account, account_id, in_endpoint, with_priority, at,
        greatest(at, platform.firm_pause_of(in_channel, in_account, in_endpoint)))
    on conflict (tenant_id, outbox_id) do update
        set wanted_at = excluded.wanted_at, due_at = excluded.due_at, priority = excluded.priority;
end
$$;
