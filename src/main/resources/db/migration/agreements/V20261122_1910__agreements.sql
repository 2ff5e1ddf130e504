create table agreement (
    id              uuid primary key,
    case_id         uuid,
    union_id        uuid not null references trade_union,
    jurisdiction    text not null,
    title           text not null,
    kind            text not null,
    scope           text not null,
    outcome         text not null,
    second_round    text not null,
    coverage        text not null,
    industry        text,
    stage           text not null,
    version         int not null default 0,
    bound_hash      text,
    term_from       date,
    term_until      date,
    initialled_on   date,
    passed_on       date,
    signed_on       date,
    filed_on        date,
    in_force_from   date,
    ended_on        date,
    end_reason      text not null default '',
    model_id        uuid references agreement,
    higher_id       uuid references agreement,
    previous_id     uuid references agreement,
    renewal_told_on date,
    opened_at       timestamptz not null,
    constraint agreement_scope_is_known check (scope in ('ENTERPRISE', 'JOINT', 'INDUSTRY', 'REGIONAL')),
    constraint agreement_stage_is_known check (stage in ('DRAFT', 'INITIALLED', 'PASSED', 'SIGNED', 'FILED', 'IN_FORCE',
        'EXPIRED', 'TERMINATED', 'DROPPED', 'MODEL')),
    constraint agreement_term_runs_forward check (term_from is null or term_from < term_until),
    constraint fixed_text_is_bound check (stage not in ('INITIALLED', 'PASSED', 'SIGNED', 'FILED', 'IN_FORCE', 'EXPIRED',
        'TERMINATED') or bound_hash is not null),
    constraint what_is_in_force_has_a_term check (stage <> 'IN_FORCE' or (in_force_from is not null and term_until is not null)),
    constraint only_contracts_are_filed check (outcome = 'COLLECTIVE_CONTRACT' or (passed_on is null and filed_on is null))
);
comment on table agreement is '集体合同、专项集体合同、协商协议和示范文本:阶段、期限、各阶段日期、约束文本的摘要';
create unique index one_agreement_per_case on agreement (case_id) where stage <> 'DROPPED';
create index agreement_by_union on agreement (union_id, stage);
create index agreement_in_force on agreement (industry, scope) where stage = 'IN_FORCE';

create table agreement_text (
    agreement_id uuid not null references agreement,
    number       int not null,
    hash         text not null,
    note         text not null,
    kept_by      uuid,
    kept_at      timestamptz not null,
    constraint one_text_per_number primary key (agreement_id, number),
    constraint text_numbers_count_up check (number > 0)
);
comment on table agreement_text is '合同文本的各个版本及其摘要;只增不改';

create table agreement_clause (
    agreement_id  uuid not null,
    version       int not null,
    position      int not null,
    key           text not null,
    number        text not null,
    topic         text not null,
    title         text not null,
    wording       text not null,
    figure_amount numeric,
    figure_unit   text,
    figure_bound  text,
    search        text not null,
    constraint one_clause_per_place primary key (agreement_id, version, position),
    constraint one_clause_per_key unique (agreement_id, version, key),
    constraint clause_belongs_to_a_text foreign key (agreement_id, version) references agreement_text,
    constraint figure_is_whole check ((figure_amount is null) = (figure_unit is null) and (figure_unit is null) = (figure_bound is null))
);
comment on table agreement_clause is '文本各版本的条款:稳定的键、条号、议题、正文、数值;search 为检索词,以空格分隔';
create index agreement_clause_by_word on agreement_clause using gin (array_to_tsvector(string_to_array(search, ' ')));

create trigger agreement_text_is_append_only before update or delete or truncate on agreement_text
    for each statement execute function refuse_change();
create trigger agreement_clause_is_append_only before update or delete or truncate on agreement_clause
    for each statement execute function refuse_change();

create table agreement_coverage (
    agreement_id uuid not null references agreement,
    employer_id  uuid not null,
    workers      int not null,
    sealed_on    date,
    bound_from   date,
    bound_until  date,
    constraint one_coverage_per_employer primary key (agreement_id, employer_id),
    constraint coverage_counts_people check (workers >= 0),
    constraint coverage_runs_forward check (bound_from is null or bound_until is null or bound_from <= bound_until)
);
comment on table agreement_coverage is '合同约束的用人单位:职工人数、盖章日、自何日起至何日止受约束';
create index agreement_coverage_by_employer on agreement_coverage (employer_id);

create table agreement_obligation (
    id           uuid primary key,
    agreement_id uuid not null references agreement,
    clause_key   text not null,
    what         text not null,
    owed_by      text not null,
    employer_id  uuid,
    every_months int not null,
    first_due_on date not null,
    last_due_on  date not null,
    ended_on     date,
    constraint obligation_party_is_known check (owed_by in ('EMPLOYERS', 'WORKERS', 'BOTH')),
    constraint obligation_rhythm_counts check (every_months between 0 and 36),
    constraint obligation_runs_forward check (first_due_on <= last_due_on)
);
comment on table agreement_obligation is '由条款产生的履约义务:做什么、由谁、首次到期、每几个月一次(0 为一次)';
create index agreement_obligation_by_agreement on agreement_obligation (agreement_id);

create table agreement_check (
    obligation_id uuid not null references agreement_obligation,
    due_on        date not null,
    reminded_on   date,
    checked_on    date,
    result        text,
    note          text not null default '',
    document_id   uuid,
    checked_by    uuid,
    constraint one_check_per_due_day primary key (obligation_id, due_on),
    constraint check_result_is_known check (result is null or result in ('KEPT', 'PARTLY', 'NOT_KEPT')),
    constraint checked_with_a_result check ((checked_on is null) = (result is null))
);
comment on table agreement_check is '履约义务的逐次检查:到期日、提醒日、检查日、结果、凭证';
create index agreement_check_open on agreement_check (due_on) where checked_on is null;

create table agreement_report (
    agreement_id uuid not null references agreement,
    number       int not null,
    due_on       date not null,
    findings     text not null default '',
    checked_on   date,
    congress     text not null default '',
    reported_on  date,
    document_id  uuid,
    constraint one_report_per_number primary key (agreement_id, number),
    constraint reported_after_the_check check (reported_on is null or checked_on is not null)
);
comment on table agreement_report is '年度履约检查及其向职代会的报告';

create table agreement_publication (
    agreement_id    uuid primary key references agreement,
    published_on    date not null,
    workers_chief   bytea,
    employers_chief bytea,
    congress        text,
    voted_on        date,
    delegates       int not null,
    present         int not null,
    in_favour       int not null,
    against         int not null,
    abstained       int not null,
    filing_receipt  text,
    received_on     date,
    authority       text,
    constraint published_counts_add_up check (in_favour + against + abstained <= present and present <= delegates)
);
comment on table agreement_publication is '公布页的证明:公布日、双方首席代表(姓名加密)、表决票数、受理回执';
