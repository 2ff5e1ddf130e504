-- 离席或案件终结时,因席位而得的岗位和查阅权随之收回。
alter table party_representative
    add column admitted boolean not null default false,
    add column post_given boolean not null default false;
comment on column party_representative.admitted is '因此席位可办理和查阅本案;离席后收回';
comment on column party_representative.post_given is '岗位因此席位授予,并非原已担任';
update party_representative set admitted = account_id is not null;
create index party_seats_to_end on party_representative (until_on) where admitted and until_on is not null;
