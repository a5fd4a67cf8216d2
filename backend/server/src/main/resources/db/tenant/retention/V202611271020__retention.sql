-- How long the brand itself wants content kept, at most one row. A hold stops this clock, never that of a network.
create table retention_policy (
    retention_policy_id int constraint retention_policy_pkey primary key
        constraint retention_policy_single check (retention_policy_id = 1),
    keep_days int constraint retention_policy_keep_check check (keep_days > 0),
    hold_reason text,
    held_since timestamptz,
    set_at timestamptz not null,
    set_by uuid,
    constraint retention_policy_hold_check check ((hold_reason is null) = (held_since is null))
);

-- What was erased, by ids and counts alone.
create table erasure (
    erasure_id uuid constraint erasure_pkey primary key,
    cause text not null constraint erasure_cause_check check (cause in ('deletion', 'platform_clock', 'brand_clock')),
    content text not null constraint erasure_content_check check (content in ('messages', 'edits', 'reactions', 'names')),
    erased_ids uuid[] not null,
    erased_at timestamptz not null
);
