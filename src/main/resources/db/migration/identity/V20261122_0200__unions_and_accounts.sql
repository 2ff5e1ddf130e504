create table trade_union (
    id           uuid primary key,
    name         text not null,
    level        text not null,
    parent_id    uuid references trade_union,
    jurisdiction text not null,
    constraint union_name_once_per_parent unique nulls not distinct (parent_id, name),
    constraint union_is_not_its_own_parent check (parent_id <> id)
);
comment on table trade_union is '工会:从全国总工会到基层工会的树';
create index trade_union_by_parent on trade_union (parent_id);

create table account (
    id            uuid primary key,
    login         text not null,
    name          text not null,
    union_id      uuid not null references trade_union,
    password_hash text not null,
    locale        text not null default 'zh-CN',
    closed        boolean not null default false,
    session_epoch int not null default 1,
    constraint one_account_per_login unique (login)
);
comment on table account is '登录账号';
comment on column account.union_id is '账号所属工会:由其管理员管理';
comment on column account.session_epoch is '改密码或注销后加一,旧会话随即失效';
create index account_by_union on account (union_id);

create table appointment (
    account_id uuid not null references account,
    role       text not null,
    union_id   uuid not null references trade_union,
    constraint one_appointment_per_post primary key (account_id, role, union_id)
);
comment on table appointment is '任职:某人在某工会担任的角色';
create index appointment_by_post on appointment (union_id, role);
