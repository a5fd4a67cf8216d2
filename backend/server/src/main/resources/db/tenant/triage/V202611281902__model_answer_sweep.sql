-- Old answers, and those beyond the most that are remembered, are looked for every few minutes.
create index model_answer_answered_index on model_answer (answered_at desc);
