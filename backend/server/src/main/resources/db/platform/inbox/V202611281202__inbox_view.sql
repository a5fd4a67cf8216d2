-- A stored search of an operator, over all tenants that its reader may see.
create table platform.inbox_view (
    inbox_view_id uuid constraint inbox_view_pkey primary key,
    operator_id uuid not null constraint inbox_view_operator_fkey references platform.operator on delete cascade,
    agency_id int constraint inbox_view_agency_fkey references platform.agency on delete cascade,
    name text not null constraint inbox_view_name_check check (length(name) between 1 and 60),
    query text not null constraint inbox_view_query_check check (length(query) <= 500),
    place int not null,
    created_at timestamptz not null,
    constraint inbox_view_name_key unique (operator_id, name)
);
create index inbox_view_agency on platform.inbox_view (agency_id) where agency_id is not null;
