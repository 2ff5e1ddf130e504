-- An authority that has an account gives receipt and opinion itself; an opinion names its rule; a publication says how many were told.
alter table conclusion
    add column reviewer_id     uuid references account,
    add column objection_rule  text,
    add column published_at    timestamptz,
    add column notified_people int;
comment on column conclusion.reviewer_id is '劳动行政部门在系统内受理、审查的经办人;空:由工会登记其纸质文书';
comment on column conclusion.objection_rule is '审查意见的依据';
comment on column conclusion.published_at is '公开页面和公告发布的时刻';
comment on column conclusion.notified_people is '发布时收到系统消息的覆盖职工人数';
