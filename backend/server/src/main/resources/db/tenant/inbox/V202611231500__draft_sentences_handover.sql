-- Which sentence of a draft rests on which article, and why there is no draft where a person must answer.
alter table draft add sentences jsonb not null default '[]';

create table handover (
    message_id uuid constraint handover_pkey primary key
        constraint handover_message_fkey references message on delete cascade,
    reason text not null,
    note text not null,
    handed_over_at timestamptz not null
);
