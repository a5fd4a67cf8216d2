-- Whether we asked for it because no webhook had told of it.
alter table message add column recovered boolean not null default false;
