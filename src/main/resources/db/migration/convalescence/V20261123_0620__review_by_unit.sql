create table trip_review (
    trip_id     uuid not null references trip,
    round       int not null,
    unit_id     uuid not null references trade_union,
    refused     int not null default 0,
    reviewed_by uuid references account,
    reviewed_at timestamptz,
    constraint one_review_per_unit_and_round primary key (trip_id, round, unit_id),
    constraint reviewed_by_somebody_at_a_time check (reviewed_by is null or reviewed_at is not null)
);
comment on table trip_review is '单位审核:每一轮由报名人所在单位的工会各自审核,refused 为不同意的人数;退回或异议成立后另起一轮';
alter table trip add approved_places int;
comment on column trip.approved_places is '审批的人数:候补递补不超过此数,追加须再审批';
