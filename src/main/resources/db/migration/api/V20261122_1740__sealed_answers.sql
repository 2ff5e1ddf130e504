alter table api_command add column sealed_answer bytea;
alter table api_command add constraint answer_kept_once check (answer is null or sealed_answer is null);
comment on column api_command.sealed_answer is '含个人信息的答复,加密保存';
