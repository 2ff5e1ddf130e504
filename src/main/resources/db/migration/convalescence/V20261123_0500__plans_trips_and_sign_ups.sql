create table trip_base (
    id          uuid primary key,
    union_id    uuid not null references trade_union,
    name        text not null,
    place       text not null,
    approved_on date not null,
    approved_by uuid references account,
    closed_on   date,
    constraint one_base_per_name unique (union_id, name)
);
comment on table trip_base is '疗休养基地:经批准的承办单位;place 为所在地的地区代码';

create table trip_base_price (
    base_id    uuid not null references trip_base,
    valid_from date not null,
    day_fen    bigint not null,
    constraint one_price_per_day_of_validity primary key (base_id, valid_from),
    constraint base_price_is_positive check (day_fen > 0)
);
comment on table trip_base_price is '基地价目:自某日起每人每天的价格,单位为分';

create table trip_plan (
    id              uuid primary key,
    union_id        uuid not null references trade_union,
    year            int not null,
    name            text not null,
    mode            text not null,
    places          int not null,
    budget_fen      bigint not null,
    line_id         uuid,
    stage           text not null,
    version         int not null,
    drafted_by      uuid references account,
    decided_by      uuid references account,
    decided_on      date,
    decision_reason text not null default '',
    constraint trip_plan_mode_known check (mode in ('UNION_FREE', 'EMPLOYER', 'VOUCHER')),
    constraint trip_plan_stage_known check (stage in ('DRAFT', 'DECIDED', 'QUOTAS_SPLIT', 'DECLINED', 'CLOSED')),
    constraint plan_offers_places check (places > 0 and budget_fen >= 0),
    constraint two_people_decide_a_plan check (decided_by is distinct from drafted_by or decided_by is null),
    constraint one_plan_per_name_and_year unique (union_id, year, name)
);
comment on table trip_plan is '疗休养年度计划:方式、名额与预算(分),由工会委员会集体研究决定';

create table trip_quota (
    plan_id  uuid not null references trip_plan,
    union_id uuid not null references trade_union,
    from_id  uuid references trade_union,
    places   int not null,
    constraint one_quota_per_union primary key (plan_id, union_id),
    constraint quota_is_never_negative check (places >= 0)
);
comment on table trip_quota is '名额:计划分给某工会的名额净数(已扣退回,未扣分给下级),from_id 为分给它的上级';

create table trip (
    id              uuid primary key,
    plan_id         uuid not null references trip_plan,
    union_id        uuid not null references trade_union,
    base_id         uuid not null references trip_base,
    version         int not null,
    title           text not null,
    allocation      text not null,
    cross_province  boolean not null,
    starts_on       date not null,
    ends_on         date not null,
    route           text not null,
    capacity        int not null,
    price_fen       bigint not null,
    share_fen       bigint not null,
    sign_up_from    timestamptz not null,
    sign_up_until   timestamptz not null,
    withdraw_until  timestamptz not null,
    leader_id       uuid references account,
    leader_phone    bytea,
    opened_by       uuid references account,
    stage           text not null,
    tier            text,
    line_id         uuid,
    approved_hash   text,
    approved_fen    bigint,
    approved_by     uuid references account,
    reviewed_by     uuid references account,
    constraint trip_allocation_known check (allocation in ('FIRST_COME', 'DRAW', 'PRIORITY')),
    constraint trip_runs_forward check (starts_on <= ends_on),
    constraint trip_has_places check (capacity > 0),
    constraint share_is_part_of_the_price check (share_fen >= 0 and share_fen <= price_fen),
    constraint sign_up_ends_after_it_begins check (sign_up_from < sign_up_until),
    constraint nobody_approves_the_own_trip check (approved_by is distinct from opened_by or approved_by is null)
);
comment on table trip is '一次疗休养:基地、日期、行程、名额;price_fen 为每人全程价格,share_fen 为其中由工会或单位承担的部分,单位为分';
create index trip_by_union on trip (union_id, starts_on);
create index trip_by_plan on trip (plan_id);

