-- 流程自动记录的没有操作人，不必进按人查询的索引
drop index audit_entry_by_account;
create index audit_entry_by_account on audit_entry (account_id, id) where account_id is not null;
