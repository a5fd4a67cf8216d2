-- Somebody has seen that it did not go out and wants nothing more done about it.
alter table outbox add column dismissed_at timestamptz;
create index outbox_dead on outbox (created_at desc, outbox_id desc)
    where dismissed_at is null and (state = 'failed' or state = 'unknown' and next_attempt_at is null);
