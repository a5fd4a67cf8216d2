-- What the desk has to do by itself, over all tenants: acts that go on, and the next end of a snooze. No words, no
-- names. Locked after anything of the tenant's, or alone.
create table platform.desk_due (
    tenant_id int not null constraint desk_due_tenant_fkey references platform.tenant on delete cascade,
    kind text not null constraint desk_due_kind_check check (kind in ('act', 'wake')),
    -- the act; nothing but zeros for the end of a snooze
    act_id uuid not null,
    due_at timestamptz not null,
    claimed_by uuid,
    claimed_until timestamptz not null default '-infinity',
    -- counts what was asked for, so that nobody who is finished crosses out what came meanwhile
    edition bigint not null default 1,
    constraint desk_due_pkey primary key (tenant_id, kind, act_id)
);
create index desk_due_at on platform.desk_due (due_at);

-- The tenant is that of the role at work, so that no tenant writes another's rows.
create function platform.put_desk_due(in_kind text, in_act uuid, at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    tenant int := (select t.tenant_id from platform.tenant t where t.schema_name = current_setting('role'));
begin
    if tenant is null then
        raise exception 'what the desk has to do is written under the role of its tenant, not %', current_setting('role')
            using errcode = 'insufficient_privilege';
    end if;
    insert into platform.desk_due as d (tenant_id, kind, act_id, due_at)
    values (tenant, in_kind, in_act, at)
    on conflict (tenant_id, kind, act_id) do update
        set due_at = least(d.due_at, excluded.due_at), edition = d.edition + 1;
end
$$;
revoke all on function platform.put_desk_due from public;
grant execute on function platform.put_desk_due to signalbox_tenants;
