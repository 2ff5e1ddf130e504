create table roll.change (
    id           uuid primary key,
    ballot_id    uuid not null,
    kind         text not null,
    person       uuid not null,
    account_id   uuid,
    name         bytea not null,
    reason       text not null,
    proposed_by  uuid not null,
    confirmed_by uuid,
    constraint roll_change_kind_known check (kind in ('ADD', 'REMOVE')),
    constraint roll_is_changed_by_two_people check (confirmed_by is distinct from proposed_by)
);
comment on table roll.change is '开启后的名册变更:一人提出,另一人签认';
create index roll_change_by_ballot on roll.change (ballot_id);

create table ballot_sheets (
    ballot_id  uuid not null references ballot,
    entered_by uuid not null,
    sheets     bytea not null,
    constraint one_entry_of_sheets_per_person primary key (ballot_id, entered_by)
);
comment on table ballot_sheets is '纸质选票:每名录入人各自录入全部票面,截止前加密;两人一致才计入';
create index ballot_by_case on ballot (case_id, prepared_at);
