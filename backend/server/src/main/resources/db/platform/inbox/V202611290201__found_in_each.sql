-- Words are asked of each tenant's own function as well.
create or replace function signalbox_search.in_each(
    roles text[], query tsquery, called_any text[], called_all text[], most int)
returns table (role text, hits uuid[], complete boolean, called boolean)
language plpgsql as $$
begin
    foreach role in array roles loop
        perform pg_catalog.set_config('role', role, true);
        select f.hits, f.complete, f.anybody into hits, complete, called from found(query, called_any, called_all, most) f;
        return next;
    end loop;
    perform pg_catalog.set_config('role', 'none', true);
end
$$;
