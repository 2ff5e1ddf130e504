alter table trip add voucher_days int;
alter table trip add constraint voucher_has_days check (voucher_days is null or voucher_days > 0);
comment on column trip.voucher_days is '疗休养券可用天数;有值时 starts_on 至 ends_on 为券的有效期,为空的是有行程的疗休养';

alter table trip_base add day_places int;
alter table trip_base add constraint base_takes_somebody check (day_places is null or day_places > 0);
comment on column trip_base.day_places is '基地每天最多接待的持券人数,为空的不限';

create table trip_base_clerk (
    base_id    uuid not null references trip_base,
    account_id uuid not null references account,
    named_by   uuid references account,
    named_at   timestamptz not null,
    constraint named_once_per_base primary key (base_id, account_id)
);
comment on table trip_base_clerk is '基地前台:可在该基地核销疗休养券的人';

create table trip_voucher_base (
    trip_id uuid not null references trip,
    base_id uuid not null references trip_base,
    constraint one_listing_per_base primary key (trip_id, base_id)
);
comment on table trip_voucher_base is '疗休养券可用的基地';

create table trip_voucher (
    sign_up_id    uuid primary key references trip_sign_up,
    trip_id       uuid not null references trip,
    code_mark     text not null,
    code          bytea not null,
    state         text not null,
    issued_at     timestamptz not null,
    base_id       uuid references trip_base,
    arrives_on    date,
    booked_days   int,
    redeemed_days int,
    redeemed_at   timestamptz,
    redeemed_by   uuid references account,
    ended_at      timestamptz,
    constraint one_voucher_per_code unique (code_mark),
    constraint voucher_state_known check (state in ('ISSUED', 'BOOKED', 'REDEEMED', 'RETURNED', 'EXPIRED')),
    constraint a_booking_is_whole check ((base_id is null) = (arrives_on is null) and (base_id is null) = (booked_days is null)),
    constraint a_booked_voucher_names_its_base check (state not in ('BOOKED', 'REDEEMED') or base_id is not null),
    constraint redeemed_by_somebody_for_booked_days check (
        (state = 'REDEEMED') = (redeemed_at is not null)
        and (redeemed_at is null) = (redeemed_days is null)
        and (redeemed_days is null or redeemed_days between 1 and booked_days))
);
comment on table trip_voucher is '疗休养券:每个报名一张;code_mark 为券码的带密钥指纹,code 为加密的券码,预订与核销各一次';
create index trip_voucher_by_trip on trip_voucher (trip_id);
create index trip_voucher_by_base on trip_voucher (base_id, arrives_on) where state in ('BOOKED', 'REDEEMED');

alter table trip_sign_up drop constraint sign_up_state_known;
alter table trip_sign_up add constraint sign_up_state_known check (state in ('HELD', 'PLACED', 'RESERVED', 'OFFERED', 'APPLIED', 'EXPIRED', 'WITHDRAWN', 'LAPSED', 'REFUSED', 'TRAVELLED', 'ABSENT', 'NOT_CALLED', 'UNUSED'));

-- 一次发放的券可在几个基地使用:每个基地一张发票、一次结算
alter table trip_settlement_line add payee uuid;
update trip_settlement_line set payee = settled.payee
    from trip_settlement settled where settled.trip_id = trip_settlement_line.trip_id;
alter table trip_settlement_line alter column payee set not null;
alter table trip_settlement_line drop constraint trip_settlement_line_trip_id_fkey;
alter table trip_settlement drop constraint trip_settlement_pkey;
alter table trip_settlement add constraint one_settlement_per_trip_and_base primary key (trip_id, payee);
alter table trip_settlement_line add constraint line_of_its_settlement foreign key (trip_id, payee) references trip_settlement;
comment on table trip_settlement is '结算:一次疗休养只结算一次(疗休养券按基地各一次),只付给基地,不发现金;金额单位为分';
