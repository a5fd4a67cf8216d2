-- What waits to go out, over all tenants: no words, no names. A row lives from the decision to send to the end; that
-- of a recalled entry goes when its time has come. Locked before anything of the tenant's, never after.
create table platform.outbox_due (
    tenant_id int not null constraint outbox_due_tenant_fkey references platform.tenant on delete cascade,
    outbox_id uuid not null,
    -- what goes out one after the other: a conversation's words
    lane uuid not null,
    sequence bigint generated always as identity,
    channel text not null,
    account text not null,
    channel_account_id uuid not null,
    endpoint text not null,
    -- the smaller, the sooner
    priority int not null,
    wanted_at timestamptz not null,
    -- later than wanted while a limit or the account's access is in the way
    due_at timestamptz not null,
    claimed_by uuid,
    claimed_until timestamptz,
    fence bigint not null default 0,
    constraint outbox_due_pkey primary key (tenant_id, outbox_id)
);
create index outbox_due_at on platform.outbox_due (due_at) where claimed_until is null;
create index outbox_due_claimed on platform.outbox_due (claimed_until) where claimed_until is not null;
create index outbox_due_lane on platform.outbox_due (tenant_id, lane, sequence);
create index outbox_due_account on platform.outbox_due (channel, account);

-- Token buckets and pauses, shared by all nodes. Kind is app, account or endpoint.
create table platform.send_limit (
    channel text not null,
    kind text not null constraint send_limit_kind_check check (kind in ('app', 'account', 'endpoint')),
    key text not null,
    tokens double precision not null,
    counted_at timestamptz not null,
    paused_until timestamptz not null default '-infinity',
    reason text,
    constraint send_limit_pkey primary key (channel, kind, key)
);

-- When an account's act may go at the earliest, as far as pauses say.
create function platform.pause_of(wanted_channel text, wanted_account text, wanted_endpoint text) returns timestamptz
language sql stable as $$
    select coalesce(max(l.paused_until), '-infinity') from platform.send_limit l
    where l.channel = wanted_channel
      and (l.kind, l.key) in (('app', 'app'), ('account', wanted_account),
          ('endpoint', wanted_account || '/' || wanted_endpoint))
$$;

-- The tenant is that of the role at work, so that no tenant writes another's rows.
create function platform.put_outbox_due(
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
        greatest(at, platform.pause_of(in_channel, in_account, in_endpoint)))
    on conflict (tenant_id, outbox_id) do update
        set wanted_at = excluded.wanted_at, due_at = excluded.due_at, priority = excluded.priority;
end
$$;

revoke all on function platform.put_outbox_due, platform.pause_of from public;
grant execute on function platform.put_outbox_due to signalbox_tenants;

-- Lets go on what waits for the access to an account of the tenant at work.
create function platform.resume_sending(of_channel text, of_account text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if not exists (select from platform.channel_route r join platform.tenant t using (tenant_id)
            where t.schema_name = current_setting('role')
              and r.channel = of_channel and r.external_account_id = of_account) then
        return;
    end if;
    update platform.send_limit set paused_until = '-infinity', reason = null
    where channel = of_channel and kind = 'account' and key = of_account;
    update platform.outbox_due d
    set due_at = greatest(d.wanted_at, platform.pause_of(d.channel, d.account, d.endpoint))
    where d.channel = of_channel and d.account = of_account and d.claimed_until is null;
end
$$;
revoke all on function platform.resume_sending from public;
grant execute on function platform.resume_sending to signalbox_tenants;
