create table platform.deployment (
    tag text not null constraint deployment_tag_check check (tag ~ '^[a-z0-9]{6}$'),
    created_at timestamptz not null default now()
);
create unique index deployment_single on platform.deployment ((true));

insert into platform.deployment (tag) values (substr(md5(gen_random_uuid()::text), 1, 6));

create table platform.agency (
    agency_id int generated always as identity constraint agency_pkey primary key,
    slug text not null constraint agency_slug_key unique,
    name text not null,
    created_at timestamptz not null default now()
);

create table platform.tenant (
    tenant_id int generated always as identity constraint tenant_pkey primary key,
    agency_id int not null constraint tenant_agency_fkey references platform.agency,
    slug text not null constraint tenant_slug_key unique,
    name text not null,
    time_zone text not null,
    status text not null constraint tenant_status_check check (status in ('provisioning', 'active', 'suspended', 'deleting')),
    schema_name text constraint tenant_schema_name_key unique,
    placement text not null default 'here',
    created_at timestamptz not null default now()
);
create index tenant_agency_index on platform.tenant (agency_id);

-- Makes schema and role of a tenant; runs as the role that signed in, which may create roles.
create function platform.create_tenant_schema(schema_name text) returns void language plpgsql as $$
begin
    execute format('create role %I nologin inherit', schema_name);
    if current_setting('server_version_num')::int >= 160000 then
        execute format('grant %I to current_user with inherit false, set true', schema_name);
    else
        execute format('grant %I to current_user', schema_name);
    end if;
    execute format('grant signalbox_tenants to %I', schema_name);
    perform set_config('role', 'signalbox_owner', true);
    execute format('create schema %I', schema_name);
    execute format('grant usage on schema %I to %I', schema_name, schema_name);
    execute format('alter default privileges in schema %I grant select, insert, update, delete on tables to %I', schema_name, schema_name);
    execute format('alter default privileges in schema %I grant usage, select on sequences to %I', schema_name, schema_name);
    perform set_config('role', 'none', true);
end
$$;

-- Takes away what the function above made, whatever of it is there.
create function platform.drop_tenant_schema(schema_name text) returns void language plpgsql as $$
begin
    perform set_config('role', 'signalbox_owner', true);
    execute format('drop schema if exists %I cascade', schema_name);
    perform set_config('role', 'none', true);
    execute format('drop role if exists %I', schema_name);
end
$$;
