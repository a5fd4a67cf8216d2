-- What things cost from an instant on: a model's tokens by the million, a platform's events each, in millionths of the
-- currency. An agency's own price goes before the one for everybody. A price ends when a later one begins.
create table platform.price (
    price_id uuid constraint price_pkey primary key,
    agency_id int constraint price_agency_fkey references platform.agency,
    kind text not null,
    item text not null,
    currency text not null constraint price_currency_check check (currency ~ '^[A-Z]{3}$'),
    effective_from timestamptz not null,
    input_micros bigint,
    cached_micros bigint,
    output_micros bigint,
    event_micros bigint,
    added_at timestamptz not null,
    added_by uuid,
    constraint price_effective_key unique nulls not distinct (kind, item, agency_id, effective_from),
    constraint price_amount_check check (
        kind = 'model' and num_nulls(input_micros, cached_micros, output_micros) = 0 and event_micros is null
            and cached_micros between 0 and input_micros and output_micros >= 0
        or kind = 'fee' and num_nonnulls(input_micros, cached_micros, output_micros) = 0 and event_micros is not null
            and event_micros >= 0)
);

create function platform.refuse_price_change() returns trigger language plpgsql as $$
begin
    raise exception 'a price is never changed; add one that takes effect later' using errcode = 'restrict_violation';
end
$$;
create trigger price_stays before update or delete on platform.price
    for each statement execute function platform.refuse_price_change();

-- What X charges for each event of its activity API and for each post made.
insert into platform.price (price_id, kind, item, currency, effective_from, event_micros, added_at) values
    ('00000000-0000-7000-8000-000000000001', 'fee', 'x:event:dm.received', 'USD', '2026-01-01Z', 10000, '2026-01-01Z'),
    ('00000000-0000-7000-8000-000000000002', 'fee', 'x:event:post.create', 'USD', '2026-01-01Z', 5000, '2026-01-01Z'),
    ('00000000-0000-7000-8000-000000000003', 'fee', 'x:call:post', 'USD', '2026-01-01Z', 15000, '2026-01-01Z'),
    ('00000000-0000-7000-8000-000000000004', 'fee', 'x:call:post-with-url', 'USD', '2026-01-01Z', 200000, '2026-01-01Z');

-- A tenant's month in its own time zone. A month without a row has the limit of the latest one before it. Checks see a
-- row first as it was when the statement began: a call that is settled just after it lapsed takes its money from
-- lapsed_micros before that version has it, so only the sum is checked there.
create table platform.budget (
    tenant_id int not null constraint budget_tenant_fkey references platform.tenant on delete cascade,
    month date not null constraint budget_month_check check (extract(day from month) = 1),
    currency text not null,
    limit_micros bigint not null constraint budget_limit_check check (limit_micros >= 0),
    reserved_micros bigint not null default 0 constraint budget_reserved_check check (reserved_micros >= 0),
    spent_micros bigint not null default 0 constraint budget_spent_check check (spent_micros >= 0),
    lapsed_micros bigint not null default 0,
    set_at timestamptz,
    set_by uuid,
    constraint budget_lapsed_check check (reserved_micros + lapsed_micros >= 0),
    constraint budget_pkey primary key (tenant_id, month)
) with (fillfactor = 50);

-- Calls under way, and for a while those of which nobody told the end.
create table platform.budget_reservation (
    budget_reservation_id uuid constraint budget_reservation_pkey primary key,
    tenant_id int not null constraint budget_reservation_tenant_fkey references platform.tenant on delete cascade,
    reserved_on date not null,
    purpose text not null,
    agent text not null,
    item text not null,
    currency text not null,
    micros bigint not null,
    expires_at timestamptz not null,
    lapsed boolean not null default false
);
create index budget_reservation_tenant_index on platform.budget_reservation (tenant_id);

-- What was used, by the tenant's day; a budget has spent the sum of its month's rows in its currency.
create table platform.usage_day (
    tenant_id int not null constraint usage_day_tenant_fkey references platform.tenant on delete cascade,
    used_on date not null,
    purpose text not null constraint usage_day_purpose_check
        check (purpose in ('agent', 'model', 'cache', 'platform_fee')),
    agent text not null,
    item text not null,
    currency text not null,
    uses bigint not null,
    tokens_in bigint not null,
    tokens_cached bigint not null,
    tokens_out bigint not null,
    micros bigint not null,
    saved_micros bigint not null,
    constraint usage_day_pkey primary key (tenant_id, used_on, purpose, agent, item, currency)
) with (fillfactor = 70);

create table platform.tenant_quota (
    tenant_id int constraint tenant_quota_pkey primary key
        constraint tenant_quota_tenant_fkey references platform.tenant on delete cascade,
    concurrent_calls int constraint tenant_quota_concurrent_check check (concurrent_calls >= 0),
    calls_per_minute int constraint tenant_quota_minute_check check (calls_per_minute >= 0),
    set_at timestamptz not null,
    set_by uuid
);
