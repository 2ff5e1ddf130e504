-- further reviews and looks at hidden numbers are asked for by case
create index hardship_further_review_by_case on hardship_further_review (case_id);
create index hardship_unmasking_by_case on hardship_unmasking (case_id);
