-- Names in every script have trigrams where they are spelled in ASCII.
drop index identity_called;
drop index contact_called;
create index identity_called on identity
    using gin (signalbox_search.name(coalesce(name, '') || ' ' || coalesce(handle, '')) signalbox_search.gin_trgm_ops);
create index contact_called on contact using gin (signalbox_search.name(name) signalbox_search.gin_trgm_ops);
alter index identity_called alter column 1 set statistics 10;
alter index contact_called alter column 1 set statistics 10;

-- Conversations with somebody who is called so. A function of the tenant's own, because the server keeps the plans of a
-- function for each that it knows: one for all tenants would be planned anew under each role, which takes several times
-- as long as finding nothing.
--   hits      none if there are more than most
--   complete  whether these are all
--   anybody   whether anybody is called so
create function called(
    called_any text[], called_all text[], most int, out hits uuid[], out complete boolean, out anybody boolean)
language plpgsql stable
set plan_cache_mode = force_generic_plan
-- the planner takes folding for cheaper than it is
set enable_seqscan = off
as $$
declare
    identities uuid[];
    contacts uuid[];
begin
    identities := array(
        select i.identity_id from identity i
        where signalbox_search.name(coalesce(i.name, '') || ' ' || coalesce(i.handle, '')) like any(called_any)
            and (called_all is null
                or signalbox_search.name(coalesce(i.name, '') || ' ' || coalesce(i.handle, '')) like all(called_all))
        limit most + 1);
    contacts := array(
        select p.contact_id from contact p
        where signalbox_search.name(p.name) like any(called_any)
            and (called_all is null or signalbox_search.name(p.name) like all(called_all))
        limit most + 1);
    anybody := cardinality(identities) > 0 or cardinality(contacts) > 0;
    complete := cardinality(identities) <= most and cardinality(contacts) <= most;
    hits := '{}';
    if complete and anybody then
        hits := array(
            select c.conversation_id from thread t join conversation c using (thread_id)
            where t.identity_id = any(identities || array(
                select l.identity_id from contact_identity l
                where l.contact_id = any(contacts) and l.unlinked_at is null))
            limit most + 1);
        complete := cardinality(hits) <= most;
    end if;
end
$$;
