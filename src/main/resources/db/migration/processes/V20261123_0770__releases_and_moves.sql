alter table process_draft
    add column note             varchar(500),
    add column returned_by      uuid references account,
    add column returned_at      timestamptz,
    add column returned_because varchar(1000),
    add constraint returner_is_not_the_author check (returned_by is null or returned_by <> author_id),
    add constraint returned_with_time_and_reason
        check ((returned_by is null) = (returned_at is null) and (returned_by is null) = (returned_because is null)),
    add constraint returned_is_not_published check (returned_by is null or publisher_id is null);

create table process_release (
    process_key  varchar(64) not null,
    version      integer     not null,
    tag          varchar(20) not null,
    note         varchar(500),
    opinion      varchar(1000),
    hash         varchar(64) not null,
    source       varchar(10) not null,
    published_by uuid references account,
    published_at timestamptz not null,
    restores     integer,
    undoes       integer,
    constraint one_release_per_version primary key (process_key, version),
    constraint one_release_per_tag unique (process_key, tag),
    constraint one_way_back_per_version unique (process_key, undoes),
    constraint people_say_why check (published_by is null or note is not null),
    constraint going_back_names_both_versions check ((restores is null) = (undoes is null))
);
comment on table process_release is '流程版本:版本标签、修改说明、内容校验值、审批意见;restores 为恢复的版本,undoes 为被它取代的版本';

create table process_schedule (
    draft_id     uuid          primary key references process_draft,
    process_key  varchar(64)   not null,
    hash         varchar(64)   not null,
    note         varchar(500)  not null,
    opinion      varchar(1000) not null,
    decided_by   uuid          not null references account,
    decided_at   timestamptz   not null,
    from_at      timestamptz   not null,
    until_at     timestamptz   not null,
    state        varchar(10)   not null,
    reason       text,
    constraint window_has_a_length check (until_at > from_at),
    constraint known_state_of_a_schedule check (state in ('WAITING', 'DONE', 'MISSED', 'REFUSED', 'WITHDRAWN'))
);
comment on table process_schedule is '定时发布:批准人定下的上线时段,到时由系统按批准的内容发布';

create table process_move (
    move_id         uuid        primary key,
    process_key     varchar(64) not null,
    from_version    integer     not null,
    to_version      integer     not null,
    from_definition varchar(64) not null,
    to_definition   varchar(64) not null,
    choices         text        not null,
    reverses        uuid references process_move,
    list_hash       varchar(64) not null,
    stage           varchar(4)  not null,
    state           varchar(8)  not null,
    from_at         timestamptz,
    until_at        timestamptz,
    planned_by      uuid        not null references account,
    planned_at      timestamptz not null,
    constraint known_stage_of_a_move check (stage in ('NONE', 'ONE', 'TEN', 'ALL')),
    constraint known_state_of_a_move check (state in ('READY', 'RUNNING', 'PAUSED', 'ENDED')),
    constraint window_of_a_move check ((from_at is null) = (until_at is null) and (until_at is null or until_at > from_at))
);
comment on table process_move is '在办案件迁移:从哪一版到哪一版,步骤对应关系,冻结清单的校验值,进行到哪一步';
create unique index one_open_move_per_version on process_move (process_key, from_version) where state <> 'ENDED';

create table process_move_case (
    move_id     uuid        not null references process_move,
    instance_id varchar(64) not null,
    case_id     uuid        not null,
    place       integer     not null,
    standing    text        not null,
    state       varchar(8)  not null,
    reason      varchar(40),
    element     varchar(255),
    attempts    integer     not null default 0,
    settled_at  timestamptz,
    constraint one_row_per_case_of_a_move primary key (move_id, instance_id),
    constraint known_state_of_a_moved_case check (state in ('READY', 'BLOCKED', 'RELEASED', 'MOVED', 'SKIPPED')),
    constraint what_is_not_moved_says_why check ((state in ('BLOCKED', 'SKIPPED')) = (reason is not null))
);
comment on table process_move_case is '迁移清单:每件案件冻结时所在的步骤,是否已迁移,未迁移的原因';
create index process_move_case_to_do on process_move_case (move_id, place) where state = 'RELEASED';
create index process_move_case_of_case on process_move_case (case_id);
