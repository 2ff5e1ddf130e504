-- Read models: their unions and accounts come from rows that the database guards; checking them again at every act
-- would cost more than the acts themselves.
create table task (
    id              uuid        primary key,
    case_id         uuid        not null,
    process_key     text        not null,
    form_key        text        not null,
    name            text        not null,
    role            text,
    union_id        uuid        not null,
    holder_id       uuid,
    held_since      timestamptz,
    opened_by       uuid        not null,
    due_on          date        not null,
    due_provisional boolean     not null default false,
    deadline        text,
    created_at      timestamptz not null,
    constraint task_asks_a_post_or_a_person check (role is not null or holder_id is not null)
);
comment on table task is '待办:由引擎在同一事务中写入的读模型,只含未办结的任务;role 为空表示指定到人;due_on 为 9999-12-31 表示无期限';
create index task_to_claim on task (role, union_id, due_on, created_at, id) where holder_id is null;
create index task_held on task (holder_id, due_on, created_at, id) where holder_id is not null;
create index task_started on task (opened_by, due_on, created_at, id);
create index task_by_case on task (case_id);

create table done_task (
    id              uuid        primary key,
    case_id         uuid        not null,
    process_key     text        not null,
    form_key        text        not null,
    name            text        not null,
    role            text,
    union_id        uuid        not null,
    holder_id       uuid,
    opened_by       uuid        not null,
    due_on          date        not null,
    due_provisional boolean     not null default false,
    created_at      timestamptz not null,
    ended_at        timestamptz not null,
    outcome         text,
    constraint task_is_done_with_an_outcome check (outcome is null or holder_id is not null)
);
comment on table done_task is '已办:办结或撤销的任务;outcome 为空表示未经人办结而撤销';
create index done_task_by_person on done_task (holder_id, ended_at desc, id desc) where outcome is not null;
create index done_task_by_case on done_task (case_id);

create table task_draft (
    task_id    uuid        not null,
    account_id uuid        not null references account,
    content    bytea       not null,
    saved_at   timestamptz not null,
    constraint one_draft_per_person primary key (task_id, account_id)
);
comment on table task_draft is '草稿:个人所有,加密保存,办结前一直保留,不进入流程变量';
