-- What people did to conversations. Names are kept as they were, because a tenant can't see operators.
create table desk_act (
    act_id uuid constraint desk_act_pkey primary key,
    verb text not null,
    value text,
    value_name text,
    state text not null constraint desk_act_state_check check (state in ('running', 'done', 'undoing', 'undone')),
    total int not null,
    made_by uuid,
    made_by_name text,
    made_at timestamptz not null,
    undone_by uuid,
    undone_by_name text,
    undone_at timestamptz
);

-- before and after hold only what the act is about, so that an act can be taken back where after still holds.
create table desk_change (
    act_id uuid not null constraint desk_change_act_fkey references desk_act on delete cascade,
    position int not null,
    conversation_id uuid not null,
    outcome text not null constraint desk_change_outcome_check
        check (outcome in ('waiting', 'done', 'unchanged', 'refused', 'undone', 'kept')),
    reason text,
    before jsonb,
    after jsonb,
    constraint desk_change_pkey primary key (act_id, position)
);
create index desk_change_conversation on desk_change (conversation_id, act_id);

create table label (
    label_id uuid constraint label_pkey primary key,
    name text not null,
    colour text not null
);
create unique index label_name on label (lower(name));

create table conversation_label (
    conversation_id uuid not null constraint conversation_label_conversation_fkey references conversation on delete cascade,
    label_id uuid not null constraint conversation_label_label_fkey references label on delete cascade,
    constraint conversation_label_pkey primary key (conversation_id, label_id)
);
create index conversation_label_label on conversation_label (label_id);

create table blocked_person (
    identity_id uuid constraint blocked_person_pkey primary key
        constraint blocked_person_identity_fkey references identity on delete cascade,
    blocked_by uuid,
    blocked_by_name text,
    blocked_at timestamptz not null
);

-- What operators take when conversations are given out by rule; who has no row takes everything.
create table operator_skill (
    operator_id uuid constraint operator_skill_pkey primary key,
    languages text[] not null,
    skills text[] not null
);
