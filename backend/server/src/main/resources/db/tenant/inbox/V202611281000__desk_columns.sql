-- What the desk decides about a conversation, and by when the person should have an answer.
alter table conversation
    add column assignee_id uuid,
    add column assignee_name text,
    add column snoozed_until timestamptz,
    add column priority text not null default 'normal' constraint conversation_priority_check
        check (priority in ('low', 'normal', 'high', 'urgent')),
    add column answer_by timestamptz;
create index conversation_answer_by on conversation (answer_by, conversation_id) where answer_by is not null;
create index conversation_assignee on conversation (assignee_id, last_message_at desc, conversation_id desc)
    where assignee_id is not null;
create index conversation_snoozed on conversation (snoozed_until) where snoozed_until is not null;
