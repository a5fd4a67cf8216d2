create table platform.intake_writer (
    writer_id int generated always as identity constraint intake_writer_pkey primary key,
    node_id uuid not null,
    started_at timestamptz not null default now(),
    closed_at timestamptz
);

-- The raw log. Only inserted; a writer's positions become visible in their order because it has one thread.
create table platform.raw_event (
    writer_id int not null,
    position bigint not null,
    received_at timestamptz not null,
    channel text not null,
    body_sha256 bytea not null,
    body bytea not null,
    constraint raw_event_pkey primary key (writer_id, position, received_at)
) partition by range (received_at);
alter table platform.raw_event alter column body set storage external;

-- Salts of the bodies' keys. Deleting one makes its body unreadable for ever while the log stays whole.
create table platform.raw_event_key (
    writer_id int not null,
    position bigint not null,
    received_at timestamptz not null,
    channel text not null,
    salt bytea not null,
    constraint raw_event_key_pkey primary key (writer_id, position, received_at)
) partition by range (received_at);

-- How far each writer's log has been read.
create table platform.read_position (
    writer_id int not null,
    position bigint not null,
    received_at timestamptz not null,
    constraint read_position_pkey primary key (writer_id, position)
);

-- Atomic events in the order in which they became visible. Never updated.
create table platform.provider_event (
    arrival bigint not null,
    received_at timestamptz not null,
    writer_id int not null,
    position bigint not null,
    ordinal int not null,
    channel text not null,
    external_account_id text,
    tenant_id int,
    channel_account_id uuid,
    kind text not null,
    constraint provider_event_pkey primary key (arrival, received_at)
) partition by range (received_at);
create index provider_event_tenant_index on platform.provider_event (tenant_id, arrival);
create index provider_event_account_index on platform.provider_event (channel, external_account_id)
    where tenant_id is null;

-- Outcomes other than applied, which the tenant's position implies.
create table platform.event_outcome (
    arrival bigint not null,
    received_at timestamptz not null,
    outcome text not null constraint event_outcome_check check (outcome in ('duplicate', 'parked', 'failed', 'reissued')),
    reason text,
    recorded_at timestamptz not null default now(),
    constraint event_outcome_pkey primary key (arrival, received_at)
) partition by range (received_at);

-- Keys of events already seen, for the providers' retry horizon.
create table platform.event_key (
    key_hash uuid not null,
    received_at timestamptz not null,
    constraint event_key_pkey primary key (key_hash, received_at)
) partition by range (received_at);

-- The highest arrival given out. Only inserted.
create table platform.arrival_mark (
    arrival bigint constraint arrival_mark_pkey primary key
);

-- One partition a day and table, made ahead; the default ones only catch what a wrong clock brings.
create table platform.raw_event_rest partition of platform.raw_event default;
create table platform.raw_event_key_rest partition of platform.raw_event_key default;
create table platform.provider_event_rest partition of platform.provider_event default;
create table platform.event_outcome_rest partition of platform.event_outcome default;
create table platform.event_key_rest partition of platform.event_key default;

create function platform.make_log_partitions(first_day date, last_day date) returns int
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    parent text;
    day date;
    made int := 0;
begin
    foreach parent in array array['raw_event', 'raw_event_key', 'provider_event', 'event_outcome', 'event_key'] loop
        for day in select generate_series(first_day, last_day, interval '1 day')::date loop
            if to_regclass(format('platform.%I', parent || to_char(day, '_YYYYMMDD'))) is null then
                execute format(
                    'create table platform.%I partition of platform.%I for values from (%L) to (%L)',
                    parent || to_char(day, '_YYYYMMDD'), parent,
                    day::text || ' 00:00:00+00', (day + 1)::text || ' 00:00:00+00');
                made := made + 1;
            end if;
        end loop;
    end loop;
    return made;
end
$$;

create function platform.drop_log_partitions(parent_name text, before_day date) returns int
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    old text;
    dropped int := 0;
begin
    if parent_name not in ('raw_event', 'raw_event_key', 'provider_event', 'event_outcome', 'event_key') then
        raise exception '% is no table of the log', parent_name;
    end if;
    for old in
        select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
        where i.inhparent = format('platform.%I', parent_name)::regclass
            and c.relname ~ ('^' || parent_name || '_[0-9]{8}$')
            and to_date(right(c.relname, 8), 'YYYYMMDD') < before_day
    loop
        execute format('drop table platform.%I', old);
        dropped := dropped + 1;
    end loop;
    return dropped;
end
$$;
revoke execute on function platform.make_log_partitions, platform.drop_log_partitions from public;
