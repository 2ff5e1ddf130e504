create table trip_roll_mark (
    id         uuid primary key,
    trip_id    uuid not null,
    sign_up_id uuid not null,
    day        date not null,
    present    boolean not null,
    marked_at  timestamptz not null,
    marked_by  uuid not null
);
comment on table trip_roll_mark is '点名记录:领队每点一下为一条,id 由领队的手机产生,重复送达只记一次;trip_roll_call 为其结果';
create index trip_roll_mark_by_trip on trip_roll_mark (trip_id);

alter table trip_sign_up add column draft bytea;
comment on column trip_sign_up.draft is '未提交的报名表草稿(加密),提交或结束后清除';

alter table trip_sign_up add column seat text;
alter table trip add column bus text not null default '';
comment on column trip_sign_up.seat is '座位,如 1号车 12座';
comment on column trip.bus is '出发集合与车辆安排,办理保险时填写';
