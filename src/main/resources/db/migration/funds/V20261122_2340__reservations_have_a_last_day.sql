alter table reservation add column last_day date;
comment on column reservation.last_day is '预留的最后一日;逾期未支付的,自动释放';
update reservation set last_day = (reserved_at at time zone 'Asia/Shanghai')::date + 365;
alter table reservation alter column last_day set not null;
alter table reservation drop constraint reservation_state_known;
alter table reservation add constraint reservation_state_known check (state in ('HELD', 'RELEASED', 'EXPIRED', 'PAID'));
create index reservation_by_last_day on reservation (last_day) where state = 'HELD';
