create table platform.operator (
    operator_id uuid constraint operator_pkey primary key,
    email text not null constraint operator_email_check check (email = lower(email)),
    display_name text not null,
    password_hash text,
    status text not null constraint operator_status_check check (status in ('active', 'disabled')),
    created_at timestamptz not null,
    last_sign_in_at timestamptz,
    constraint operator_email_key unique (email)
);

-- A role counts in one tenant, in all tenants of an agency, or everywhere; the last for platform operators alone.
create table platform.membership (
    membership_id uuid constraint membership_pkey primary key,
    operator_id uuid not null constraint membership_operator_fkey references platform.operator on delete cascade,
    agency_id int constraint membership_agency_fkey references platform.agency on delete cascade,
    tenant_id int constraint membership_tenant_fkey references platform.tenant on delete cascade,
    role text not null,
    created_at timestamptz not null,
    constraint membership_role_check check (
        role in ('platform_operator', 'agency_admin', 'social_manager', 'sales_rep', 'executive')),
    constraint membership_place_check check (
        case role
            when 'platform_operator' then agency_id is null and tenant_id is null
            when 'agency_admin' then agency_id is not null and tenant_id is null
            else num_nonnulls(agency_id, tenant_id) = 1
        end),
    constraint membership_once_key unique nulls not distinct (operator_id, agency_id, tenant_id)
);
create index membership_agency_index on platform.membership (agency_id) where agency_id is not null;
create index membership_tenant_index on platform.membership (tenant_id) where tenant_id is not null;

-- Only the hash of a link's token is kept: who reads this table can open nothing.
create table platform.one_time_link (
    token_hash bytea constraint one_time_link_pkey primary key,
    purpose text not null constraint one_time_link_purpose_check check (purpose in ('invite', 'reset', 'first_admin')),
    email text,
    role text,
    agency_id int constraint one_time_link_agency_fkey references platform.agency on delete cascade,
    tenant_id int constraint one_time_link_tenant_fkey references platform.tenant on delete cascade,
    invited_by uuid constraint one_time_link_invited_by_fkey references platform.operator on delete set null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz
);
create index one_time_link_expires_index on platform.one_time_link (expires_at);
