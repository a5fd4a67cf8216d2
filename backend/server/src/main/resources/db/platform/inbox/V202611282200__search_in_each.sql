-- What each of these roles finds, which must be tenants' that the session may take on; afterwards it has none. One call
-- for many, because most of the time went on the way to each and not on finding. Each statement sees what its role sees.

-- Conversations with the words or with somebody who is called so; none if there are more than most.
--   complete  whether these are all of them
--   called    whether anybody is called so
create function signalbox_search.in_each(
    roles text[], query tsquery, called_any text[], called_all text[], most int)
returns table (role text, hits uuid[], complete boolean, called boolean)
language plpgsql as $$
declare
    identities uuid[];
    contacts uuid[];
begin
    foreach role in array roles loop
        perform pg_catalog.set_config('role', role, true);
        hits := array(select m.conversation_id from message m where m.words @@ query limit most + 1);
        -- the planner takes folding for cheaper than it is
        perform pg_catalog.set_config('enable_seqscan', 'off', true);
        if called_all is null then
            identities := array(
                select i.identity_id from identity i
                where signalbox_search.fold(coalesce(i.name, '') || ' ' || coalesce(i.handle, '')) like any(called_any)
                limit most + 1);
            contacts := array(
                select p.contact_id from contact p where signalbox_search.fold(p.name) like any(called_any)
                limit most + 1);
        else
            identities := array(
                select i.identity_id from identity i
                where signalbox_search.fold(coalesce(i.name, '') || ' ' || coalesce(i.handle, '')) like any(called_any)
                    and signalbox_search.fold(coalesce(i.name, '') || ' ' || coalesce(i.handle, '')) like all(called_all)
                limit most + 1);
            contacts := array(
                select p.contact_id from contact p
                where signalbox_search.fold(p.name) like any(called_any)
                    and signalbox_search.fold(p.name) like all(called_all)
                limit most + 1);
        end if;
        perform pg_catalog.set_config('enable_seqscan', 'on', true);
        complete := cardinality(hits) <= most and cardinality(identities) <= most and cardinality(contacts) <= most;
        called := cardinality(identities) > 0 or cardinality(contacts) > 0;
        if complete and called then
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
        return next;
    end loop;
    perform pg_catalog.set_config('role', 'none', true);
end
$$;

-- Those of these conversations in which the words are or, in some of the roles, somebody takes part who is called so.
create function signalbox_search.among_each(
    roles text[], query tsquery, called_any text[], called_all text[], called_roles text[], these_roles text[], these uuid[])
returns table (role text, hits uuid[])
language plpgsql as $$
declare
    among uuid[];
begin
    foreach role in array roles loop
        perform pg_catalog.set_config('role', role, true);
        among := array(select g.id from unnest(these_roles, these) as g (whose, id) where g.whose = among_each.role);
        hits := array(
            select m.conversation_id from message m where m.conversation_id = any(among) and m.words @@ query);
        if role = any(called_roles) then
            hits := hits || array(
                select c.conversation_id from conversation c join thread t using (thread_id)
                join identity i on i.identity_id = t.identity_id
                left join contact_identity l on l.identity_id = i.identity_id and l.unlinked_at is null
                left join contact p on p.contact_id = l.contact_id
                where c.conversation_id = any(among)
                    and (signalbox_search.fold(coalesce(i.name, '') || ' ' || coalesce(i.handle, '')) like any(called_any)
                            and (called_all is null or signalbox_search.fold(
                                coalesce(i.name, '') || ' ' || coalesce(i.handle, '')) like all(called_all))
                        or signalbox_search.fold(p.name) like any(called_any)
                            and (called_all is null or signalbox_search.fold(p.name) like all(called_all))));
        end if;
        return next;
    end loop;
    perform pg_catalog.set_config('role', 'none', true);
end
$$;
