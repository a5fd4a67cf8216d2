-- The registry of events between modules, as Spring Modulith 2 reads and writes it.
create table platform.event_publication (
    id uuid constraint event_publication_pkey primary key,
    listener_id text not null,
    event_type text not null,
    serialized_event text not null,
    publication_date timestamptz not null,
    completion_date timestamptz,
    status text,
    completion_attempts int,
    last_resubmission_date timestamptz
);
create index event_publication_completion_index on platform.event_publication (completion_date);
grant insert on platform.event_publication to signalbox_tenants;
