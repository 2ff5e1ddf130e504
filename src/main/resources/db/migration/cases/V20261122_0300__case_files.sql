create sequence case_number;

create table case_number_base (
    prefix text   not null,
    year   int    not null,
    base   bigint not null,
    constraint one_base_per_prefix_and_year primary key (prefix, year)
);
comment on table case_number_base is '案件编号的起点:编号 = 全局序号 − 起点,每个流程每年从 1 开始;序号无锁,因此编号唯一但可能不连续';

create table case_file (
    id          uuid        primary key,
    number      text        not null,
    process_key text        not null,
    union_id    uuid        not null references trade_union,
    subject     text        not null,
    amount_fen  bigint,
    state       text        not null,
    closed      boolean     not null default false,
    opened_by   uuid        not null references account,
    opened_at   timestamptz not null,
    search      text        not null,
    constraint one_case_per_number unique (number)
);
comment on table case_file is '案卷:编号、事由(已脱敏)、状态。search 为检索词,以空格分隔,不向任何人显示';
create index case_file_by_union on case_file (union_id, opened_at desc, id desc);
create index case_file_by_word on case_file using gin (array_to_tsvector(string_to_array(search, ' ')));

create table case_party (
    case_id    uuid not null references case_file,
    account_id uuid not null references account,
    constraint once_a_party_per_case primary key (case_id, account_id)
);
comment on table case_party is '当事人和经办过的人:始终可以查看本案';

create table case_relation (
    case_id     uuid not null references case_file,
    related_key text not null,
    constraint relation_once_per_case primary key (case_id, related_key)
);
comment on table case_relation is '关联键(家庭、个人的加盐散列):用于查找关联案件';
create index case_relation_by_key on case_relation (related_key);

create table timeline_line (
    id           bigint generated always as identity primary key,
    case_id      uuid        not null references case_file,
    at           timestamptz not null,
    account_id   uuid,
    role         text,
    union_id     uuid,
    what         text        not null,
    args         text        not null default '',
    opinion      text,
    took_seconds bigint
);
comment on table timeline_line is '办理经过:谁以何身份做了什么、意见、用时;account_id 为空表示流程自动进行';
create index timeline_line_by_case on timeline_line (case_id, id);

create table case_look (
    case_id    uuid   not null references case_file,
    account_id uuid   not null references account,
    line_id    bigint not null,
    constraint one_look_per_person primary key (case_id, account_id)
);
comment on table case_look is '某人上次查看到办理经过的哪一条';
