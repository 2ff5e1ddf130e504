create table budget_change (
    id              uuid primary key,
    kind            text not null,
    line_id         uuid not null references budget_line,
    target_id       uuid references budget_line,
    amount_fen      bigint not null,
    before_fen      bigint not null,
    reason          text not null,
    state           text not null,
    proposed_by     uuid references account,
    proposed_at     timestamptz not null,
    decided_by      uuid references account,
    decided_at      timestamptz,
    decision_reason text,
    command_id      uuid not null,
    constraint budget_change_kind_known check (kind in ('LIMIT', 'REALLOCATION', 'CARRY_OVER')),
    constraint budget_change_state_known check (state in ('PROPOSED', 'CONFIRMED', 'DECLINED', 'WITHDRAWN')),
    constraint budget_change_once_per_command unique (command_id),
    constraint budget_change_moves_money check (amount_fen > 0),
    constraint only_moves_have_a_target check ((kind = 'LIMIT') = (target_id is null)),
    constraint money_moves_to_another_line check (target_id <> line_id),
    constraint decided_once check ((state = 'PROPOSED') = (decided_at is null)),
    constraint two_people_change_a_limit check (state not in ('CONFIRMED', 'DECLINED') or decided_by is distinct from proposed_by)
);
comment on table budget_change is '额度变动:一人提出、另一人复核后生效的额度下达、调剂与结转,单位为分';
create index budget_change_open on budget_change (line_id) where state = 'PROPOSED';

alter table ledger_transfer add column change_id uuid references budget_change;
comment on column ledger_transfer.change_id is '本分录所执行的额度变动';
alter table ledger_transfer drop constraint transfer_kind_known;
alter table ledger_transfer add constraint transfer_kind_known
    check (kind in ('ALLOCATED', 'REALLOCATED', 'CARRIED_OVER', 'RESERVED', 'RELEASED', 'PAID'));
