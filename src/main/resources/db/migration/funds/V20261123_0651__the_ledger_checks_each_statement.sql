-- 借贷平衡在每条语句结束时整批检查，不再逐行、逐笔于提交时检查
drop trigger postings_sum_to_zero on ledger_posting;
drop trigger transfer_sums_to_zero on ledger_transfer;
drop function posting_balances();
drop function transfer_balances();
drop function refuse_unbalanced(uuid);
-- 由下列检查代替：分录只增不改，明细所属分录必须存在
alter table ledger_posting drop constraint ledger_posting_transfer_id_fkey;

create function postings_balance() returns trigger language plpgsql as $$
declare
    wrong record;
begin
    -- 逐笔按索引查，不随分录增多而变慢
    select t.transfer_id, told.total, told.postings into wrong
      from (select distinct transfer_id from added) t
     cross join lateral (select coalesce(sum(p.amount_fen), 0) as total, count(*) as postings
                           from ledger_posting p where p.transfer_id = t.transfer_id) told
     where told.total <> 0 or told.postings < 2
        or (select count(*) from ledger_transfer h where h.id = t.transfer_id) = 0
     limit 1;
    if found then
        raise exception using
            errcode = 'integrity_constraint_violation',
            constraint = 'transfer_sums_to_zero',
            message = format('The %s postings of a transfer sum to %s instead of 0.', wrong.postings, wrong.total);
    end if;
    return null;
end $$;
comment on function postings_balance() is '每条语句之后检查：所增明细的分录存在且借贷平衡';

create function transfers_have_postings() returns trigger language plpgsql as $$
begin
    if exists (select from added t where (select count(*) from ledger_posting p where p.transfer_id = t.id) = 0) then
        raise exception using
            errcode = 'integrity_constraint_violation',
            constraint = 'transfer_sums_to_zero',
            message = 'The 0 postings of a transfer sum to 0 and move nothing.';
    end if;
    return null;
end $$;
comment on function transfers_have_postings() is '每条语句之后检查：所增分录都有明细';

create trigger postings_sum_to_zero after insert on ledger_posting
    referencing new table as added for each statement execute function postings_balance();
create trigger transfers_have_postings after insert on ledger_transfer
    referencing new table as added for each statement execute function transfers_have_postings();

-- 按个案查的都是仍在预留的，已有 one_held_reservation_per_case
drop index reservation_by_case;
