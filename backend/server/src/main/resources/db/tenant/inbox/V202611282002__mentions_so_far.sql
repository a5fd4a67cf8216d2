-- Mentions from before they were found over all tenants; nobody is told of them any more.
insert into platform.mention (tenant_id, note_id, operator_id, conversation_id, written_at, unseen)
select t.tenant_id, n.note_id, o.operator_id, n.conversation_id, n.written_at, false
from platform.tenant t, note n, unnest(n.mentioned) as m (operator_id) join platform.operator o using (operator_id)
where t.schema_name = current_schema()
on conflict do nothing;
