create unique index obligation_is_owed_once on agreement_obligation (agreement_id, clause_key, what, owed_by, employer_id)
    nulls not distinct where ended_on is null;
create index agreement_check_to_remind on agreement_check (due_on) where checked_on is null and reminded_on is null;
create index agreement_by_opening on agreement (opened_at desc, id desc);
