-- Acts go after a while, the oldest first.
create index desk_act_made on desk_act (made_at, act_id);
