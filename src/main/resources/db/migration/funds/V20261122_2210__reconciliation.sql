create table reconciliation (
    id          uuid primary key,
    ran_at      timestamptz not null,
    lines       int not null,
    differences int not null
);
comment on table reconciliation is '对账:逐科目核对额度、分录与预留,差额应为零';
create index reconciliation_by_time on reconciliation (ran_at);

create table reconciliation_difference (
    reconciliation_id uuid not null references reconciliation,
    line_id           uuid not null references budget_line,
    what              text not null,
    expected_fen      bigint not null,
    found_fen         bigint not null,
    constraint difference_once_per_line primary key (reconciliation_id, line_id, what),
    constraint difference_differs check (expected_fen <> found_fen)
);
comment on table reconciliation_difference is '对账差额:科目或预留所记金额与分录合计不符之处,单位为分';

create trigger reconciliation_is_append_only before update or delete or truncate on reconciliation
    for each statement execute function refuse_change();
create trigger reconciliation_difference_is_append_only before update or delete or truncate on reconciliation_difference
    for each statement execute function refuse_change();
