alter table process_schedule
    add column in_use integer;
update process_schedule
   set in_use = coalesce((select max(version) from process_release
                           where process_release.process_key = process_schedule.process_key), 0);
alter table process_schedule
    alter column in_use set not null;
comment on column process_schedule.in_use is '批准时对照的在用版本（0 为尚未发布过）：到时若已有更新的版本，不发布';
