-- Which tenants have rules that are on, so that nobody else is looked at. No words, no names.
create table platform.rule_watch (
    tenant_id int constraint rule_watch_pkey primary key
        constraint rule_watch_tenant_fkey references platform.tenant on delete cascade,
    -- some rule looks at messages as soon as they are in the inbox
    arrivals boolean not null,
    -- some rule waits until messages are read
    readings boolean not null,
    -- when to look next who has waited too long; absent if no rule asks
    look_at timestamptz
);

-- The tenant is that of the role at work, so that no tenant writes another's row.
create function platform.put_rule_watch(in_arrivals boolean, in_readings boolean, in_look_at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    tenant int := (select t.tenant_id from platform.tenant t where t.schema_name = current_setting('role'));
begin
    if tenant is null then
        raise exception 'which rules are on is written under the role of their tenant, not %', current_setting('role')
            using errcode = 'insufficient_privilege';
    end if;
    if not in_arrivals and not in_readings and in_look_at is null then
        delete from platform.rule_watch w where w.tenant_id = tenant;
    else
        insert into platform.rule_watch (tenant_id, arrivals, readings, look_at)
        values (tenant, in_arrivals, in_readings, in_look_at)
        on conflict (tenant_id) do update
            set arrivals = excluded.arrivals, readings = excluded.readings, look_at = excluded.look_at;
    end if;
end
$$;
revoke all on function platform.put_rule_watch from public;
grant execute on function platform.put_rule_watch to signalbox_tenants;
