-- 一笔分录写明转出、转入两方和一个金额：天然平衡，不再逐笔相加核对；编号就是指令编号，同一指令只记一笔
drop trigger postings_sum_to_zero on ledger_posting;
drop trigger transfers_have_postings on ledger_transfer;
drop function postings_balance();
drop function transfers_have_postings();

alter table ledger_transfer
    add column from_account text,
    add column to_account text,
    add column amount_fen bigint;
alter table ledger_transfer disable trigger ledger_transfer_is_append_only;
update ledger_transfer t
   set id = t.command_id, from_account = p.account, to_account = q.account, amount_fen = q.amount_fen
  from ledger_posting p, ledger_posting q
 where p.transfer_id = t.id and p.amount_fen < 0
   and q.transfer_id = t.id and q.amount_fen > 0;
alter table ledger_transfer enable trigger ledger_transfer_is_append_only;
alter table ledger_transfer
    alter column from_account set not null,
    alter column to_account set not null,
    alter column amount_fen set not null,
    drop column command_id,
    add constraint transfer_accounts_known check (
        from_account in ('SOURCE', 'AVAILABLE', 'RESERVED', 'PAID')
        and to_account in ('SOURCE', 'AVAILABLE', 'RESERVED', 'PAID')),
    add constraint transfer_between_two_accounts check (from_account <> to_account),
    add constraint transfer_moves_money check (amount_fen > 0);
alter table ledger_transfer rename constraint ledger_transfer_pkey to transfer_once_per_command;
comment on column ledger_transfer.id is '编号，即引起本分录的指令编号';
comment on column ledger_transfer.from_account is '转出方';
comment on column ledger_transfer.to_account is '转入方';
comment on column ledger_transfer.amount_fen is '金额，分，恒为正';

drop table ledger_posting;
create view ledger_posting as
select id as transfer_id, line_id, case_id, from_account as account, -amount_fen as amount_fen from ledger_transfer
union all
select id, line_id, case_id, to_account, amount_fen from ledger_transfer;
comment on view ledger_posting is '分录按账户看：转出为负，转入为正';

-- 逐条额度只查已支付的；仍在预留的每晚一次全部相加
drop index reservation_by_line;
create index reservation_paid_by_line on reservation (line_id) where state = 'PAID';
