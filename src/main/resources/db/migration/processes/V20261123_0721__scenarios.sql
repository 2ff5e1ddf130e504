create table process_scenario (
    scenario_id   uuid         primary key,
    process_key   varchar(64)  not null,
    name          varchar(120) not null,
    script        text         not null,
    ends          varchar(2000) not null,
    path          text         not null,
    kept_by       uuid         references account,
    kept_at       timestamptz  not null,
    retire_reason varchar(400),
    retire_asked_by uuid       references account,
    retire_asked_at timestamptz,
    retired_by    uuid         references account,
    retired_at    timestamptz,
    constraint scenario_has_a_name check (length(trim(name)) > 0),
    constraint scenario_of_at_most_one_mebibyte check (octet_length(script) <= 1048576),
    constraint retiring_says_why check ((retire_reason is null) = (retire_asked_by is null)),
    constraint retiring_is_asked_for_first check (retired_by is null or retire_asked_by is not null),
    constraint another_person_retires check (retired_by is null or retired_by <> retire_asked_by)
);
comment on table process_scenario is '流程场景:一次试运行的经过、应有的结局和路径,以后的每一稿都要通过;停用须一人说明理由、另一人同意';
create unique index one_living_scenario_of_a_name on process_scenario (process_key, name) where retired_by is null;
