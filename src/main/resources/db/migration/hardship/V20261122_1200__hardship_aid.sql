create table hardship_case (
    id                 uuid primary key,
    union_id           uuid not null references trade_union,
    applicant_id       uuid references account,
    opened_by          uuid not null references account,
    applicant_key      text not null,
    opened_on          date not null,
    stage              text not null,
    round              integer not null default 1,
    sealed_application bytea not null,
    sealed_assessment  bytea,
    category           text,
    near_miss          boolean not null default false,
    notice_consent     text,
    amount_fen         bigint,
    tier               text,
    budget_line_id     uuid,
    approved_hash      text,
    recheck_on         date,
    version            integer not null default 0,
    constraint aid_is_never_negative check (amount_fen >= 0)
);
comment on table hardship_case is '困难帮扶案件;申请内容与评估结果整体加密保存';
create index hardship_case_by_applicant on hardship_case (applicant_key);
create index hardship_near_miss on hardship_case (union_id) where near_miss;

create table hardship_household_person (
    case_id    uuid not null references hardship_case on delete cascade,
    person_key text not null,
    is_open    boolean not null default true,
    constraint one_entry_per_person_and_case primary key (case_id, person_key)
);
comment on table hardship_household_person is '家庭成员与户口簿的密钥指纹;一户只能有一个在办案件';
create unique index one_open_case_per_household on hardship_household_person (person_key) where is_open;
create index hardship_household_by_person on hardship_household_person (person_key);

create table hardship_duty (
    case_id    uuid not null references hardship_case on delete cascade,
    account_id uuid not null references account,
    duty       text not null,
    constraint one_duty_per_person_in_a_case primary key (case_id, account_id)
);
comment on table hardship_duty is '案件中的回避:申请、入户、审核、审批、复审由不同的人承担';

create table hardship_relative (
    case_id    uuid not null references hardship_case on delete cascade,
    account_id uuid not null references account,
    constraint one_declaration_per_relative primary key (case_id, account_id)
);
comment on table hardship_relative is '申请时申明的亲属:不得经办本案';

create table hardship_staff_relation (
    account_id  uuid not null references account,
    person_key  text not null,
    own         boolean not null,
    declared_on date not null,
    constraint one_declaration_per_person primary key (account_id, person_key)
);
comment on table hardship_staff_relation is '工作人员申明的本人或亲属证件指纹:涉及时回避';

create table hardship_missing (
    case_id uuid not null references hardship_case on delete cascade,
    item    text not null,
    reason  text not null,
    constraint each_missing_item_once primary key (case_id, item)
);
comment on table hardship_missing is '需要补正的项目及理由';

create table hardship_visit (
    case_id         uuid not null references hardship_case on delete cascade,
    round           integer not null,
    visitor_id      uuid not null references account,
    signed_at       timestamptz not null,
    sealed_findings bytea not null,
    constraint each_visitor_signs_once primary key (case_id, round, visitor_id)
);
comment on table hardship_visit is '入户核查:当场签字与发现';

create table hardship_opinion (
    case_id   uuid not null references hardship_case on delete cascade,
    round     integer not null,
    member_id uuid not null references account,
    agrees    boolean,
    constraint one_opinion_per_member primary key (case_id, round, member_id)
);
comment on table hardship_opinion is '评议小组会签:每名成员一条意见';

create table hardship_grant (
    case_id    uuid not null references hardship_case on delete cascade,
    purpose    text not null,
    year       integer not null,
    amount_fen bigint not null,
    constraint one_grant_per_purpose primary key (case_id, purpose, year),
    constraint grant_is_positive check (amount_fen > 0)
);
comment on table hardship_grant is '批准的帮扶金额,按用途';

create table hardship_refusal (
    case_id     uuid not null references hardship_case on delete cascade,
    round       integer not null,
    proposed_by uuid references account,
    decided_by  uuid references account,
    reason      text not null,
    appealed_on date,
    settled_by  uuid references account,
    constraint one_refusal_per_round primary key (case_id, round)
);
comment on table hardship_refusal is '不予帮扶:提议、决定、申诉与复审';

create table hardship_unmasking (
    id         uuid primary key,
    case_id    uuid not null references hardship_case on delete cascade,
    account_id uuid not null references account,
    reason     text not null,
    at         timestamptz not null
);
comment on table hardship_unmasking is '查看未脱敏信息的记录及理由';
