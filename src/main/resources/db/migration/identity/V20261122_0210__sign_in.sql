create table sign_in_attempt (
    attempted     bytea primary key,
    failures      int not null,
    last_at       timestamptz not null,
    blocked_until timestamptz
);
comment on table sign_in_attempt is '登录失败次数与限制;attempted 为登录名或网络地址的哈希';

create table api_token (
    id           uuid primary key,
    account_id   uuid not null references account,
    name         text not null,
    hash         bytea not null,
    created_on   date not null,
    last_used_on date,
    revoked      boolean not null default false,
    constraint one_token_per_hash unique (hash)
);
comment on table api_token is '个人接口令牌:只存哈希';
create index api_token_by_account on api_token (account_id);

create table setup_code (
    only_one boolean primary key default true,
    hash     bytea not null,
    constraint one_setup_code check (only_one)
);
comment on table setup_code is '首次设置码:创建第一个管理员后删除,每次启动换新';
