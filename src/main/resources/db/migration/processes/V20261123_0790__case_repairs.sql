create table case_repair (
    id               uuid         primary key,
    case_id          uuid         not null references case_file,
    process_key      text         not null,
    process_instance text         not null,
    from_step        text         not null,
    to_step          text         not null,
    standing         text         not null,
    reason           varchar(300) not null,
    proposed_by      uuid         not null references account,
    proposed_at      timestamptz  not null,
    decision         text,
    decided_by       uuid         references account,
    decided_at       timestamptz,
    constraint repair_decision_is_known check (decision in ('CONSENTED', 'DECLINED', 'STALE')),
    constraint repair_is_decided_by_somebody check ((decision is null) = (decided_at is null) and (decision is null) = (decided_by is null)),
    constraint repair_takes_two_people check (decision is distinct from 'CONSENTED' or decided_by <> proposed_by),
    constraint repair_changes_the_step check (from_step <> to_step)
);
comment on table case_repair is '个案修复:把停住的个案从一个环节移到另一个环节,一人提议、另一人同意;standing 为提议时个案所处位置的指纹';
create unique index one_open_repair_per_case on case_repair (case_id) where decision is null;
create index case_repair_by_process on case_repair (process_key, proposed_at desc);
