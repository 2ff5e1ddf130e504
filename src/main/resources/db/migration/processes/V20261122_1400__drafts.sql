create table process_draft (
    draft_id          uuid primary key,
    process_key       varchar(64) not null,
    author_id         uuid        not null references account,
    drafted_at        timestamptz not null,
    publisher_id      uuid references account,
    published_version integer,
    constraint publisher_is_not_the_author check (publisher_id is null or publisher_id <> author_id),
    constraint publisher_and_version_together check ((publisher_id is null) = (published_version is null))
);
comment on table process_draft is '流程草稿:谁起草,谁发布,发布为第几版';

create table process_draft_file (
    draft_id  uuid         not null references process_draft,
    file_name varchar(100) not null,
    content   bytea        not null,
    constraint one_file_per_name primary key (draft_id, file_name),
    constraint file_at_most_one_mebibyte check (octet_length(content) <= 1048576)
);
comment on table process_draft_file is '流程草稿的文件:流程图、决策表、表单';
