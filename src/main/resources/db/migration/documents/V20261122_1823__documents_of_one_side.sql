alter table document add column audience text;
alter table document add constraint only_papers_of_a_case_have_an_audience check (audience is null or case_id is not null);
comment on column document.audience is '只给谁看:空为可阅个案者皆可;其余由实现方解释,如个案的一方';
drop index same_paper_issued_once_per_case;
create unique index same_paper_issued_once_per_case on document (case_id, coalesce(audience, ''), kind, seal_code) where issued;
