-- 首席对授权请示的答复:同意、收窄或不同意,连同理由,与请示一样加密,只在本方可见。
alter table negotiation_mandate add column answer bytea;
alter table negotiation_mandate add constraint mandate_answer_is_of_a_decision check (answer is null or granted is not null);
comment on column negotiation_mandate.answer is '首席的答复:许可到的数值与理由,加密';

create index mandate_waits_for_a_chief on negotiation_mandate (case_id, side) where granted is null;
