-- the mandates of a side, also those that were given: the other index holds those that wait only
create index negotiation_mandate_by_case on negotiation_mandate (case_id, side);
