alter table reservation add column paying boolean not null default false;
comment on column reservation.paying is '已列入冻结的支付批次:此时不能释放,也不会逾期';

create table payee_account (
    id            uuid primary key,
    payee_key     text not null,
    union_id      uuid not null references trade_union,
    sealed_holder bytea not null,
    sealed_number bytea not null,
    number_print  text not null,
    bank          text not null,
    state         text not null,
    registered_by uuid references account,
    registered_at timestamptz not null,
    looked_by     uuid references account,
    looked_at     timestamptz,
    reason        text,
    constraint payee_account_state_known check (state in ('PAYABLE', 'WAITING', 'REJECTED', 'REPLACED')),
    constraint another_person_looks check (looked_by is null or looked_by is distinct from registered_by)
);
comment on table payee_account is '收款账户:仅限本人实名账户,账号加密;变更的账户须经第二人核对后方可付款';
create unique index one_payable_account_per_payee on payee_account (payee_key) where state = 'PAYABLE';
create unique index one_waiting_account_per_payee on payee_account (payee_key) where state = 'WAITING';

create table payment (
    id            uuid primary key,
    case_id       uuid not null,
    instalment    int not null,
    union_id      uuid not null references trade_union,
    line_id       uuid not null references budget_line,
    purpose       text not null,
    year          int not null,
    payee_key     text not null,
    sealed_payee  bytea not null,
    amount_fen    bigint not null,
    approved_hash text not null,
    state         text not null,
    reason        text,
    attempts      int not null default 0,
    due_at        timestamptz not null,
    ended_at      timestamptz,
    told          boolean not null default true,
    constraint payment_is_positive check (amount_fen > 0),
    constraint instalments_count_from_one check (instalment > 0),
    constraint paid_again_once check (attempts between 0 and 2),
    constraint payment_state_known check (state in ('DUE', 'BATCHED', 'PAID', 'FAILED', 'UNMATCHED', 'VOID', 'CANCELLED'))
);
comment on table payment is '应付款项:按个案与期次,金额、收款人、账户均以审批时签署的摘要为准';
create unique index payment_once_per_case_and_instalment on payment (case_id, instalment)
    where state not in ('VOID', 'CANCELLED');
create index payment_by_union on payment (union_id, state);
create index payment_untold on payment (due_at) where not told;

create table payment_batch (
    id          uuid primary key,
    number      bigint generated always as identity,
    union_id    uuid not null references trade_union,
    year        int not null,
    template    text not null,
    state       text not null,
    items       int not null default 0,
    total_fen   bigint not null default 0,
    frozen_hash text,
    file_hash   text,
    return_hash text,
    drafted_by  uuid references account,
    drafted_at  timestamptz not null,
    frozen_by   uuid references account,
    exported_at timestamptz,
    returned_by uuid references account,
    returned_at timestamptz,
    command_id  uuid not null,
    constraint batch_once_per_command unique (command_id),
    constraint batch_state_known check (state in
        ('DRAFT', 'FROZEN', 'SIGNED', 'EXPORTED', 'CONFIRMED', 'RECONCILED', 'DISCARDED')),
    constraint frozen_batch_has_a_hash check (state in ('DRAFT', 'DISCARDED') or frozen_hash is not null),
    constraint exported_batch_has_a_hash check (state not in ('EXPORTED', 'CONFIRMED', 'RECONCILED') or file_hash is not null),
    constraint confirmed_batch_has_a_return check (state not in ('CONFIRMED', 'RECONCILED') or return_hash is not null)
);
comment on table payment_batch is '支付批次:草拟、冻结、双人签署、导出、银行回单确认、对账';
create index payment_batch_by_union on payment_batch (union_id, number);

create table payment_batch_item (
    batch_id      uuid not null references payment_batch,
    position      int not null,
    payment_id    uuid not null references payment,
    case_id       uuid not null,
    instalment    int not null,
    account_id    uuid not null references payee_account,
    amount_fen    bigint not null,
    approved_hash text not null,
    sealed_name   bytea not null,
    sealed_number bytea not null,
    bank          text not null,
    outcome       text,
    reason        text,
    constraint item_has_its_place primary key (batch_id, position),
    constraint item_outcome_known check (outcome in ('PAID', 'FAILED', 'UNMATCHED'))
);
comment on table payment_batch_item is '支付批次明细:冻结时的户名、账号、金额,以及银行回单结果';
create unique index item_paid_once_per_case_and_instalment on payment_batch_item (case_id, instalment)
    where outcome is null or outcome = 'PAID';
create unique index payment_in_one_batch_at_a_time on payment_batch_item (payment_id)
    where outcome is null or outcome = 'PAID';

create table payment_signature (
    batch_id    uuid not null references payment_batch,
    account_id  uuid not null references account,
    signed_hash text not null,
    signed_at   timestamptz not null,
    constraint signs_a_batch_once primary key (batch_id, account_id)
);
comment on table payment_signature is '支付批次签署:两名未参与相关个案的人对冻结摘要签署';
create trigger payment_signature_is_append_only before update or delete or truncate on payment_signature
    for each statement execute function refuse_change();

create index ledger_transfer_by_case on ledger_transfer (case_id) where case_id is not null;
