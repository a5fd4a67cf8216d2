-- An answer that an operator sent, as an article of one passage that is found by the question it answered.
create table past_answer (
    knowledge_article_id uuid constraint past_answer_pkey primary key
        constraint past_answer_article_fkey references knowledge_article on delete cascade,
    question text not null,
    answered_at timestamptz not null,
    outbox_id uuid not null constraint past_answer_outbox_key unique,
    message_id uuid not null,
    conversation_id uuid not null
);
create index past_answer_message on past_answer (message_id);
create index past_answer_conversation on past_answer (conversation_id);
create index past_answer_answered on past_answer (answered_at desc);

-- Whether answers are learnt from, at most one row; without one they are.
create table answer_learning (
    answer_learning_id int constraint answer_learning_pkey primary key
        constraint answer_learning_single check (answer_learning_id = 1),
    learns boolean not null,
    set_at timestamptz not null,
    set_by uuid
);

-- What was learnt from words that are others now goes with them.
create function forget_past_answers() returns trigger language plpgsql as $$
begin
    delete from knowledge_article a using past_answer p
    where a.knowledge_article_id = p.knowledge_article_id and p.message_id = new.message_id;
    if found then
        update knowledge_revision set revision = revision + 1;
    end if;
    return null;
end
$$;
create trigger message_forgets_past_answers after update of text on message
    for each row when (new.text is distinct from old.text)
    execute function forget_past_answers();
