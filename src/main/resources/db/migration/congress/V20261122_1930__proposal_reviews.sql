-- 提案审查期限
alter table congress_proposal add column review_due date;
