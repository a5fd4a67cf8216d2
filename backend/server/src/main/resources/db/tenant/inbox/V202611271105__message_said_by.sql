-- The operator who said it, where it was one of ours.
alter table message add said_by text;
