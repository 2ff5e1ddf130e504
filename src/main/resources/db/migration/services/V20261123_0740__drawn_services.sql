create table service_case (
    id            uuid primary key,
    process_key   varchar(64) not null,
    union_id      uuid        not null references trade_union,
    applicant_id  uuid        not null references account,
    opened_by     uuid        not null references account,
    opened_at     timestamptz not null,
    stage         varchar(20) not null,
    sealed_person bytea,
    person_key    varchar(200),
    approver_id   uuid references account,
    approved_fen  bigint,
    budget_line   uuid,
    approved_hash varchar(64),
    decided_at    timestamptz,
    ended_at      timestamptz,
    version       integer     not null default 0,
    constraint service_stage_known check (stage in ('RUNNING', 'APPROVED', 'REFUSED', 'FUNDED', 'PAYING', 'PAID', 'WITHDRAWN', 'ENDED')),
    constraint service_is_not_approved_by_its_own_side check (approver_id is null or (approver_id <> applicant_id and approver_id <> opened_by)),
    constraint service_approval_is_whole check (
        num_nonnulls(approver_id, approved_fen, approved_hash, budget_line) in (0, 4) and (approved_fen is null or approved_fen > 0)),
    constraint service_pays_only_what_was_approved check (stage not in ('FUNDED', 'PAYING', 'PAID') or approver_id is not null)
);
comment on table service_case is '自绘服务的个案：申请人、经办、进展；批准的金额（分）、预算线与所签内容的摘要由另一人签署，未经批准不得预留或支付';
create index service_case_of_union on service_case (union_id, process_key);
create index service_case_of_applicant on service_case (applicant_id);

create table service_answer (
    case_id       uuid        not null references service_case,
    number        integer     not null,
    form          varchar(64) not null,
    form_version  integer     not null,
    answered_by   uuid        not null references account,
    answered_at   timestamptz not null,
    outcome       varchar(40),
    sealed_values bytea       not null,
    constraint one_service_answer_per_number primary key (case_id, number)
);
comment on table service_answer is '自绘服务各表单的填写内容（加密）：谁在何时按流程第几版的表单填写、结论是什么';
