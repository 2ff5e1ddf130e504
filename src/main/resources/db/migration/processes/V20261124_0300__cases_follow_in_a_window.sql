alter table process_schedule
    add column from_version integer,
    add column list_hash    varchar(64),
    add column following    varchar(8),
    add constraint whoever_follows_is_on_a_list
        check ((following is null) = (list_hash is null) and (following is null) = (from_version is null)),
    add constraint known_following check (following in ('ASKED', 'BEGUN', 'STOPPED'));
comment on column process_schedule.list_hash is '批准时看到的在办案件清单的校验值:到时清单若已变,只上线,不迁移';
comment on column process_schedule.following is '在办案件是否随新版:空为不随,ASKED 待办,BEGUN 已开始迁移,STOPPED 已停下待人核对';

alter table process_move
    add column unattended boolean not null default false,
    add column stopped    varchar(12),
    add constraint known_reason_to_stop check (stopped in ('LIST_CHANGED', 'BLOCKED', 'SKIPPED', 'LATE')),
    add constraint what_has_stopped_waits_for_a_person check (stopped is null or not unattended);
comment on column process_move.unattended is '按批准自行逐步迁移:先一件,再十件,再其余;有一件没迁成就停下';
comment on column process_move.stopped is '为什么停下等人核对';
