create table audit_entry (
    id           bigint generated always as identity primary key,
    recorded_at  timestamptz not null,
    account_id   uuid,
    union_id     uuid,
    capacity     text not null,
    authority    text not null,
    action       text not null,
    subject_type text not null,
    subject_id   text not null,
    case_id      text,
    details      text not null
);
comment on table audit_entry is '审计记录:只增不改';
comment on column audit_entry.capacity is '当时担任的角色,角色@工会';
comment on column audit_entry.authority is '依据:PERSON 本人操作,SYSTEM 流程或后台任务';
create index audit_entry_by_case on audit_entry (case_id, id) where case_id is not null;
create index audit_entry_by_account on audit_entry (account_id, id);

create table audit_unsealed (
    entry_id bigint not null
);
comment on table audit_unsealed is '等待加入哈希链的审计记录';

create table audit_seal (
    sequence      bigint primary key,
    entry_id      bigint not null,
    previous_hash bytea not null,
    hash          bytea not null,
    constraint one_seal_per_entry unique (entry_id)
);
comment on table audit_seal is '审计哈希链:每条记录的序号、前一哈希与本哈希';

create function refuse_change() returns trigger language plpgsql as
$$
begin
    raise exception 'Entries of % are never changed or deleted', tg_table_name using errcode = 'insufficient_privilege';
end
$$;

create trigger audit_entry_is_append_only
    before update or delete or truncate on audit_entry
    for each statement execute function refuse_change();
create trigger audit_seal_is_append_only
    before update or delete or truncate on audit_seal
    for each statement execute function refuse_change();
