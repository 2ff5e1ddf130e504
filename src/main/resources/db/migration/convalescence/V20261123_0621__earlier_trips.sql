create table trip_earlier (
    id              uuid primary key,
    union_id        uuid not null references trade_union,
    person_id       uuid not null references account,
    started_on      date not null,
    days            int not null,
    cross_province  boolean not null,
    paid_fen        bigint not null,
    place           text not null,
    evidence        text not null,
    state           text not null,
    entered_by      uuid references account,
    entered_at      timestamptz not null,
    decided_by      uuid references account,
    decided_at      timestamptz,
    decision_reason text not null default '',
    constraint earlier_trip_state_known check (state in ('ENTERED', 'CONFIRMED', 'DECLINED')),
    constraint earlier_trip_has_days check (days > 0 and paid_fen >= 0),
    constraint earlier_trip_has_evidence check (length(evidence) > 0),
    constraint two_people_enter_an_earlier_trip check (decided_by is distinct from entered_by or decided_by is null)
);
comment on table trip_earlier is '以往疗休养:启用本系统之前的经历,由经办人凭依据登记,另一人复核后才计入 trip_taken';
create unique index one_earlier_trip_per_person_and_day on trip_earlier (person_id, started_on)
    where state <> 'DECLINED';
create index trip_earlier_by_union on trip_earlier (union_id, entered_at);
alter table trip_base_price add set_by uuid references account;
alter table trip_base_price add set_at timestamptz;
comment on column trip_base_price.set_by is '登记价目的人;价目只增不改,已生效的不再变动';
