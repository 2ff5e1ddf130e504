create table start_draft (
    account_id  uuid        not null references account,
    process_key text        not null,
    content     bytea       not null,
    saved_at    timestamptz not null,
    constraint one_start_draft_per_person_and_process primary key (account_id, process_key)
);
comment on table start_draft is '申请草稿:个人所有,按流程各一份,加密保存,提交后删除';
