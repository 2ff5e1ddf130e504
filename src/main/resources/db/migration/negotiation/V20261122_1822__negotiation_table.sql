-- what both sides share

create table negotiation_table (
    case_id     uuid primary key,
    round       int not null default 0,
    in_round    boolean not null default false,
    opened_at   timestamptz not null,
    changes     bigint not null default 0,
    constraint rounds_count_up check (round >= 0),
    constraint only_a_started_round_runs check (not in_round or round > 0)
);
comment on table negotiation_table is '协商桌:每个协商个案一张;当前轮次;changes 每次改动加一';

create table negotiation_round (
    case_id    uuid not null references negotiation_table,
    round      int not null,
    started_at timestamptz not null,
    ended_at   timestamptz,
    place      text not null default '',
    remarks    text not null default '',
    constraint one_row_per_round primary key (case_id, round),
    constraint round_ends_after_its_start check (ended_at is null or ended_at >= started_at)
);
comment on table negotiation_round is '协商轮次:起止、地点、记录员补记';

create table negotiation_attendance (
    case_id    uuid not null,
    round      int not null,
    account_id uuid not null references account,
    side       text not null,
    since      timestamptz not null,
    constraint attends_a_round_once primary key (case_id, round, account_id),
    constraint attendance_in_a_round foreign key (case_id, round) references negotiation_round,
    constraint attendance_side_is_known check (side in ('WORKERS', 'EMPLOYERS'))
);
comment on table negotiation_attendance is '出席:各方代表在哪一轮到场';

create table negotiation_clause (
    case_id     uuid not null references negotiation_table,
    clause_key  text not null,
    position    int not null,
    number      text not null,
    topic       text not null,
    title       text not null,
    last_text   text not null,
    last_amount numeric,
    last_unit   text,
    last_bound  text,
    added_by    text,
    state       text not null,
    next_side   text,
    agreed      uuid,
    workers_ok  boolean not null default false,
    employers_ok boolean not null default false,
    state_round int not null default 0,
    constraint one_row_per_clause primary key (case_id, clause_key),
    constraint clause_state_is_known check (state in
        ('UNDISCUSSED', 'TABLED', 'COUNTERED', 'AGREED', 'FINAL', 'SHELVED', 'CONGRESS')),
    constraint clause_side_is_known check (next_side in ('WORKERS', 'EMPLOYERS')),
    constraint clause_added_by_a_side check (added_by in ('WORKERS', 'EMPLOYERS')),
    constraint agreed_clause_has_a_text check ((state in ('AGREED', 'FINAL', 'CONGRESS')) = (agreed is not null)),
    constraint figure_is_whole check ((last_amount is null) = (last_unit is null) and (last_amount is null) = (last_bound is null))
);
comment on table negotiation_clause is '协商桌上的条款:上一份合同的文本、本轮状态、轮到哪一方';

create table negotiation_package (
    id         uuid primary key,
    case_id    uuid not null references negotiation_table,
    round      int not null,
    number     int not null,
    side       text not null,
    state      text not null,
    offered_at timestamptz not null,
    answered_at timestamptz,
    constraint package_side_is_known check (side in ('WORKERS', 'EMPLOYERS')),
    constraint package_state_is_known check (state in ('OFFERED', 'ACCEPTED', 'DECLINED', 'LAPSED')),
    constraint open_package_has_no_answer check ((state = 'OFFERED') = (answered_at is null)),
    constraint one_package_per_number unique (case_id, number)
);
comment on table negotiation_package is '一揽子方案:若甲条如此,则乙条如彼;同进同退';

create table negotiation_position (
    id         uuid primary key,
    case_id    uuid not null,
    clause_key text not null,
    side       text not null,
    round      int not null,
    sequence   int not null,
    text       text not null,
    amount     numeric,
    unit       text,
    bound      text,
    package_id uuid references negotiation_package,
    condition  boolean not null default false,
    signed_by  uuid references account,
    tabled_at  timestamptz not null,
    digest     text not null,
    constraint position_of_a_clause foreign key (case_id, clause_key) references negotiation_clause,
    constraint position_side_is_known check (side in ('WORKERS', 'EMPLOYERS')),
    constraint positions_are_in_order unique (case_id, clause_key, sequence),
    constraint figure_is_whole check ((amount is null) = (unit is null) and (amount is null) = (bound is null))
);
comment on table negotiation_position is '立场:一方首席签署提出,提出后不可更改,更正须另提;digest 为文本与数值的摘要';
create trigger negotiation_position_is_append_only before update or delete or truncate on negotiation_position
    for each statement execute function refuse_change();
