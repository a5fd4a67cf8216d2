-- Everything that is to be done on a network. What is due, and whose turn it is, says platform.outbox_due.
create table outbox (
    outbox_id uuid constraint outbox_pkey primary key,
    conversation_id uuid not null constraint outbox_conversation_fkey references conversation,
    channel_account_id uuid not null constraint outbox_channel_account_fkey references channel_account,
    act text not null constraint outbox_act_check
        check (act in ('reply', 'private_reply', 'hide', 'unhide', 'delete', 'like', 'unlike')),
    form text not null constraint outbox_form_check check (form in ('direct', 'public', 'private')),
    -- the message that it answers or is about
    target_message_id uuid,
    text text,
    author_kind text not null constraint outbox_author_kind_check check (author_kind in ('operator', 'ai', 'automation')),
    operator_id uuid,
    author_name text,
    draft_id uuid,
    -- whether the draft goes out as the AI wrote it
    verbatim boolean not null default false,
    state text not null constraint outbox_state_check check (state in
        ('held', 'ready', 'sending', 'accepted', 'delivered', 'read', 'failed', 'unknown', 'cancelled')),
    created_at timestamptz not null,
    hold_until timestamptz not null,
    next_attempt_at timestamptz,
    attempts int not null default 0,
    -- since when it may be on the network, by our clock
    tried_at timestamptz,
    tag text,
    provider_message_id text,
    accepted_at timestamptz,
    delivered_at timestamptz,
    read_at timestamptz,
    reason text,
    rule_id text
);
create index outbox_conversation_created on outbox (conversation_id, created_at);
create index outbox_state_created on outbox (state, created_at desc, outbox_id desc);
create index outbox_provider_message on outbox (channel_account_id, provider_message_id)
    where provider_message_id is not null;

-- Who has a conversation in hand. No row, or one that has ended, means nobody.
create table driver (
    conversation_id uuid constraint driver_pkey primary key constraint driver_conversation_fkey references conversation,
    kind text not null constraint driver_kind_check check (kind in ('human', 'ai', 'nobody')),
    operator_id uuid,
    operator_name text,
    until timestamptz not null
);
