-- When the network's terms want content gone, and when it went. A row stays without its words, so that counts stay whole.
alter table message
    add column content_expires_at timestamptz,
    add column expired_at timestamptz;
create index message_expiry on message (content_expires_at)
    where content_expires_at is not null and expired_at is null and deleted_at is null;
alter table message_change add column content_expires_at timestamptz;
create index message_change_expiry on message_change (content_expires_at)
    where content_expires_at is not null and text is not null;
alter table reaction add column content_expires_at timestamptz;
create index reaction_expiry on reaction (content_expires_at) where content_expires_at is not null;

-- What came before the clocks did.
update message m set content_expires_at = m.received_at + interval '48 hours'
from conversation c join thread t using (thread_id)
where c.conversation_id = m.conversation_id and t.channel = 'linkedin' and m.direction = 'inbound';
update message_change c set content_expires_at = c.told_at + interval '48 hours'
from message m join conversation v using (conversation_id) join thread t using (thread_id)
where m.message_id = c.message_id and t.channel = 'linkedin' and c.text is not null;
update reaction r set content_expires_at = r.told_at + interval '48 hours'
from identity i join channel_account a using (channel_account_id)
where i.identity_id = r.author_id and a.channel = 'linkedin';
