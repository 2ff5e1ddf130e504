-- 每批准一笔预留都要维护的索引只留必需的：按个案查的只有已支付的金额；到期的每晚在仍预留的里面找
drop index ledger_transfer_by_case;
create index ledger_transfer_paid_for_case on ledger_transfer (case_id) where to_account = 'PAID';
create index ledger_transfer_paid_back_for_case on ledger_transfer (case_id) where from_account = 'PAID';
drop index reservation_by_last_day;
-- 预留与其分录由同一条语句写入、科目相同，科目是否存在由分录核对
alter table reservation drop constraint reservation_line_id_fkey;
