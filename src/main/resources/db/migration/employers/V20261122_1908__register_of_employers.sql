create table employer (
    id             uuid primary key,
    union_id       uuid not null references trade_union,
    name           text not null,
    search_text    text not null,
    credit_code    text not null,
    kind           text not null,
    head_office_id uuid references employer,
    industry       text not null,
    jurisdiction   text not null,
    workers        int  not null,
    constraint employer_kind_is_known check (kind in ('PLATFORM', 'PARTNER', 'ORDINARY')),
    constraint credit_code_has_eighteen_characters check (credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
    constraint employer_has_workers check (workers > 0),
    constraint nobody_is_the_own_head_office check (head_office_id <> id),
    constraint one_employer_per_credit_code unique (credit_code)
);
comment on table employer is '用人单位名册:平台企业、用工合作企业(代理商)及其他用人单位;统一社会信用代码唯一,由所属工会覆盖';
create index employer_by_union on employer (union_id, name, id);
create index employer_by_head_office on employer (head_office_id) where head_office_id is not null;
