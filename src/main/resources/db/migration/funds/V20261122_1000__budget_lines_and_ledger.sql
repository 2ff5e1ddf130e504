create table budget_line (
    id         uuid primary key,
    union_id   uuid not null references trade_union,
    year       int not null,
    purpose    text not null,
    source     text not null,
    name       text not null,
    limit_fen  bigint not null,
    used_fen   bigint not null default 0,
    opened_at  timestamptz not null,
    opened_by  uuid references account,
    command_id uuid not null,
    constraint line_never_overdrawn check (used_fen >= 0 and used_fen <= limit_fen),
    constraint line_name_once_per_union_and_year unique (union_id, year, name),
    constraint line_opened_once_per_command unique (command_id)
);
comment on table budget_line is '预算科目:某工会某年度用于某用途的资金额度,单位为分';
create index budget_line_by_purpose on budget_line (purpose, year, union_id);

create table reservation (
    id            uuid primary key,
    case_id       uuid not null,
    line_id       uuid not null references budget_line,
    amount_fen    bigint not null,
    approved_hash text not null,
    state         text not null default 'HELD',
    reserved_at   timestamptz not null,
    ended_at      timestamptz,
    constraint reserved_amount_is_positive check (amount_fen > 0),
    constraint reservation_state_known check (state in ('HELD', 'RELEASED', 'PAID')),
    constraint reservation_ends_once check ((state = 'HELD') = (ended_at is null))
);
comment on table reservation is '资金预留:为某一个案在预算科目上锁定的金额,以及所批准内容的摘要';
create unique index one_held_reservation_per_case on reservation (case_id) where state = 'HELD';
create index reservation_by_case on reservation (case_id);
create index reservation_by_line on reservation (line_id, state);

create table ledger_transfer (
    id         uuid primary key,
    number     bigint generated always as identity,
    line_id    uuid not null references budget_line,
    kind       text not null,
    case_id    uuid,
    command_id uuid not null,
    posted_at  timestamptz not null,
    posted_by  uuid references account,
    reason     text,
    limit_fen  bigint,
    constraint transfer_kind_known check (kind in ('ALLOCATED', 'RESERVED', 'RELEASED', 'PAID')),
    constraint transfer_once_per_command unique (command_id)
);
comment on table ledger_transfer is '分录:一次资金变动,其借贷合计恒为零;limit_fen 为额度调整后的额度';
create index ledger_transfer_by_line on ledger_transfer (line_id, number);

create table ledger_posting (
    transfer_id uuid not null references ledger_transfer,
    account     text not null,
    amount_fen  bigint not null,
    constraint posting_once_per_account primary key (transfer_id, account),
    constraint posting_account_known check (account in ('SOURCE', 'AVAILABLE', 'RESERVED', 'PAID')),
    constraint posting_moves_money check (amount_fen <> 0)
);
comment on table ledger_posting is '分录明细:各账户的增减,单位为分';

create function refuse_unbalanced(transfer uuid) returns void language plpgsql as $$
declare
    total    numeric;
    postings int;
begin
    select coalesce(sum(amount_fen), 0), count(*) into total, postings
      from ledger_posting where transfer_id = transfer;
    if total <> 0 or postings < 2 then
        raise exception using
            errcode = 'integrity_constraint_violation',
            constraint = 'transfer_sums_to_zero',
            message = format('The %s postings of a transfer sum to %s instead of 0.', postings, total);
    end if;
end $$;
comment on function refuse_unbalanced(uuid) is '拒绝借贷不平衡的分录';

create function transfer_balances() returns trigger language plpgsql as $$
begin
    perform refuse_unbalanced(new.id);
    return null;
end $$;
comment on function transfer_balances() is '提交时检查:分录借贷平衡';

create function posting_balances() returns trigger language plpgsql as $$
begin
    perform refuse_unbalanced(new.transfer_id);
    return null;
end $$;
comment on function posting_balances() is '提交时检查:分录明细借贷平衡';

create constraint trigger transfer_sums_to_zero after insert on ledger_transfer
    deferrable initially deferred for each row execute function transfer_balances();
create constraint trigger postings_sum_to_zero after insert on ledger_posting
    deferrable initially deferred for each row execute function posting_balances();

create trigger ledger_transfer_is_append_only before update or delete or truncate on ledger_transfer
    for each statement execute function refuse_change();
create trigger ledger_posting_is_append_only before update or delete or truncate on ledger_posting
    for each statement execute function refuse_change();
