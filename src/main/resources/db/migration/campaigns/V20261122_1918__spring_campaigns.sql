create table campaign (
    case_id          uuid primary key,
    union_id         uuid not null references trade_union,
    title            text not null,
    period_from      date not null,
    period_until     date not null,
    midway_on        date not null,
    industries       text[] not null,
    stage            text not null,
    plan_hash        text,
    frozen_on        date,
    countersign_by   date,
    midway_note      text not null default '',
    closed_on        date,
    reported_as      text,
    version          int not null default 0,
    constraint campaign_runs_forward check (period_from <= midway_on and midway_on <= period_until),
    constraint campaign_stage_is_known check (stage in ('DRAFT', 'COUNTERSIGNING', 'SIGNED', 'RUNNING', 'CLOSED', 'REPORTED', 'CALLED_OFF')),
    constraint a_frozen_plan_has_its_hash check (stage in ('DRAFT', 'CALLED_OFF') or plan_hash is not null)
);
comment on table campaign is '春季集中要约行动:工会、期间、行业、阶段;plan_hash 为冻结方案的摘要,各方据此会签';
create index campaign_by_union on campaign (union_id, period_from desc);

create table campaign_target (
    case_id   uuid not null references campaign on delete cascade,
    industry  text not null,
    offers    int not null,
    contracts int not null,
    workers   int not null,
    constraint one_target_per_industry primary key (case_id, industry),
    constraint targets_count_up check (offers >= 0 and contracts >= 0 and workers >= 0)
);
comment on table campaign_target is '分行业目标:要约数、合同数、覆盖职工数';

create table campaign_cosigner (
    case_id      uuid not null references campaign on delete cascade,
    account_id   uuid not null references account,
    organisation text not null,
    signed_hash  text,
    signed_at    timestamptz,
    constraint one_cosigner_per_account primary key (case_id, account_id),
    constraint signed_is_hash_and_time check ((signed_hash is null) = (signed_at is null))
);
comment on table campaign_cosigner is '会签方:人力资源社会保障部门、企业联合会、工商联等;各以本人账号对方案摘要会签';

create table campaign_unit (
    id                 uuid primary key,
    case_id            uuid not null references campaign on delete cascade,
    union_id           uuid not null references trade_union,
    area_id            uuid not null references trade_union,
    title              text not null,
    mode               text not null,
    industry           text not null,
    kind               text not null,
    outcome            text not null,
    later              boolean not null default false,
    bargaining_case_id uuid,
    constraint unit_mode_is_known check (mode in ('ALONE', 'JOINT', 'INDUSTRY')),
    constraint one_unit_per_title unique (case_id, title),
    constraint one_unit_per_bargaining_case unique (bargaining_case_id)
);
comment on table campaign_unit is '行动中的协商单元:单独、联合或行业;每个单元开立一个协商案件,later 为方案会签后增补';
create index campaign_unit_by_campaign on campaign_unit (case_id, area_id, industry);

create table campaign_unit_employer (
    unit_id     uuid not null references campaign_unit on delete cascade,
    case_id     uuid not null,
    mode        text not null,
    employer_id uuid not null references employer,
    constraint each_employer_once_per_unit primary key (unit_id, employer_id),
    constraint each_employer_once_per_mode unique (case_id, mode, employer_id)
);
comment on table campaign_unit_employer is '协商单元的用人单位;同一方式下一家单位只在一个单元';
