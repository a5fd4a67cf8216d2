-- What networks have approved for this brand, for rules that ask for it.
create table policy_approval (
    approval text constraint policy_approval_pkey primary key,
    granted_by uuid,
    granted_at timestamptz not null,
    note text
);

-- Decisions that changed something. The facts hold no words and no names, so that they may stay when what they are
-- about is gone, and can be decided again by other rules.
create table policy_decision (
    policy_decision_id uuid constraint policy_decision_pkey primary key,
    action text not null,
    subject_id uuid not null,
    facts jsonb not null,
    verdict text not null constraint policy_decision_verdict_check check (verdict in ('allowed', 'refused')),
    obligations jsonb not null default '[]',
    rule_id text constraint policy_decision_rule_check check ((rule_id is not null) = (verdict = 'refused')),
    rule_book text not null,
    decided_at timestamptz not null
);
create index policy_decision_latest_index on policy_decision (decided_at desc, policy_decision_id desc);
create index policy_decision_rule_index on policy_decision (rule_id, decided_at desc, policy_decision_id desc)
    where rule_id is not null;
create index policy_decision_subject_index on policy_decision (subject_id);
