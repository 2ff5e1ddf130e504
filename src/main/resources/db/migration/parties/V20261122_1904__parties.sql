create table party_case (
    case_id             uuid primary key,
    union_id            uuid not null references trade_union,
    jurisdiction        text not null,
    scope               text not null,
    opened_on           date not null,
    recorder_account_id uuid references account,
    recorder_key        text,
    sealed_recorder     bytea,
    constraint party_scope_is_known check (scope in ('ENTERPRISE', 'JOINT', 'INDUSTRY', 'REGIONAL')),
    constraint recorder_is_whole check ((recorder_key is null) = (sealed_recorder is null))
);
comment on table party_case is '一次集体协商的双方:适用规则的地区、协商范围、记录员(姓名加密)';

create table party_employer (
    case_id               uuid not null references party_case,
    employer_id           uuid not null,
    place                 int not null,
    standing              text not null,
    above_scale           boolean not null,
    authority_document_id uuid,
    joined_on             date,
    left_out_on           date,
    sealed_on             date,
    seal_document_id      uuid,
    workers               int not null,
    primary key (case_id, employer_id),
    constraint employer_standing_is_known check (standing in ('INVITED', 'JOINED', 'SILENT', 'LEFT_OUT')),
    constraint who_joined_has_an_authority check (standing <> 'JOINED' or (authority_document_id is not null and joined_on is not null)),
    constraint only_who_joined_seals check (sealed_on is null or standing = 'JOINED'),
    constraint covered_workers_are_counted check (workers >= 0)
);
comment on table party_employer is '用人单位方的各单位:授权、加入、未加入、盖章、覆盖职工人数';
create index party_employer_by_employer on party_employer (employer_id);

create table party_representative (
    id          uuid primary key,
    case_id     uuid not null references party_case,
    side        text not null,
    employer_id uuid,
    account_id  uuid references account,
    person_key  text not null,
    sealed_name bytea not null,
    post        text not null,
    origin      text not null,
    outsider    boolean not null,
    from_on     date not null,
    until_on    date,
    reason_left text,
    replaces    uuid references party_representative,
    constraint side_is_known check (side in ('WORKERS', 'EMPLOYERS')),
    constraint representative_time_runs_forward check (until_on is null or until_on >= from_on - 1),
    constraint a_vacancy_is_filled_once unique (replaces)
);
comment on table party_representative is '协商代表:所属一方、产生方式、任期;姓名加密,身份只存指纹';
create unique index nobody_stands_twice_at_a_table on party_representative (case_id, person_key) where until_on is null;
create unique index no_account_stands_twice_at_a_table on party_representative (case_id, account_id) where until_on is null and account_id is not null;
create index party_representative_by_account on party_representative (account_id) where account_id is not null;

create table party_mandate (
    id                uuid primary key,
    case_id           uuid not null references party_case,
    representative_id uuid not null references party_representative,
    side              text not null,
    kind              text not null,
    document_id       uuid,
    from_on           date not null,
    until_on          date,
    constraint mandate_kind_is_known check (kind in ('SEAT', 'CHIEF')),
    constraint mandate_time_runs_forward check (until_on is null or until_on >= from_on - 1)
);
comment on table party_mandate is '委托书与首席代表的任命:从何日到何日,所依文件;同一方同日只有一名首席代表';
create index party_mandate_by_case on party_mandate (case_id);
create unique index one_open_chief_per_side on party_mandate (case_id, side) where kind = 'CHIEF' and until_on is null;