alter table negotiation_clause add constraint agreed_text_is_a_position
    foreign key (agreed) references negotiation_position deferrable initially deferred;

create table negotiation_move (
    id         bigint generated always as identity primary key,
    case_id    uuid not null references negotiation_table,
    round      int not null,
    kind       text not null,
    clause_key text,
    side       text,
    account_id uuid references account,
    position_id uuid references negotiation_position,
    package_id uuid references negotiation_package,
    state      text,
    next_side  text,
    note       text not null default '',
    at         timestamptz not null,
    constraint move_side_is_known check (side in ('WORKERS', 'EMPLOYERS'))
);
comment on table negotiation_move is '每一步:谁在哪一轮提出、接受、撤回、搁置、定稿;纪要与历史轮次由此生成';
create index negotiation_move_by_case on negotiation_move (case_id, id);
create trigger negotiation_move_is_append_only before update or delete or truncate on negotiation_move
    for each statement execute function refuse_change();

create table negotiation_confirmation (
    case_id      uuid not null,
    round        int not null,
    side         text not null,
    digest       text not null,
    confirmed_by uuid not null references account,
    confirmed_at timestamptz not null,
    constraint one_confirmation_per_side_and_text primary key (case_id, round, side, digest),
    constraint confirmation_of_a_round foreign key (case_id, round) references negotiation_round,
    constraint confirmation_side_is_known check (side in ('WORKERS', 'EMPLOYERS'))
);
comment on table negotiation_confirmation is '首席对某轮纪要的确认:只对当时文本的摘要有效,纪要变动须重新确认';

-- what a side keeps to itself: read and written by one repository only

create table negotiation_aim (
    case_id    uuid not null,
    clause_key text not null,
    side       text not null,
    version    int not null,
    sealed     bytea not null,
    changed_by uuid not null references account,
    changed_at timestamptz not null,
    constraint one_aim_per_version primary key (case_id, clause_key, side, version),
    constraint aim_of_a_clause foreign key (case_id, clause_key) references negotiation_clause,
    constraint aim_side_is_known check (side in ('WORKERS', 'EMPLOYERS'))
);
comment on table negotiation_aim is '仅本方可见:目标、可接受、底线、论据、备注,整体加密';

create table negotiation_draft (
    id         uuid primary key,
    case_id    uuid not null,
    clause_key text not null,
    side       text not null,
    version    int,
    based_on   int not null,
    sealed     bytea not null,
    changed_by uuid not null references account,
    changed_at timestamptz not null,
    settled    boolean not null default false,
    constraint draft_of_a_clause foreign key (case_id, clause_key) references negotiation_clause,
    constraint draft_side_is_known check (side in ('WORKERS', 'EMPLOYERS')),
    constraint one_draft_per_version unique (case_id, clause_key, side, version)
);
comment on table negotiation_draft is '仅本方可见:提出前的草拟立场,各版留存;version 为空者是与他人同时改动的另一稿,待合并';

create table negotiation_mandate (
    id         uuid primary key,
    case_id    uuid not null,
    clause_key text not null,
    side       text not null,
    sealed     bytea not null,
    asked_by   uuid not null references account,
    asked_at   timestamptz not null,
    granted    boolean,
    decided_by uuid references account,
    decided_at timestamptz,
    constraint mandate_of_a_clause foreign key (case_id, clause_key) references negotiation_clause,
    constraint mandate_side_is_known check (side in ('WORKERS', 'EMPLOYERS')),
    constraint mandate_is_decided_by_somebody check ((granted is null) = (decided_by is null))
);
comment on table negotiation_mandate is '仅本方可见:突破底线的授权请求,由本方首席决定;数值与理由加密';

create table negotiation_evidence (
    case_id     uuid not null,
    clause_key  text not null,
    side        text not null,
    document_id uuid not null,
    added_by    uuid not null references account,
    constraint evidence_once_per_clause primary key (case_id, clause_key, side, document_id),
    constraint evidence_of_a_clause foreign key (case_id, clause_key) references negotiation_clause,
    constraint evidence_side_is_known check (side in ('WORKERS', 'EMPLOYERS'))
);
comment on table negotiation_evidence is '仅本方可见:条款的依据材料';
