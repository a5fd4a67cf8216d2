-- Whether a tenant's messages may be read by a language model, and by which. Without a row the deployment's holds.
create table platform.model_choice (
    tenant_id int constraint model_choice_pkey primary key
        constraint model_choice_tenant_fkey references platform.tenant on delete cascade,
    allowed boolean not null,
    base_url text,
    model text,
    api_key bytea,
    masking text not null constraint model_choice_masking_check check (masking in ('personal_details', 'nothing')),
    voice text not null,
    set_at timestamptz not null,
    set_by uuid,
    constraint model_choice_endpoint_check check (
        num_nulls(base_url, model) in (0, 2) and (api_key is null or base_url is not null))
);
