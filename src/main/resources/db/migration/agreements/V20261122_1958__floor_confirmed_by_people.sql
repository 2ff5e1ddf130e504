create table agreement_floor_confirmation (
    agreement_id uuid not null references agreement,
    clause_key   text not null,
    higher_id    uuid not null references agreement,
    higher_key   text not null,
    digest       text not null,
    account_id   uuid not null references account,
    reason       text not null,
    confirmed_at timestamptz not null,
    constraint confirms_a_pair_once primary key (agreement_id, clause_key, higher_id, higher_key, digest, account_id),
    constraint floor_confirmation_has_a_reason check (btrim(reason) <> '')
);
comment on table agreement_floor_confirmation is '数值无法比较时,职工方人员逐一确认条款不低于上位合同及其理由;digest 为两个条款的摘要,文字变动须重新确认';
create trigger agreement_floor_confirmation_is_append_only before update or delete or truncate on agreement_floor_confirmation
    for each statement execute function refuse_change();
