-- When a brand is open, as JSON; in the time zone of the tenant.
create table platform.business_hours (
    tenant_id int not null constraint business_hours_pkey primary key
        constraint business_hours_tenant_fkey references platform.tenant on delete cascade,
    hours text not null,
    set_at timestamptz not null
);
