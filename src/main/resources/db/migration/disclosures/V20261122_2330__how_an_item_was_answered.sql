alter table disclosure_item add column answer_kind text;
alter table disclosure_item add constraint an_answer_is_of_a_known_kind check (answer_kind in ('GIVEN', 'REFUSED', 'NOT_EXISTING'));
alter table disclosure_item add constraint a_kind_belongs_to_an_answer check (answer_kind is null or sealed_answer is not null);
update disclosure_item set answer_kind = 'GIVEN' where sealed_answer is not null;
comment on column disclosure_item.answer_kind is '答复方式:已提供、说明理由后拒绝、没有该资料;只有文件而无说明的为空';
