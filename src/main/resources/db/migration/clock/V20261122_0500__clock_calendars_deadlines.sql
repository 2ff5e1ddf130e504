create table clock_shift (
    only_row      boolean primary key default true,
    shift_seconds bigint not null default 0,
    constraint one_clock_for_all_nodes check (only_row)
);
comment on table clock_shift is '演示用:业务时间比真实时间快多少秒,所有节点相同';
insert into clock_shift default values;

create table holiday_calendar (
    year     int primary key,
    revision int not null default 1
);
comment on table holiday_calendar is '已载入的年度节假日安排';

create table holiday (
    day  date primary key,
    year int not null references holiday_calendar,
    kind text not null,
    name text not null,
    constraint holiday_lies_in_its_year check (extract(year from day) = year),
    constraint holiday_kind_is_known check (kind in ('DAY_OFF', 'MAKE_UP_WORKDAY'))
);
comment on table holiday is '放假日与调休上班日';

create table deadline (
    subject_id  uuid not null,
    name        text not null,
    started_on  date not null,
    amount      int not null,
    unit        text not null,
    due_on      date not null,
    provisional boolean not null,
    source      text not null,
    variable    text,
    met_on      date,
    constraint one_deadline_per_subject_and_name primary key (subject_id, name),
    constraint deadline_unit_is_known check (unit in ('CALENDAR_DAYS', 'WORKING_DAYS', 'MONTHS')),
    constraint deadline_period_is_not_negative check (amount >= 0)
);
comment on table deadline is '期限及其计算规则;节假日安排变化时重新计算';
create index deadline_unmet_by_due_date on deadline (due_on) where met_on is null;
create index deadline_unmet_provisional on deadline (provisional) where met_on is null and provisional;
