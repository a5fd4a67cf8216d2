-- Where a conversation is and whether anything is attached to it belongs to its row: lists are filtered by it, and on a
-- long way through a list a look into other tables for each row takes several times as long as the way itself.
alter table conversation
    add column channel text,
    add column kind text,
    add column attached boolean not null default false;

update conversation c
set channel = t.channel, kind = t.kind,
    attached = exists (
        select from message m where m.conversation_id = c.conversation_id and m.attachments <> '[]')
from thread t where t.thread_id = c.thread_id;

update platform.inbox_head h
set kind = c.kind, sentiment = c.sentiment, language = c.language, attached = c.attached
from conversation c, platform.tenant t
where t.schema_name = current_schema() and h.tenant_id = t.tenant_id and h.conversation_id = c.conversation_id;

-- With all of it in the index by time, what is seldom true of several columns together is found without the table.
drop index conversation_latest;
create index conversation_latest on conversation (last_message_at desc, conversation_id desc)
    include (answer_by, waiting_since, status, channel, kind, intent, sentiment, urgency, language, lead_score, unsure,
        attached);
-- Of all these columns only the language has values that are seldom.
create index conversation_language on conversation (language, last_message_at desc, conversation_id desc);
