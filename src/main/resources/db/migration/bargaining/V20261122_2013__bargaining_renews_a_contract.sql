alter table bargaining_case add column previous_agreement_id uuid;
comment on column bargaining_case.previous_agreement_id is '续订的合同;协商从其文本开始';
create index bargaining_by_previous_agreement on bargaining_case (previous_agreement_id) where previous_agreement_id is not null;
