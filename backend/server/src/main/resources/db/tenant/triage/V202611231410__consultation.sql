-- A run that asked a model says what it was asked with and what it took; one that wasn't made says why.
alter table triage_run add prompt text;
alter table triage_run add tokens_in int;
alter table triage_run add tokens_out int;
alter table triage_run add from_cache boolean not null default false;
alter table triage_run drop constraint triage_run_outcome_check;
alter table triage_run add constraint triage_run_outcome_check
    check (outcome in ('ok', 'unsure', 'abstained', 'policy', 'failed', 'skipped'));
create index triage_run_model_index on triage_run (triage_run_id desc) where engine = 'model';

-- Answers of models, to be served again. The key is a digest of the words and of everything else that was asked with;
-- an answer goes with the message that it was given for.
create table model_answer (
    model_answer_key bytea constraint model_answer_pkey primary key,
    message_id uuid not null constraint model_answer_message_fkey references message on delete cascade,
    agent text not null constraint model_answer_agent_check check (agent in ('classify', 'draft', 'score')),
    context text not null,
    answer jsonb not null,
    cost_micros bigint not null,
    currency text not null,
    answered_at timestamptz not null
);
create index model_answer_message_index on model_answer (message_id);

-- What was derived from words that are gone goes with them.
create function forget_model_answers() returns trigger language plpgsql as $$
begin
    delete from model_answer where message_id = new.message_id;
    return null;
end
$$;
create trigger message_forgets_answers after update of text, deleted_at on message
    for each row when (new.deleted_at is not null or new.text is distinct from old.text)
    execute function forget_model_answers();
