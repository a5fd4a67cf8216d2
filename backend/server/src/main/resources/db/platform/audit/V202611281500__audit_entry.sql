-- Who did what to what. No reference to a tenant or an agency: an act outlives what it was done to.
create table platform.audit_entry (
    audit_entry_id uuid not null constraint audit_entry_pkey primary key,
    acted_at timestamptz not null,
    action text not null,
    actor_kind text not null constraint audit_entry_actor_kind_check
        check (actor_kind in ('operator', 'machine', 'system', 'nobody')),
    actor_id uuid,
    actor text not null,
    agency_id int,
    agency text,
    tenant_id int,
    tenant text,
    subject text not null,
    detail text,
    address text,
    request text
);
create index audit_entry_latest on platform.audit_entry (acted_at desc, audit_entry_id desc);
create index audit_entry_agency_latest on platform.audit_entry (agency_id, acted_at desc, audit_entry_id desc);

-- The entries of each agency as a chain of hashes, those of none as chain 0.
create table platform.audit_link (
    chain int not null,
    number bigint not null,
    audit_entry_id uuid not null constraint audit_link_entry_key unique
        constraint audit_link_entry_fkey references platform.audit_entry deferrable initially deferred,
    hash bytea not null,
    constraint audit_link_pkey primary key (chain, number)
);

create function platform.audit_hash(before bytea, entry platform.audit_entry) returns bytea
language sql stable set search_path = pg_catalog, pg_temp as $$
    select sha256(before || convert_to(jsonb_build_array(
        entry.audit_entry_id, (extract(epoch from entry.acted_at) * 1000000)::bigint, entry.action, entry.actor_kind,
        entry.actor_id, entry.actor, entry.agency_id, entry.agency, entry.tenant_id, entry.tenant, entry.subject,
        entry.detail, entry.address, entry.request)::text, 'UTF8'))
$$;

-- At commit and last of all, so that whoever waits for the chain waits for nothing but a commit.
create function platform.link_act() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    its_chain int := coalesce(new.agency_id, 0);
    last_number bigint;
    last_hash bytea;
begin
    perform pg_advisory_xact_lock(20261128, its_chain);
    select l.number, l.hash into last_number, last_hash from platform.audit_link l
    where l.chain = its_chain order by l.number desc limit 1;
    insert into platform.audit_link (chain, number, audit_entry_id, hash)
    values (its_chain, coalesce(last_number, 0) + 1, new.audit_entry_id,
        platform.audit_hash(coalesce(last_hash, ''::bytea), new));
    return null;
end
$$;
create constraint trigger audit_entry_link after insert on platform.audit_entry
    deferrable initially deferred for each row execute function platform.link_act();

create function platform.refuse_rewriting() returns trigger language plpgsql as $$
begin
    raise exception 'the audit trail is only ever added to' using errcode = 'insufficient_privilege';
end
$$;
create trigger audit_entry_stays before update or delete or truncate on platform.audit_entry
    for each statement execute function platform.refuse_rewriting();
create trigger audit_link_stays before update or delete or truncate on platform.audit_link
    for each statement execute function platform.refuse_rewriting();

-- Under a tenant's role an act is that tenant's, so that no tenant writes into another's trail.
create function platform.note_act(
    entry uuid, acted_at timestamptz, action text, actor_kind text, actor_id uuid, actor text, agency int, tenant int,
    subject text, detail text, address text, request text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    bound int := (select t.tenant_id from platform.tenant t where t.schema_name = current_setting('role'));
    owner int := coalesce(agency, (select t.agency_id from platform.tenant t where t.tenant_id = tenant));
begin
    if bound is not null and (tenant is distinct from bound
            or owner is distinct from (select t.agency_id from platform.tenant t where t.tenant_id = bound)) then
        raise exception 'acts under the role of a tenant are that tenant''s' using errcode = 'insufficient_privilege';
    end if;
    insert into platform.audit_entry values (
        entry, acted_at, action, actor_kind, actor_id,
        coalesce((select o.display_name from platform.operator o where o.operator_id = actor_id), actor),
        owner, (select a.slug from platform.agency a where a.agency_id = owner),
        tenant, (select t.slug from platform.tenant t where t.tenant_id = tenant),
        subject, detail, address, request);
end
$$;
revoke all on function platform.note_act from public;
grant execute on function platform.note_act to signalbox_tenants;