create table trip_sign_up (
    id            uuid primary key,
    trip_id       uuid not null references trip,
    person_id     uuid not null references account,
    union_id      uuid not null references trade_union,
    quota_id      uuid not null,
    number        int not null,
    state         text not null,
    began_at      timestamptz not null,
    held_until    timestamptz,
    extended      boolean not null default false,
    confirm_by    timestamptz,
    confirmed_at  timestamptz,
    position      int not null,
    category      text,
    manager       boolean not null default false,
    companions    int not null default 0,
    answers       bytea,
    ended_reason  text,
    constraint one_number_per_trip unique (trip_id, number),
    constraint sign_up_state_known check (state in ('HELD', 'PLACED', 'RESERVED', 'OFFERED', 'APPLIED', 'EXPIRED', 'WITHDRAWN', 'LAPSED', 'REFUSED', 'TRAVELLED', 'ABSENT', 'NOT_CALLED')),
    constraint a_held_place_has_an_end check ((state = 'HELD') = (held_until is not null)),
    constraint an_offered_place_has_an_end check ((state = 'OFFERED') = (confirm_by is not null)),
    constraint companions_are_counted check (companions between 0 and 9)
);
comment on table trip_sign_up is '报名:一人一次疗休养;number 为公开使用的中性编号,position 为候补次序;answers 为加密的联系方式与健康、保险信息';
create unique index one_open_sign_up_per_person on trip_sign_up (person_id)
    where state in ('HELD', 'PLACED', 'RESERVED', 'OFFERED', 'APPLIED');
create index trip_sign_up_by_trip on trip_sign_up (trip_id, state, position);
create index trip_sign_up_ending on trip_sign_up (state, held_until, confirm_by) where state in ('HELD', 'OFFERED');

create table trip_taken (
    id             uuid primary key,
    person_id      uuid not null references account,
    trip_id        uuid references trip,
    started_on     date not null,
    days           int not null,
    cross_province boolean not null,
    paid_fen       bigint not null,
    source         text not null,
    constraint taken_once_per_trip unique (trip_id, person_id),
    constraint trip_taken_has_days check (days > 0 and paid_fen >= 0)
);
comment on table trip_taken is '疗休养经历:某人某次实际天数与由工会或单位承担的金额(分);trip_id 为空的是启用本系统之前登记的';
create index trip_taken_by_person on trip_taken (person_id, started_on);

create table trip_draw (
    trip_id      uuid primary key references trip,
    commitment   text not null,
    committed_at timestamptz not null,
    sealed_seed  bytea not null,
    seed         text,
    applicants   text,
    quotas       text,
    result       text,
    drawn_at     timestamptz,
    constraint seed_is_open_once_drawn check ((drawn_at is null) = (seed is null) and (seed is null) = (result is null))
);
comment on table trip_draw is '公平抽签:报名开始前公布的种子承诺、加密的种子,抽签后公开的种子、名单与结果,任何人可复核';

create table trip_roll_call (
    trip_id    uuid not null references trip,
    sign_up_id uuid not null references trip_sign_up,
    day        date not null,
    present    boolean not null,
    marked_at  timestamptz not null,
    marked_by  uuid references account,
    constraint one_mark_per_person_and_day primary key (trip_id, sign_up_id, day)
);
comment on table trip_roll_call is '点名:某人某日是否在;marked_at 为领队点名的时间,以较晚的为准';

create table trip_settlement (
    trip_id    uuid primary key references trip,
    invoice    text not null,
    payee      uuid not null references trip_base,
    share_fen  bigint not null,
    own_fen    bigint not null,
    prepared_by uuid references account,
    prepared_at timestamptz not null,
    checked_by uuid references account,
    checked_at timestamptz,
    constraint two_people_settle check (checked_by is distinct from prepared_by or checked_by is null),
    constraint one_settlement_per_invoice unique (payee, invoice)
);
comment on table trip_settlement is '结算:一次疗休养只结算一次,只付给基地,不发现金;金额单位为分';

create table trip_settlement_line (
    trip_id     uuid not null references trip_settlement,
    sign_up_id  uuid not null references trip_sign_up,
    days        int not null,
    invoice_fen bigint not null,
    share_fen   bigint not null,
    own_fen     bigint not null,
    constraint one_settlement_line_per_person primary key (trip_id, sign_up_id),
    constraint settled_in_full check (invoice_fen = share_fen + own_fen and share_fen >= 0 and own_fen >= 0)
);
comment on table trip_settlement_line is '结算明细:某人的实际天数、发票金额、由工会或单位承担的与由本人承担的,单位为分';

create table trip_feedback (
    sign_up_id uuid primary key references trip_sign_up,
    trip_id    uuid not null references trip,
    score      int not null,
    remark     text not null,
    given_at   timestamptz not null,
    constraint score_from_one_to_five check (score between 1 and 5)
);
comment on table trip_feedback is '满意度反馈';
create index trip_feedback_by_trip on trip_feedback (trip_id);
