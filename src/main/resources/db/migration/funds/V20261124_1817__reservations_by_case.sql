-- what a case has reserved, also what was paid or given back: the unique index holds what is held only
create index reservation_by_case on reservation (case_id);
