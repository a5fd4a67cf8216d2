-- What operators say in place of the engine. The engine's own answer stays beside it and counts again without it.
alter table reading
    add column desk_intent text,
    add column desk_urgency text,
    add column desk_lead_score int;
