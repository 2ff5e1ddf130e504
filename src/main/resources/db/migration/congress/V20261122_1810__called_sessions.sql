-- 其他流程发起的会议:事先定好的议题和材料,决议出具后即交回发起流程
alter table congress_session add column resolution_sha256 text;
alter table congress_session add column notice_closed_on date;
alter table congress_agenda_item add column prepared boolean not null default false;

create table congress_prepared_paper (
    session_id  uuid not null references congress_session on delete cascade,
    document_id uuid not null,
    name        text not null,
    sha256      text not null,
    constraint each_prepared_paper_once primary key (session_id, document_id)
);
comment on table congress_prepared_paper is '发起流程提交审议的材料及其摘要;首次送达时必须在内';

drop index one_open_session_per_case;
create unique index one_open_session_per_case on congress_session (case_id)
    where stage not in ('RESOLVED', 'ARCHIVED', 'CANCELLED');
