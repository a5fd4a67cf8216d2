create table channel_account (
    channel_account_id uuid constraint channel_account_pkey primary key,
    channel text not null,
    external_account_id text not null,
    display_name text not null,
    connected_at timestamptz not null,
    disconnected_at timestamptz,
    constraint channel_account_external_key unique (channel, external_account_id)
);
