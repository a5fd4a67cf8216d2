-- What operators made of drafts. One row for each draft: what was done with it last.
create table draft_feedback (
    draft_id uuid constraint draft_feedback_pkey primary key,
    message_id uuid not null,
    triage_run_id bigint,
    engine text not null,
    verdict text not null constraint draft_feedback_verdict_check check (verdict in ('accepted', 'edited', 'rejected')),
    -- of the words that went out to those proposed, 0 to 1, where they were edited
    similarity double precision,
    reason text,
    -- the answer that said so, absent where the draft was set aside by itself
    outbox_id uuid,
    operator_id uuid,
    given_at timestamptz not null,
    constraint draft_feedback_similarity_check check ((verdict = 'edited') = (similarity is not null))
);
create index draft_feedback_given on draft_feedback (given_at);
create index draft_feedback_outbox on draft_feedback (outbox_id) where outbox_id is not null;
create index draft_feedback_message on draft_feedback (message_id);
