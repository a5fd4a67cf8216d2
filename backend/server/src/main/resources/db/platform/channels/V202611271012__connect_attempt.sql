-- Attempts to get a network's consent. Of the state that comes back with the browser only the hash is kept.
create table platform.connect_attempt (
    attempt_id uuid constraint connect_attempt_pkey primary key,
    tenant_id int not null constraint connect_attempt_tenant_fkey references platform.tenant on delete cascade,
    operator_id uuid constraint connect_attempt_operator_fkey references platform.operator on delete cascade,
    channel text not null,
    state_hash bytea not null constraint connect_attempt_state_key unique,
    sealed_verifier bytea not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    returned_at timestamptz,
    granted boolean,
    sentence text,
    sealed_accounts bytea,
    accepted_at timestamptz
);
create index connect_attempt_expires_index on platform.connect_attempt (expires_at);
create index connect_attempt_tenant_index on platform.connect_attempt (tenant_id);
