create table disclosure_item (
    id            uuid primary key,
    case_id       uuid not null,
    position      int not null,
    what          text not null,
    due_on        date not null,
    sealed_answer bytea,
    answered_by   uuid,
    answered_at   timestamptz,
    reminded_on   date,
    constraint one_asked_item_per_position unique (case_id, position),
    constraint an_answer_has_its_author check ((sealed_answer is null) = (answered_by is null) and (sealed_answer is null) = (answered_at is null))
);
comment on table disclosure_item is '协商资料清单:职工方索取的每一项资料,提供期限和用人单位的书面说明(密文)';
create index disclosure_item_to_remind on disclosure_item (due_on) where reminded_on is null;

create table disclosure_file (
    id             uuid primary key,
    item_id        uuid not null references disclosure_item on delete cascade,
    case_id        uuid not null,
    sealed_name    bytea not null,
    sealed_content bytea not null,
    media_type     text not null,
    size_bytes     int not null,
    fingerprint    text not null,
    added_by       uuid not null,
    added_at       timestamptz not null,
    constraint the_same_data_once_per_item unique (item_id, fingerprint)
);
comment on table disclosure_file is '用人单位提供的资料文件,文件名和内容均为密文,只供协商代表查阅';

create table disclosure_opening (
    file_id    uuid not null references disclosure_file on delete cascade,
    account_id uuid not null,
    opened_at  timestamptz not null
);
comment on table disclosure_opening is '资料查阅记录:谁在何时打开了哪份资料,只增不改';
create index disclosure_opening_by_file on disclosure_opening (file_id, opened_at);
