-- Keys that operators have chosen in place of the usual ones.
create table platform.operator_key (
    operator_id uuid not null constraint operator_key_operator_fkey references platform.operator on delete cascade,
    usual text not null,
    key text not null,
    constraint operator_key_pkey primary key (operator_id, usual),
    constraint operator_key_once_key unique (operator_id, key)
);
