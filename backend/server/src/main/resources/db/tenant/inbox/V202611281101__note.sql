create table note (
    note_id uuid constraint note_pkey primary key,
    conversation_id uuid not null constraint note_conversation_fkey references conversation on delete cascade,
    author_id uuid,
    author_name text,
    text text not null,
    mentioned uuid[] not null,
    written_at timestamptz not null
);
create index note_conversation on note (conversation_id, written_at);
create index note_mentioned on note using gin (mentioned);
create index note_written on note (written_at);
