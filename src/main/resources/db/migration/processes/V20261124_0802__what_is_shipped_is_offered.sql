create table process_shipped_offer (
    process_key varchar(64) not null,
    hash        varchar(64) not null,
    offered_at  timestamptz not null,
    constraint offered_once primary key (process_key, hash)
);
comment on table process_shipped_offer is '软件升级带来的、因用户已自行修改流程而没有发布的流程:只供对照取用,从不覆盖用户发布的版本';
