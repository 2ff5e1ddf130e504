-- repairs of a case, also decided ones: the unique index holds the open one only
create index case_repair_by_case on case_repair (case_id);
