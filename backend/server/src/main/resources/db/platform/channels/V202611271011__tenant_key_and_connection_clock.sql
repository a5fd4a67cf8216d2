-- Data keys of the tenants, sealed under the deployment's master key. They go with their tenant.
create table platform.tenant_key (
    tenant_id int not null constraint tenant_key_tenant_fkey references platform.tenant on delete cascade,
    key_version int not null,
    sealed bytea not null,
    created_at timestamptz not null,
    constraint tenant_key_pkey primary key (tenant_id, key_version)
);

-- When an account's key is to be renewed, and when its network is to be asked how it is.
alter table platform.channel_route
    add column renew_at timestamptz,
    add column probe_at timestamptz;
create index channel_route_renew_index on platform.channel_route (renew_at);
create index channel_route_probe_index on platform.channel_route (probe_at);
