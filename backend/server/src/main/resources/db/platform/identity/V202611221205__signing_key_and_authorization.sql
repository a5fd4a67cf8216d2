-- Private keys that sign tokens, sealed under the deployment's master key. A retired one still verifies until the
-- tokens it signed have ended.
create table platform.signing_key (
    key_id text constraint signing_key_pkey primary key,
    sealed_key bytea not null,
    created_at timestamptz not null,
    retired_at timestamptz
);
create unique index signing_key_active_key on platform.signing_key ((true)) where retired_at is null;

-- The columns are those that Spring Authorization Server 7 reads and writes.
create table platform.oauth2_authorization (
    id text constraint oauth2_authorization_pkey primary key,
    registered_client_id text not null,
    principal_name text not null,
    authorization_grant_type text not null,
    authorized_scopes text,
    attributes text,
    state text,
    authorization_code_value text,
    authorization_code_issued_at timestamptz,
    authorization_code_expires_at timestamptz,
    authorization_code_metadata text,
    access_token_value text,
    access_token_issued_at timestamptz,
    access_token_expires_at timestamptz,
    access_token_metadata text,
    access_token_type text,
    access_token_scopes text,
    oidc_id_token_value text,
    oidc_id_token_issued_at timestamptz,
    oidc_id_token_expires_at timestamptz,
    oidc_id_token_metadata text,
    refresh_token_value text,
    refresh_token_issued_at timestamptz,
    refresh_token_expires_at timestamptz,
    refresh_token_metadata text,
    user_code_value text,
    user_code_issued_at timestamptz,
    user_code_expires_at timestamptz,
    user_code_metadata text,
    device_code_value text,
    device_code_issued_at timestamptz,
    device_code_expires_at timestamptz,
    device_code_metadata text
);
create index oauth2_authorization_code_index on platform.oauth2_authorization using hash (authorization_code_value);
create index oauth2_authorization_access_index on platform.oauth2_authorization using hash (access_token_value);
create index oauth2_authorization_refresh_index on platform.oauth2_authorization using hash (refresh_token_value);
create index oauth2_authorization_state_index on platform.oauth2_authorization using hash (state);
create index oauth2_authorization_ends_index on platform.oauth2_authorization (
    greatest(authorization_code_expires_at, access_token_expires_at, refresh_token_expires_at));
