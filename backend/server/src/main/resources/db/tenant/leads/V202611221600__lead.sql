create table lead (
    lead_id uuid constraint lead_pkey primary key,
    conversation_id uuid not null constraint lead_conversation_key unique,
    contact_id uuid not null constraint lead_contact_fkey references contact,
    channel text not null,
    score int not null constraint lead_score_check check (score between 0 and 100),
    score_low int not null,
    score_high int not null,
    reasons jsonb not null,
    scored_at timestamptz not null
);
create index lead_best on lead (score desc, lead_id desc);

-- The network sends only ids; answers are fetched later.
create table lead_form_entry (
    channel_account_id uuid not null,
    external_id text not null,
    form_id text,
    ad_id text,
    submitted_at timestamptz not null,
    content_pending boolean not null default true,
    constraint lead_form_entry_pkey primary key (channel_account_id, external_id)
);
