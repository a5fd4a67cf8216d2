alter table knowledge_article
    add column version integer not null default 1,
    add column source text constraint knowledge_article_source_key unique,
    add column indexed_as text not null default '';

create table knowledge_version (
    knowledge_article_id uuid not null
        constraint knowledge_version_article_fkey references knowledge_article on delete cascade,
    version integer not null,
    body text not null,
    source text,
    written_by text not null,
    written_at timestamptz not null,
    constraint knowledge_version_pkey primary key (knowledge_article_id, version)
);

insert into knowledge_version (knowledge_article_id, version, body, written_by, written_at)
select knowledge_article_id, version, body, 'Signalbox', updated_at from knowledge_article;

create table knowledge_chunk (
    knowledge_chunk_id uuid constraint knowledge_chunk_pkey primary key,
    knowledge_article_id uuid not null
        constraint knowledge_chunk_article_fkey references knowledge_article on delete cascade,
    position integer not null,
    heading text not null,
    body text not null,
    chunk_hash text not null,
    model_version text not null,
    embedding bytea not null
);

create index knowledge_chunk_article_idx on knowledge_chunk (knowledge_article_id);
create index knowledge_chunk_hash_idx on knowledge_chunk (chunk_hash);

create table knowledge_revision (
    revision bigint not null
);

insert into knowledge_revision values (0);
