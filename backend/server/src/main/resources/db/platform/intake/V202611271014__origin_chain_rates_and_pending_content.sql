-- How a body came to us, and the hash chain over each writer's rows; those of before have none.
alter table platform.raw_event
    add column origin text not null default 'webhook'
        constraint raw_event_origin_check check (origin in ('webhook', 'recovered', 'fetched')),
    add column chain bytea;
alter table platform.provider_event
    add column origin text not null default 'webhook'
        constraint provider_event_origin_check check (origin in ('webhook', 'recovered', 'fetched'));

-- How much webhooks told of each account in each hour, kept for six weeks.
create table platform.account_rate (
    tenant_id int not null constraint account_rate_tenant_fkey references platform.tenant on delete cascade,
    channel_account_id uuid not null,
    hour_at timestamptz not null,
    events int not null,
    last_at timestamptz not null,
    constraint account_rate_pkey primary key (channel_account_id, hour_at)
);
create index account_rate_hour_index on platform.account_rate (hour_at);
create index account_rate_tenant_index on platform.account_rate (tenant_id);

-- Up to which arrival they are counted.
create table platform.account_rate_mark (
    arrival bigint not null
);
create unique index account_rate_mark_single on platform.account_rate_mark ((true));
insert into platform.account_rate_mark (arrival) values (0);

-- Things of which a webhook told the id alone; the content is asked for.
create table platform.pending_content (
    tenant_id int not null constraint pending_content_tenant_fkey references platform.tenant on delete cascade,
    channel_account_id uuid not null,
    kind text not null constraint pending_content_kind_check check (kind in ('message', 'lead_form')),
    provider_id text not null,
    thread_key text,
    subject_ref text,
    noted_at timestamptz not null,
    attempts int not null default 0,
    next_at timestamptz,
    fetched_at timestamptz,
    failed_at timestamptz,
    reason text,
    constraint pending_content_pkey primary key (channel_account_id, kind, provider_id)
);
create index pending_content_next_index on platform.pending_content (next_at) where next_at is not null;
create index pending_content_tenant_index on platform.pending_content (tenant_id, noted_at);
