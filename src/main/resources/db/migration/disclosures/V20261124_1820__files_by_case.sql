-- what was disclosed in a case
create index disclosure_file_by_case on disclosure_file (case_id);
