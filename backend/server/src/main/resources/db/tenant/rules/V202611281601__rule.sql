-- Rules that act by themselves. What a rule says stands with its versions, so that its effects tell which one acted.
create table rule (
    rule_id uuid constraint rule_pkey primary key,
    place int not null,
    version int not null,
    state text not null constraint rule_state_check check (state in ('on', 'off', 'paused', 'removed')),
    -- why it is paused
    reason text,
    -- what arrived before is none of its business
    acts_after bigint not null default 0,
    on_since timestamptz,
    limit_per_hour int,
    failures int not null default 0,
    failure text
);

-- Conditions are words of operators, in the language of the search field.
create table rule_version (
    rule_id uuid not null constraint rule_version_rule_fkey references rule on delete cascade,
    version int not null,
    name text not null,
    definition jsonb not null,
    written_by uuid,
    written_by_name text,
    written_at timestamptz not null,
    constraint rule_version_pkey primary key (rule_id, version)
);

-- What rules did: ids alone. A rule acts upon a message once.
create table rule_effect (
    rule_effect_id uuid constraint rule_effect_pkey primary key,
    rule_id uuid not null constraint rule_effect_rule_fkey references rule on delete cascade,
    version int not null,
    conversation_id uuid not null,
    message_id uuid not null,
    acted_at timestamptz not null,
    act_ids uuid[] not null,
    reason text,
    undone_at timestamptz,
    constraint rule_effect_message_key unique (rule_id, message_id)
);
create index rule_effect_latest on rule_effect (rule_id, acted_at desc, rule_effect_id desc);
create index rule_effect_conversation on rule_effect (conversation_id, rule_id, acted_at);

-- Dry runs look back at 30 days. Messages come nearly in the order in which they are received.
create index message_received on message using brin (received_at) with (pages_per_range = 32);
