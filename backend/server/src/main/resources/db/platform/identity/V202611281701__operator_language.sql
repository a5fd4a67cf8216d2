-- The language that an operator has chosen; absent where the browser decides.
alter table platform.operator add column language text;
