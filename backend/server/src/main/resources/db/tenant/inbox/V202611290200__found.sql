-- Of all that is said in one message of two hundred and more, the statistics know how often.
alter table message alter column words set statistics 40;

-- How many messages say this by the server's statistics; null where they don't tell: what is not in them they take
-- for at most one message in two hundred, and a small table is sooner asked itself.
create function said_about(query tsquery) returns bigint
-- not stable, because such functions may not explain
language plpgsql as $$
declare
    messages real;
    plan json;
    said bigint;
begin
    select c.reltuples into messages from pg_catalog.pg_class c where c.oid = cast('message' as regclass);
    if messages >= 50000 then
        execute 'explain (format json) select from message m where m.words @@ $1' into plan using query;
        said := plan -> 0 -> 'Plan' ->> 'Plan Rows';
    end if;
    return case when said > messages / 200 then said end;
end
$$;

-- What words and names find is one function.
drop function called;

-- Conversations with the words or with somebody who is called so. A function of the tenant's own, because the server keeps
-- the plans of a function for each that it knows: one for all tenants would be planned anew under each role, which takes
-- several times as long as finding nothing.
--   hits      none if there are more than most
--   complete  whether these are all
--   anybody   whether anybody is called so
create function found(
    query tsquery, called_any text[], called_all text[], most int,
    out hits uuid[], out complete boolean, out anybody boolean)
language plpgsql stable
set plan_cache_mode = force_generic_plan
-- the planner takes folding for cheaper than it is, and words for more frequent
set enable_seqscan = off
as $$
declare
    identities uuid[];
    contacts uuid[];
begin
    select
        array(
            select i.identity_id from identity i
            where signalbox_search.name(coalesce(i.name, '') || ' ' || coalesce(i.handle, '')) like any(called_any)
                and (called_all is null or signalbox_search.name(
                    coalesce(i.name, '') || ' ' || coalesce(i.handle, '')) like all(called_all))
            limit most + 1),
        array(
            select p.contact_id from contact p
            where signalbox_search.name(p.name) like any(called_any)
                and (called_all is null or signalbox_search.name(p.name) like all(called_all))
            limit most + 1)
    into identities, contacts;
    anybody := cardinality(identities) > 0 or cardinality(contacts) > 0;
    complete := cardinality(identities) <= most and cardinality(contacts) <= most
        and coalesce(said_about(query) < 10 * most, true);
    if complete then
        hits := array(select m.conversation_id from message m where m.words @@ query limit most + 1);
        complete := cardinality(hits) <= most;
    end if;
    if complete and anybody then
        hits := hits || array(
            select c.conversation_id from thread t join conversation c using (thread_id)
            where t.identity_id = any(identities || array(
                select l.identity_id from contact_identity l
                where l.contact_id = any(contacts) and l.unlinked_at is null))
            limit most + 1);
        complete := cardinality(hits) <= most;
    end if;
    if not complete then
        hits := '{}';
    end if;
end
$$;
