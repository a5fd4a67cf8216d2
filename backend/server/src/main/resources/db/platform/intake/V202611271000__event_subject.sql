-- In which bodies the words of a message or post are told. The hash is of channel, account and the network's id.
create table platform.event_subject (
    subject_hash uuid not null,
    writer_id int not null,
    position bigint not null,
    received_at timestamptz not null
) partition by range (received_at);
create index event_subject_hash_index on platform.event_subject (subject_hash);
create table platform.event_subject_rest partition of platform.event_subject default;

-- What was taken back, so that no later body with its words stays readable. Kept as long as bodies are.
create table platform.deleted_subject (
    subject_hash uuid constraint deleted_subject_pkey primary key,
    received_at timestamptz not null
);
create index deleted_subject_received_index on platform.deleted_subject (received_at);

create or replace function platform.make_log_partitions(first_day date, last_day date) returns int
    language plpgsql security definer set search_path = pg_catalog, pg_temp set lock_timeout = '3s' as $$
declare
    parent text;
    child text;
    day date;
    day_begin text;
    day_end text;
    made int := 0;
begin
    perform pg_advisory_xact_lock(hashtextextended('platform.make_log_partitions', 0));
    foreach parent in array
        array['raw_event', 'raw_event_key', 'provider_event', 'event_outcome', 'event_key', 'event_subject'] loop
        for day in select generate_series(first_day, last_day, interval '1 day')::date loop
            child := parent || to_char(day, '_YYYYMMDD');
            continue when to_regclass(format('platform.%I', child)) is not null;
            day_begin := day::text || ' 00:00:00+00';
            day_end := (day + 1)::text || ' 00:00:00+00';
            execute format('create table platform.%I (like platform.%I including all)', child, parent);
            execute format(
                'with stray as (delete from platform.%I where received_at >= %L and received_at < %L returning *)
                 insert into platform.%I select * from stray', parent || '_rest', day_begin, day_end, child);
            execute format(
                'alter table platform.%I attach partition platform.%I for values from (%L) to (%L)',
                parent, child, day_begin, day_end);
            made := made + 1;
        end loop;
    end loop;
    return made;
end
$$;

create or replace function platform.drop_log_partitions(parent_name text, before_day date) returns int
    language plpgsql security definer set search_path = pg_catalog, pg_temp set lock_timeout = '3s' as $$
declare
    old text;
    dropped int := 0;
begin
    if parent_name not in
        ('raw_event', 'raw_event_key', 'provider_event', 'event_outcome', 'event_key', 'event_subject') then
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
    execute format(
        'delete from platform.%I where received_at < %L', parent_name || '_rest', before_day::text || ' 00:00:00+00');
    return dropped;
end
$$;
