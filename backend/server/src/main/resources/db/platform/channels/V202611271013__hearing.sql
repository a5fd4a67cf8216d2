-- Whether accounts are heard: when a webhook last told of one, and since when and why it seems that none does.
alter table platform.channel_route
    add column last_event_at timestamptz,
    add column deaf_since timestamptz,
    add column deaf_sentence text,
    add column unsubscribed boolean not null default false,
    add column reconciled_at timestamptz,
    add column asked_at timestamptz;

-- When a network last checked that its webhook address is ours.
create table platform.channel_handshake (
    channel text constraint channel_handshake_pkey primary key,
    handshake_at timestamptz not null
);
