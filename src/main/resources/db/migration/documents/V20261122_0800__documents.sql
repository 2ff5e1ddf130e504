create table document_content (
    sha256     bytea primary key,
    media_type text not null,
    pages      int,
    bytes      bytea not null,
    constraint content_is_named_by_its_hash check (sha256 = sha256(bytes)),
    constraint content_within_limit check (octet_length(bytes) between 1 and 20971520)
);
alter table document_content alter column bytes set storage external;
comment on table document_content is '文件内容:按内容摘要存一份';

create table document (
    id        uuid primary key,
    case_id   uuid,
    sha256    bytea not null references document_content,
    kind      text not null,
    file_name text not null,
    size_bytes bigint not null,
    issued    boolean not null default false,
    seal_code text,
    added_by  uuid references account,
    added_at  timestamptz not null,
    constraint staged_document_has_an_uploader check (case_id is not null or added_by is not null),
    constraint issued_document_has_a_code check (issued = (seal_code is not null))
);
comment on table document is '材料:归入个案的文件;尚未立案的由上传人暂存;issued 为本会出具的文书';
create index document_by_case on document (case_id, added_at);
create index document_by_content on document (sha256);
create index document_staged on document (added_by, added_at) where case_id is null;

create table document_seen (
    document_id uuid not null references document on delete cascade,
    account_id  uuid not null references account,
    seen_at     timestamptz not null,
    constraint seen_once_per_person primary key (document_id, account_id)
);
comment on table document_seen is '已阅:谁看过哪份材料';
create unique index same_paper_issued_once_per_case on document (case_id, kind, seal_code) where issued;
