-- what is due to a case, also what was cancelled: the unique index holds what counts only
create index payment_by_case on payment (case_id);
