-- Words go from the column and its index together with the text.
alter table message
    add column words tsvector generated always as (signalbox_search.words_of(text)) stored;
create index message_words on message using gin (words) with (gin_pending_list_limit = 1024);

create index identity_called on identity
    using gin (signalbox_search.fold(coalesce(name, '') || ' ' || coalesce(handle, '')) signalbox_search.gin_trgm_ops);
create index contact_called on contact using gin (signalbox_search.fold(name) signalbox_search.gin_trgm_ops);
create index thread_identity on thread (identity_id) where identity_id is not null;

drop index conversation_answer_by;
create index conversation_urgent on conversation
    (coalesce(answer_by, 'infinity'), coalesce(waiting_since, last_message_at), conversation_id)
    where status not in ('resolved', 'spam');
create index conversation_current on conversation (last_message_at desc, conversation_id desc)
    where status not in ('resolved', 'spam');
create index conversation_unsure on conversation (last_message_at desc, conversation_id desc) where unsure is true;
create index conversation_lead on conversation (last_message_at desc, conversation_id desc)
    where (intent = 'lead' or lead_score >= 70) is true;
