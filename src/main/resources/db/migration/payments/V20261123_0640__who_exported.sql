alter table payment_batch add column exported_by uuid references account;
comment on column payment_batch.exported_by is '首次导出银行文件的人:与签署人、制单人同为支付方,此后不得审核或审批该个案';
create index payment_batch_item_by_case on payment_batch_item (case_id);
