create table announcement (
    id        uuid primary key,
    union_id  uuid not null references trade_union,
    what      text not null,
    args      jsonb not null,
    key       text not null,
    posted_at timestamptz not null,
    constraint announced_once unique (key)
);
comment on table announcement is '公告栏:人人可读、不涉及个人的告示,如公示板的链头';
create index announcement_by_union on announcement (union_id, posted_at desc);
