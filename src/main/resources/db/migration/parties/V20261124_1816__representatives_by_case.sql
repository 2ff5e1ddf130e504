-- who stands at a table, and who stood there: the unique indexes hold those who stand only
create index party_representative_by_case on party_representative (case_id);
