-- Labels are found the way words are.
drop function found;

-- Conversations with one of the labels, or where none are asked for with the words or with somebody who is called so. A
-- function of the tenant's own, because the server keeps the plans of a function for each that it knows: one for all
-- tenants would be planned anew under each role, which takes several times as long as finding nothing.
--   hits      none if there are more than most
--   complete  whether these are all
--   anybody   whether anybody is called so
create function found(
    query tsquery, called_any text[], called_all text[], labels text[], most int,
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
    if labels is not null then
        anybody := false;
        hits := array(
            select l.conversation_id from conversation_label l
            where l.label_id = any(array(
                select b.label_id from label b where signalbox_search.fold(b.name) = any(labels)))
            limit most + 1);
        complete := cardinality(hits) <= most;
    else
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
    end if;
    if not complete then
        hits := '{}';
    end if;
end
$$;
