-- Where a lead stands, and how it came there.
alter table lead
    add column captured_at timestamptz,
    add column stage text not null default 'new' constraint lead_stage_check
        check (stage in ('new', 'contacted', 'qualified', 'proposal', 'won', 'lost')),
    add column stage_since timestamptz,
    add column won_micros bigint constraint lead_won_micros_check check (won_micros >= 0),
    add column won_currency text constraint lead_won_currency_check check (won_currency ~ '^[A-Z]{3}$'),
    add column lost_reason text,
    add constraint lead_won_check check (case when stage = 'won' then 2 else 0 end = num_nonnulls(won_micros, won_currency)),
    add constraint lead_lost_check check ((stage = 'lost') = (lost_reason is not null));
update lead set captured_at = scored_at, stage_since = scored_at;
alter table lead alter column captured_at set not null, alter column stage_since set not null;
create index lead_stage_best on lead (stage, score desc, lead_id desc);

-- note is what an operator wrote about a person; it goes with that person's words.
create table lead_move (
    lead_move_id uuid constraint lead_move_pkey primary key,
    lead_id uuid not null constraint lead_move_lead_fkey references lead on delete cascade,
    from_stage text not null,
    to_stage text not null,
    moved_at timestamptz not null,
    moved_by uuid,
    moved_by_name text,
    won_micros bigint,
    won_currency text,
    lost_reason text,
    note text
);
create index lead_move_lead on lead_move (lead_id, moved_at desc, lead_move_id desc);
