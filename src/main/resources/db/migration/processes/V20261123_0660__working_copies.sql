create table process_working_copy (
    process_key   varchar(64) primary key,
    base_version  integer     not null,
    base_hash     varchar(64) not null,
    revision      bigint      not null,
    window_id     uuid,
    editor_id     uuid references account,
    saved_at      timestamptz not null,
    saved_by      uuid references account,
    constraint window_and_editor_together check ((window_id is null) = (editor_id is null)),
    constraint revision_counts_up check (revision >= 0)
);
comment on table process_working_copy is '流程工作稿:每个流程一份,记载基于哪一版、第几次修改、谁正在编辑';

create table process_working_file (
    process_key varchar(64)  not null references process_working_copy,
    file_name   varchar(100) not null,
    content     bytea        not null,
    constraint one_working_file_per_name primary key (process_key, file_name),
    constraint working_file_at_most_one_mebibyte check (octet_length(content) <= 1048576)
);
comment on table process_working_file is '流程工作稿的文件:流程图、决策表、表单';

create table process_milestone (
    milestone_id uuid primary key,
    process_key  varchar(64)  not null,
    base_version integer      not null,
    note         varchar(200) not null,
    kept_by      uuid         not null references account,
    kept_at      timestamptz  not null,
    constraint milestone_says_why check (length(trim(note)) > 0)
);
comment on table process_milestone is '流程工作稿的里程碑:谁在何时因何留存,可以恢复';
create index process_milestone_of_process on process_milestone (process_key, kept_at);

create table process_milestone_file (
    milestone_id uuid         not null references process_milestone,
    file_name    varchar(100) not null,
    content      bytea        not null,
    constraint one_milestone_file_per_name primary key (milestone_id, file_name)
);
comment on table process_milestone_file is '流程工作稿里程碑的文件';
