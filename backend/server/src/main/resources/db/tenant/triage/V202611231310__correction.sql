-- Goes with the reading it corrects, and that goes with its message. text_digest tells whether the message still has
-- the words that were judged.
create table correction (
    correction_id uuid constraint correction_pkey primary key,
    message_id uuid not null constraint correction_reading_fkey references reading on delete cascade,
    text_digest text not null,
    aspect text not null constraint correction_aspect_check check (aspect in ('intent', 'urgency', 'score')),
    value text not null,
    former_value text not null,
    corrected_by uuid,
    corrected_at timestamptz not null,
    withdrawn_by uuid,
    withdrawn_at timestamptz
);
create index correction_message_index on correction (message_id);
create unique index correction_standing_index on correction (message_id, aspect) where withdrawn_at is null;
create index correction_latest_index on correction (corrected_at desc, correction_id desc);
