-- What searching needs beyond the server's own means, in a schema without data, so that everybody may use it.
create schema signalbox_search;
grant usage on schema signalbox_search to public;
create extension pg_trgm schema signalbox_search;

-- Lower case in every script, also where the database was made with the locale C; before version 17 as it can.
do $$ begin
    execute format('create function signalbox_search.fold(words text) returns text
        language sql immutable parallel safe return pg_catalog.lower(words %s)',
        case when exists (select from pg_catalog.pg_collation where collname = 'pg_c_utf8')
            then 'collate pg_catalog.pg_c_utf8' else '' end);
end $$;

-- The words of a text. Where the locale is C, the parser takes marks outside of ASCII for letters.
create function signalbox_search.words_of(words text) returns tsvector
language sql immutable parallel safe return pg_catalog.to_tsvector('pg_catalog.simple'::regconfig,
    pg_catalog.translate(signalbox_search.fold(words), '“”„‚‘’«»‹›…–—·•¿¡', '                 '));

-- All of these words or phrases; those that are not exact may go on. Null where nothing in them is a word.
create function signalbox_search.all_of(words text[], exact boolean[]) returns tsquery
language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
    select string_agg(case when w.exact then w.parsed else w.parsed || ':*' end, ' & ')::tsquery
    from (
        select n.exact, nullif(phraseto_tsquery('pg_catalog.simple'::regconfig,
            translate(signalbox_search.fold(n.word), '“”„‚‘’«»‹›…–—·•¿¡', '                 '))::text, '') as parsed
        from unnest(words, exact) as n (word, exact)
    ) w
$$;

drop index platform.inbox_head_tenant_answer_by;
drop index platform.inbox_head_answer_by;
create index inbox_head_tenant_urgent on platform.inbox_head
    (tenant_id, coalesce(answer_by, 'infinity'), coalesce(waiting_since, last_message_at), conversation_id)
    where status not in ('resolved', 'spam');
create index inbox_head_tenant_unsure on platform.inbox_head (tenant_id, last_message_at desc, conversation_id desc)
    where unsure is true;
create index inbox_head_tenant_lead on platform.inbox_head (tenant_id, last_message_at desc, conversation_id desc)
    where (intent = 'lead' or lead_score >= 70) is true;
