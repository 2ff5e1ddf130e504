create table member (
    id                uuid primary key,
    union_id          uuid  not null references trade_union,
    number            text,
    name              text  not null,
    search_text       text  not null,
    national_id       bytea not null,
    national_id_print text  not null,
    phone             bytea,
    phone_print       text,
    employer          text,
    occupation        text,
    joined_on         date,
    constraint one_membership_per_person unique (national_id_print),
    constraint member_number_once unique (number)
);
comment on table member is '工会会员。证件号码、电话加密保存;一人一份会籍';
create index member_by_union on member (union_id, name, id);

create table member_import (
    id          uuid primary key,
    union_id    uuid        not null references trade_union,
    match_rule  text        not null,
    file_name   text        not null,
    checked_by  uuid        not null,
    checked_at  timestamptz not null,
    applied_at  timestamptz
);
comment on table member_import is '会员导入:先核对,后写入';

create table member_import_row (
    import_id         uuid not null references member_import on delete cascade,
    line              int  not null,
    union_id          uuid,
    number            text,
    name              text,
    national_id       bytea,
    national_id_print text,
    phone             bytea,
    phone_print       text,
    employer          text,
    occupation        text,
    joined_on         date,
    member_id         uuid,
    action            text,
    flaws             text[] not null default '{}',
    constraint one_import_row_per_line primary key (import_id, line)
);
comment on table member_import_row is '会员导入的一行及其核对结果';
create index member_import_row_by_national_id on member_import_row (import_id, national_id_print);
