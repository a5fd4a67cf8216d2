-- Whom notes mention, so that operators find them over all tenants. No words; a row goes with its note.
create table platform.mention (
    tenant_id int not null constraint mention_tenant_fkey references platform.tenant on delete cascade,
    note_id uuid not null,
    operator_id uuid not null constraint mention_operator_fkey references platform.operator on delete cascade,
    conversation_id uuid not null,
    written_at timestamptz not null,
    -- until the operator opens the conversation
    unseen boolean not null,
    constraint mention_pkey primary key (tenant_id, note_id, operator_id)
);
create index mention_operator on platform.mention (operator_id, conversation_id);
create index mention_unseen on platform.mention (operator_id, written_at desc) where unseen;

-- The tenant is that of the role at work, so that no tenant writes another's rows. What one writes oneself is seen.
create function platform.put_mentions(
    in_note uuid, in_conversation uuid, in_author uuid, in_operators uuid[], at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    tenant int := (select t.tenant_id from platform.tenant t where t.schema_name = current_setting('role'));
begin
    if tenant is null then
        raise exception 'mentions are written under the role of their tenant, not %', current_setting('role')
            using errcode = 'insufficient_privilege';
    end if;
    insert into platform.mention (tenant_id, note_id, operator_id, conversation_id, written_at, unseen)
    select tenant, in_note, n.operator_id, in_conversation, at, n.operator_id is distinct from in_author
    from unnest(in_operators) as n (operator_id)
    on conflict do nothing;
end
$$;
revoke all on function platform.put_mentions from public;
grant execute on function platform.put_mentions to signalbox_tenants;

create function platform.drop_mentions(in_notes uuid[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    tenant int := (select t.tenant_id from platform.tenant t where t.schema_name = current_setting('role'));
begin
    if tenant is null then
        raise exception 'mentions are dropped under the role of their tenant, not %', current_setting('role')
            using errcode = 'insufficient_privilege';
    end if;
    delete from platform.mention m where m.tenant_id = tenant and m.note_id = any(in_notes);
end
$$;
revoke all on function platform.drop_mentions from public;
grant execute on function platform.drop_mentions to signalbox_tenants;
