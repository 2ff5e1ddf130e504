create table congress (
    id          uuid primary key,
    union_id    uuid not null references trade_union,
    name        text not null,
    kind        text not null,
    term_number int not null,
    term_from   date not null,
    term_until  date not null,
    workers     int not null,
    women       int not null,
    constraint congress_kind_is_known check (kind in ('ENTERPRISE', 'INDUSTRY', 'REGIONAL')),
    constraint congress_term_runs_forward check (term_from < term_until),
    constraint women_are_among_the_workers check (workers > 0 and women between 0 and workers),
    constraint one_congress_per_name_and_term unique (union_id, name, term_number)
);
comment on table congress is '职工代表大会的一届:企业、行业或区域;任期首日与末日';

create table congress_ward (
    id          uuid primary key,
    congress_id uuid not null references congress on delete cascade,
    name        text not null,
    seats       int not null,
    constraint ward_has_seats check (seats > 0),
    constraint one_ward_per_name unique (congress_id, name)
);
comment on table congress_ward is '选区及其代表名额';

create table congress_delegate (
    id            uuid primary key,
    congress_id   uuid not null references congress on delete cascade,
    ward_id       uuid references congress_ward,
    account_id    uuid references account,
    person_key    text not null,
    sealed_name   bytea not null,
    kind          text not null,
    manager       boolean not null,
    woman         boolean not null,
    front_line    boolean not null,
    term_from     date not null,
    term_until    date not null,
    ended_as      text,
    workers       int,
    voted         int,
    in_favour     int,
    constraint delegate_kind_is_known check (kind in ('DELEGATE', 'OBSERVER')),
    constraint every_delegate_has_a_ward check (kind = 'OBSERVER' or ward_id is not null),
    constraint delegate_term_runs_forward check (term_from <= term_until + 1),
    constraint one_mandate_per_person_and_day unique (congress_id, person_key, term_from)
);
comment on table congress_delegate is '职工代表与列席代表:选区、任期、选举结果;姓名加密,身份只存指纹';
create index congress_delegate_by_account on congress_delegate (account_id) where account_id is not null;

create table congress_session (
    id               uuid primary key,
    congress_id      uuid not null references congress,
    union_id         uuid not null references trade_union,
    case_id          uuid not null,
    own_case         boolean not null,
    number           int not null,
    title            text not null,
    stage            text not null,
    meets_at         timestamptz,
    place            text not null default '',
    sitting          int not null default 1,
    round            int not null default 0,
    agenda_agreed_on date,
    papers_sent_on   date,
    roll_hash        text,
    check_in_code    text,
    ballot_id        uuid,
    decided_on       date,
    resolution_id    uuid,
    minutes_id       uuid,
    published_on     date,
    reported_on      date,
    version          int not null default 0,
    constraint one_session_per_number unique (congress_id, number),
    constraint check_in_code_is_unique unique (check_in_code)
);
comment on table congress_session is '职工代表大会的一次会议,从筹备到归档';
create unique index one_open_session_per_case on congress_session (case_id) where stage not in ('ARCHIVED', 'CANCELLED');
create index congress_session_by_ballot on congress_session (ballot_id) where ballot_id is not null;

create table congress_agenda_item (
    id         uuid primary key,
    session_id uuid not null references congress_session on delete cascade,
    position   int not null,
    kind       text not null,
    title      text not null,
    revision   int not null default 1,
    seats      int not null default 0,
    candidates text[] not null default '{}',
    constraint agenda_kind_is_known check (kind in ('REPORT', 'VOTE', 'ELECTION')),
    constraint one_item_per_position unique (session_id, position) deferrable initially deferred
);
comment on table congress_agenda_item is '会议议题:报告、表决事项、选举;修改一次加一个版本';

create table congress_paper (
    session_id  uuid not null references congress_session on delete cascade,
    document_id uuid not null,
    name        text not null,
    sha256      text not null,
    sent_on     date not null,
    constraint each_paper_once primary key (session_id, document_id)
);
comment on table congress_paper is '已送达代表的会议材料及其摘要';

create table congress_opinion (
    id         uuid primary key,
    session_id uuid not null references congress_session on delete cascade,
    group_name text not null,
    opinion    text not null,
    serious    boolean not null,
    given_on   date not null
);
comment on table congress_opinion is '代表团(组)讨论意见;重大分歧的须修改后再议';

create table congress_attendance (
    session_id  uuid not null references congress_session on delete cascade,
    delegate_id uuid not null references congress_delegate,
    votes       boolean not null,
    present_at  timestamptz,
    by_hand     boolean not null default false,
    constraint one_line_per_delegate_on_the_roll primary key (session_id, delegate_id)
);
comment on table congress_attendance is '冻结的代表名册与本次召集的签到;列席代表不计入';

create table congress_office (
    session_id uuid not null references congress_session on delete cascade,
    holder     uuid not null,
    office     text not null,
    constraint one_office_per_holder primary key (session_id, holder, office),
    constraint office_is_known check (office in ('PRESIDIUM', 'SCRUTINEER'))
);
comment on table congress_office is '主席团成员(代表)与监票人(账号)';

create table congress_vote (
    session_id    uuid not null references congress_session on delete cascade,
    item_id       uuid not null references congress_agenda_item,
    round         int not null,
    ballot_id     uuid not null,
    text_hash     text not null,
    delegates     int not null,
    present       int not null,
    issued        int not null,
    returned      int not null,
    valid         int not null,
    blank         int not null,
    invalid       int not null,
    yes           int not null,
    no            int not null,
    abstain       int not null,
    needed        int not null,
    rule          text not null,
    source        text not null,
    passed        boolean not null,
    elected       text[] not null default '{}',
    decided_on    date not null,
    constraint one_result_per_item_and_round primary key (session_id, item_id, round)
);
comment on table congress_vote is '逐项表决结果:应到、实到、发出、收回、有效、同意、不同意、弃权';

create table congress_proposal (
    id           uuid primary key,
    congress_id  uuid not null references congress,
    union_id     uuid not null references trade_union,
    number       int not null,
    proposer_id  uuid not null references congress_delegate,
    matter       text not null,
    reason       text not null,
    suggestion   text not null,
    stage        text not null,
    merged_into  uuid references congress_proposal,
    return_reason text,
    assigned_to  text,
    answer       text,
    answer_due   date,
    answered_on  date,
    satisfaction text,
    reported_in  uuid references congress_session,
    submitted_on date not null,
    constraint one_proposal_per_number unique (congress_id, number)
);
comment on table congress_proposal is '职工代表提案:一事一案';

create table congress_seconder (
    proposal_id uuid not null references congress_proposal on delete cascade,
    delegate_id uuid not null references congress_delegate,
    constraint everybody_seconds_once primary key (proposal_id, delegate_id)
);
comment on table congress_seconder is '提案附议人';
