create table knowledge_article (
    knowledge_article_id uuid constraint knowledge_article_pkey primary key,
    title text not null constraint knowledge_article_title_key unique,
    body text not null,
    updated_at timestamptz not null
);
