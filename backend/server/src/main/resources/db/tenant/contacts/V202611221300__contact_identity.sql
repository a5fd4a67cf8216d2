create table contact (
    contact_id uuid constraint contact_pkey primary key,
    name text,
    created_at timestamptz not null default now()
);

-- identity_id is derived from account and external id, which makes the pair unique without an index of its own.
create table identity (
    identity_id uuid constraint identity_pkey primary key,
    channel_account_id uuid not null,
    external_id text not null,
    name text,
    name_at timestamptz,
    handle text,
    handle_at timestamptz,
    created_at timestamptz not null default now()
);

-- Links are ended, never moved, so that a merge can be taken back.
create table contact_identity (
    contact_id uuid not null constraint contact_identity_contact_fkey references contact on delete cascade,
    identity_id uuid not null constraint contact_identity_identity_fkey references identity on delete cascade,
    linked_at timestamptz not null default now(),
    linked_by uuid,
    unlinked_at timestamptz,
    constraint contact_identity_pkey primary key (contact_id, identity_id, linked_at)
);
create unique index contact_identity_current on contact_identity (identity_id) where unlinked_at is null;
