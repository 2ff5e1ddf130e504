create table bargaining_stand_in (
    case_id  uuid primary key references bargaining_case,
    union_id uuid not null references trade_union,
    reason   text not null,
    since    date not null,
    taken_by uuid not null references account,
    constraint a_stand_in_has_a_reason check (length(btrim(reason)) between 1 and 500)
);
comment on table bargaining_stand_in is '代行:本级工会没有集体协商专干时,由上级工会的专干办理其协商案件;当事方仍是本级工会';
