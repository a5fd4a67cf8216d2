-- The key to an account. What opens it is sealed under the tenant's data key of that version.
create table credential (
    channel_account_id uuid constraint credential_pkey primary key
        constraint credential_account_fkey references channel_account on delete cascade,
    sealed bytea not null,
    key_version int not null,
    scopes text[] not null,
    refreshable boolean not null,
    issued_at timestamptz not null,
    expires_at timestamptz,
    data_access_expires_at timestamptz,
    refresh_expires_at timestamptz,
    state text not null constraint credential_state_check check (state in ('active', 'access_lost')),
    lost_reason text,
    lost_at timestamptz,
    last_ok_at timestamptz,
    renewing_until timestamptz,
    renewal_unanswered_at timestamptz,
    constraint credential_lost_check check ((state = 'access_lost') = (lost_reason is not null))
);

-- What the network says about the connection.
alter table channel_account
    add column subscribed boolean,
    add column missing_scopes text[],
    add column probed_at timestamptz,
    add column probe_sentence text;
