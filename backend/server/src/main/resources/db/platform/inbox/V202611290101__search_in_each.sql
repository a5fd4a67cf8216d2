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
