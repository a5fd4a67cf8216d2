-- Which tenant a network's account belongs to; one account belongs to one tenant.
create table platform.channel_route (
    channel text not null,
    external_account_id text not null,
    tenant_id int not null constraint channel_route_tenant_fkey references platform.tenant on delete cascade,
    channel_account_id uuid not null,
    constraint channel_route_pkey primary key (channel, external_account_id)
);
create index channel_route_tenant_index on platform.channel_route (tenant_id);
