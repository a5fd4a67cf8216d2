-- What each agent did for each message; the numbers behind cost and quality.
create table triage_run (
    triage_run_id bigint generated always as identity constraint triage_run_pkey primary key,
    message_id uuid not null,
    agent text not null constraint triage_run_agent_check check (agent in ('classify', 'draft', 'score')),
    engine text not null,
    model_version text not null,
    outcome text not null constraint triage_run_outcome_check
        check (outcome in ('ok', 'unsure', 'abstained', 'policy', 'failed')),
    reason text,
    latency_micros bigint not null,
    cost_micros bigint not null,
    ran_at timestamptz not null
);
create index triage_run_message_index on triage_run (message_id);
