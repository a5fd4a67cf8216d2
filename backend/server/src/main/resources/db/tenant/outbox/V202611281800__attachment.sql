-- Files that go out with answers. The content goes soon after its answer arrived, or after a day if it went with none.
create table attachment (
    attachment_id uuid constraint attachment_pkey primary key,
    conversation_id uuid not null constraint attachment_conversation_fkey references conversation,
    operator_id uuid,
    name text not null,
    kind text not null constraint attachment_kind_check check (kind in ('image', 'gif', 'video', 'audio', 'file')),
    media_type text not null,
    size bigint not null,
    sha256 bytea not null,
    -- the content under a key of its own, and that key under the brand's
    sealed bytea,
    sealed_key bytea,
    key_version int,
    uploaded_at timestamptz not null,
    outbox_id uuid constraint attachment_outbox_fkey references outbox,
    position int not null default 0,
    -- the network's id of it, whether it can be sent, and until when
    media_id text,
    media_ready boolean not null default false,
    media_until timestamptz
);
-- what is sealed doesn't get smaller
alter table attachment alter column sealed set storage external;
create index attachment_outbox on attachment (outbox_id) where outbox_id is not null;
create index attachment_unsent on attachment (conversation_id, uploaded_at) where outbox_id is null;
create index attachment_kept on attachment (uploaded_at) where sealed is not null;

-- The first entry of the same answer; the parts go one after the other.
alter table outbox add column answer_id uuid;
alter table outbox add column part int not null default 0;
create index outbox_answer on outbox (answer_id) where answer_id is not null;
