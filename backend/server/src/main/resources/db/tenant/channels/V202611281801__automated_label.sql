-- An admin's word that the account shows X's label of automated accounts, which X's API doesn't tell.
alter table channel_account add column automated_label_at timestamptz;
alter table channel_account add column automated_label_by uuid;
