-- thread_id is derived from account, kind and key, message_id from account and provider id: both are unique without
-- indexes of their own, and what arrives before its message can already point at it.
create table thread (
    thread_id uuid constraint thread_pkey primary key,
    channel_account_id uuid not null,
    channel text not null,
    kind text not null,
    key text not null,
    subject_ref text,
    identity_id uuid constraint thread_identity_fkey references identity,
    last_inbound_at timestamptz,
    read_up_to timestamptz,
    read_message_id uuid,
    read_message_at timestamptz,
    delivered_up_to timestamptz
);

create table subject (
    channel_account_id uuid not null,
    subject_ref text not null,
    text text,
    removed boolean not null,
    told_at timestamptz not null,
    constraint subject_pkey primary key (channel_account_id, subject_ref)
);

-- A conversation without last_message_at lost its messages to another one and is shown nowhere.
create table conversation (
    conversation_id uuid constraint conversation_pkey primary key,
    number bigint generated always as identity,
    thread_id uuid not null constraint conversation_thread_fkey references thread,
    status text not null constraint conversation_status_check
        check (status in ('new', 'open', 'pending', 'snoozed', 'resolved', 'spam')),
    opened_at timestamptz not null,
    resolved_at timestamptz,
    handled_up_to timestamptz,
    last_message_at timestamptz,
    last_message_text text,
    waiting_since timestamptz,
    reading_message_id uuid,
    intent text,
    intent_confidence double precision,
    sentiment text,
    urgency text,
    language text,
    lead_score int,
    unsure boolean,
    version int not null default 0
);
create index conversation_thread on conversation (thread_id);
create index conversation_latest on conversation (last_message_at desc, conversation_id desc);
create index conversation_status_latest on conversation (status, last_message_at desc, conversation_id desc);

-- arrival is that of the event which brought the present words.
create table message (
    message_id uuid constraint message_pkey primary key,
    conversation_id uuid not null constraint message_conversation_fkey references conversation,
    provider_message_id text not null,
    arrival bigint not null,
    source_key text not null,
    direction text not null,
    author_kind text not null,
    author_id uuid constraint message_author_fkey references identity,
    contact_id uuid constraint message_contact_fkey references identity,
    reply_to text,
    text text,
    original_text text,
    attachments jsonb not null,
    provider_time timestamptz not null,
    received_at timestamptz not null,
    edited_count int not null default 0,
    deleted_at timestamptz,
    hidden_at timestamptz,
    content_pending boolean not null,
    standby boolean not null,
    outbox_id text
);
create index message_conversation_time on message (conversation_id, provider_time, message_id);
create index message_outbound_time on message (conversation_id, provider_time) where direction = 'outbound';
-- Says author_kind, so that no query by direction takes it for a short cut and reads all of it.
create index message_contact_arrival on message (arrival) where author_kind = 'contact';

-- No foreign key: an edit, a deletion or a reaction may come before its message, or without it.
create table message_change (
    message_id uuid not null,
    source_key text not null,
    kind text not null constraint message_change_kind_check check (kind in ('edited', 'deleted', 'hidden', 'shown')),
    text text,
    edit_number int not null,
    told_at timestamptz not null,
    constraint message_change_pkey primary key (message_id, source_key)
);

create table reaction (
    message_id uuid not null,
    author_id uuid not null constraint reaction_author_fkey references identity,
    reaction text not null,
    given boolean not null,
    told_at timestamptz not null,
    constraint reaction_pkey primary key (message_id, author_id)
);

create table notice (
    channel_account_id uuid not null,
    source_key text not null,
    thread_id uuid,
    kind text not null,
    detail text,
    told_at timestamptz not null,
    constraint notice_pkey primary key (channel_account_id, source_key)
);

create table reading (
    message_id uuid constraint reading_pkey primary key
        constraint reading_message_fkey references message on delete cascade,
    intent text not null,
    intent_confidence double precision not null,
    second_intent text,
    sentiment text not null,
    sentiment_confidence double precision not null,
    urgency text not null,
    language text not null,
    unsure boolean not null,
    lead_score int,
    lead_score_low int,
    lead_score_high int,
    lead_reasons jsonb not null,
    engine text not null,
    model_version text not null,
    triaged_at timestamptz not null
);

create table draft (
    draft_id uuid constraint draft_pkey primary key,
    message_id uuid not null constraint draft_message_key unique
        constraint draft_message_fkey references message on delete cascade,
    text text not null,
    confidence double precision not null,
    sources jsonb not null,
    drafted_at timestamptz not null
);
