create table platform.node (
    node_id uuid constraint node_pkey primary key,
    description text not null,
    started_at timestamptz not null,
    seen_at timestamptz not null
);

-- Tenants are spread over a fixed number of shards; a node leases shards, not messages, so that claiming updates a
-- few rows a second whatever the traffic.
create table platform.job_shard (
    job text not null,
    shard int not null,
    node_id uuid,
    fence bigint not null default 0,
    lease_until timestamptz,
    constraint job_shard_pkey primary key (job, shard)
);

-- How far a job has come for a tenant. Only inserted; the highest counts, what it supersedes is swept later.
create table platform.job_position (
    job text not null,
    tenant_id int not null,
    position bigint not null,
    fence bigint not null,
    completed_at timestamptz not null default now(),
    constraint job_position_pkey primary key (job, tenant_id, position)
);
