alter table campaign_unit add column starts_from uuid;
comment on column campaign_unit.starts_from is '协商的起点文本:行业协商的示范文本,或企业在其之上再协商的行业合同';
alter table campaign_unit add constraint joint_talks_start_from_no_text check (mode <> 'JOINT' or starts_from is null);
