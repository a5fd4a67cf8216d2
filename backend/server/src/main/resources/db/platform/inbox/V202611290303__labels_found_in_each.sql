-- Labels are asked of each tenant's own function as well.
drop function signalbox_search.in_each;
create function signalbox_search.in_each(
    roles text[], query tsquery, called_any text[], called_all text[], labels text[], most int)
returns table (role text, hits uuid[], complete boolean, called boolean)
language plpgsql as $$
begin
    foreach role in array roles loop
        perform pg_catalog.set_config('role', role, true);
        select f.hits, f.complete, f.anybody into hits, complete, called
        from found(query, called_any, called_all, labels, most) f;
        return next;
    end loop;
    perform pg_catalog.set_config('role', 'none', true);
end
$$;

drop function signalbox_search.among_each;
-- Those of these conversations with one of the labels, or in which the words are or, in some of the roles, somebody takes
-- part who is called so.
create function signalbox_search.among_each(
    roles text[], query tsquery, called_any text[], called_all text[], labels text[], called_roles text[],
    these_roles text[], these uuid[])
returns table (role text, hits uuid[])
language plpgsql as $$
declare
    among uuid[];
begin
    foreach role in array roles loop
        perform pg_catalog.set_config('role', role, true);
        among := array(select g.id from unnest(these_roles, these) as g (whose, id) where g.whose = among_each.role);
        hits := array(
            select m.conversation_id from message m where m.conversation_id = any(among)
                -- this way not by the index of words, which has many more
                and (m.words @@ query) is true);
        if labels is not null then
            hits := array(
                select l.conversation_id from conversation_label l join label b using (label_id)
                where l.conversation_id = any(among) and signalbox_search.fold(b.name) = any(labels));
        end if;
        if role = any(called_roles) then
            hits := hits || array(
                select c.conversation_id from conversation c join thread t using (thread_id)
                join identity i on i.identity_id = t.identity_id
                left join contact_identity l on l.identity_id = i.identity_id and l.unlinked_at is null
                left join contact p on p.contact_id = l.contact_id
                where c.conversation_id = any(among)
                    and (signalbox_search.name(coalesce(i.name, '') || ' ' || coalesce(i.handle, '')) like any(called_any)
                            and (called_all is null or signalbox_search.name(
                                coalesce(i.name, '') || ' ' || coalesce(i.handle, '')) like all(called_all))
                        or signalbox_search.name(p.name) like any(called_any)
                            and (called_all is null or signalbox_search.name(p.name) like all(called_all))));
        end if;
        return next;
    end loop;
    perform pg_catalog.set_config('role', 'none', true);
end
$$;
