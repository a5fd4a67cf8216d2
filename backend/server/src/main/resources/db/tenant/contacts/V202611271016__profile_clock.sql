-- When the network's terms want names gone; the identity stays under the network's id.
alter table identity add column names_expire_at timestamptz;
create index identity_expiry on identity (names_expire_at) where names_expire_at is not null;
