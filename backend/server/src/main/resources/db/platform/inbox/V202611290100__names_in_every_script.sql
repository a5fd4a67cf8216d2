-- A folded name, spelled in ASCII: each byte beyond it as a Q with three octal digits, each backslash as QQ, and its own
-- digits as the letters G to P, so that they are none of those; folding leaves no capital. Where the database's locale
-- is C, trigrams know no letters beyond ASCII, and names in most of the world's scripts would have none.
create function signalbox_search.name(words text) returns text
language sql immutable parallel safe
return pg_catalog.replace(
    pg_catalog.encode(
        cast(pg_catalog.replace(
            pg_catalog.translate(signalbox_search.fold(words), '0123456789', 'GHIJKLMNOP'),
            E'\\', E'\\\\') as bytea),
        'escape'),
    E'\\', 'Q');

-- Names are asked of each tenant's own function, whose plans the server keeps.
create or replace function signalbox_search.in_each(
    roles text[], query tsquery, called_any text[], called_all text[], most int)
returns table (role text, hits uuid[], complete boolean, called boolean)
language plpgsql as $$
declare
    named record;
begin
    foreach role in array roles loop
        perform pg_catalog.set_config('role', role, true);
        hits := array(select m.conversation_id from message m where m.words @@ query limit most + 1);
        select n.hits, n.complete, n.anybody into named from called(called_any, called_all, most) n;
        called := named.anybody;
        complete := named.complete and cardinality(hits) <= most;
        if complete then
            hits := hits || named.hits;
        else
            hits := '{}';
        end if;
        return next;
    end loop;
    perform pg_catalog.set_config('role', 'none', true);
end
$$;

-- Those of these conversations in which the words are or, in some of the roles, somebody takes part who is called so.
create or replace function signalbox_search.among_each(
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
            select m.conversation_id from message m where m.conversation_id = any(among)
                -- this way not by the index of words, which has many more
                and (m.words @@ query) is true);
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
