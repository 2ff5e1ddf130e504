create table need_met (
    person_key text not null,
    need       text not null,
    year       int not null,
    times      int not null,
    met_fen    bigint not null,
    times_most int,
    most_fen   bigint,
    constraint one_count_per_person_need_and_year primary key (person_key, need, year),
    constraint nobody_is_helped_beyond_the_cap
        check (times >= 0 and met_fen >= 0 and times <= times_most and met_fen <= most_fen)
);
comment on table need_met is '某人（或某户）某年某项需要已获帮扶的次数与金额（分），跨工会、跨项目合计；person_key 为实名证件或户口簿的密钥指纹；times_most、most_fen 为最近一次占用时适用的上限';

create table need_claim (
    id         uuid primary key,
    case_id    uuid not null,
    union_id   uuid not null,
    programme  text not null,
    need       text not null,
    year       int not null,
    amount_fen bigint not null,
    state      text not null,
    claimed_at timestamptz not null,
    ended_at   timestamptz,
    constraint claimed_amount_is_positive check (amount_fen > 0),
    constraint claim_state_known check (state in ('HELD', 'RETURNED', 'FINAL')),
    constraint claim_ends_once check ((state = 'HELD') = (ended_at is null))
);
comment on table need_claim is '帮扶额度占用：某个案为某项需要占用的金额（分）；批准时占用，不予帮扶、撤销或逾期时退回，支付后不再变动';
create unique index one_standing_claim_per_case_and_need on need_claim (case_id, need) where state <> 'RETURNED';
create index need_claim_by_case on need_claim (case_id);

create table need_claim_person (
    claim_id   uuid not null references need_claim,
    person_key text not null,
    constraint each_person_once_per_claim primary key (claim_id, person_key)
);
comment on table need_claim_person is '占用涉及的人和户：家庭成员与户口簿的密钥指纹';
create index need_claim_by_person on need_claim_person (person_key);

-- 启用前已批准且资金仍预留或已支付的帮扶，照样计入
insert into need_claim (id, case_id, union_id, programme, need, year, amount_fen, state, claimed_at, ended_at)
select gen_random_uuid(), g.case_id, c.union_id, 'hardship-aid', g.purpose, g.year, g.amount_fen,
       case r.state when 'PAID' then 'FINAL' else 'HELD' end, r.reserved_at, r.ended_at
  from (select distinct on (case_id, purpose) * from hardship_grant order by case_id, purpose, year desc) g
  join hardship_case c on c.id = g.case_id
  join lateral (select state, reserved_at, ended_at from reservation
                 where case_id = g.case_id and state in ('HELD', 'PAID')
                 order by reserved_at desc limit 1) r on true;
insert into need_claim_person (claim_id, person_key)
select n.id, p.person_key from need_claim n join hardship_household_person p on p.case_id = n.case_id;
insert into need_met (person_key, need, year, times, met_fen)
select p.person_key, n.need, n.year, count(*), sum(n.amount_fen)
  from need_claim n join need_claim_person p on p.claim_id = n.id
 group by p.person_key, n.need, n.year;
