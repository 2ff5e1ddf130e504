create table agreement_entry (
    agreement_id     uuid primary key references agreement,
    signed_on        date not null,
    filed_on         date,
    filing_reference text not null default '',
    in_force_from    date not null,
    entered_by       uuid not null,
    entered_at       timestamptz not null,
    sent_back        text not null default '',
    confirmed_by     uuid,
    confirmed_at     timestamptz,
    constraint entry_is_looked_at_by_another_person check (confirmed_by <> entered_by),
    constraint entry_is_confirmed_by_somebody check ((confirmed_by is null) = (confirmed_at is null)),
    constraint entry_dates_run_forward check (signed_on <= in_force_from and (filed_on is null or signed_on <= filed_on))
);
comment on table agreement_entry is '系统启用前签订、补录入登记簿的合同:签字、备案、生效日期,录入人与复核人(不得为同一人);复核前不约束任何人';

create table agreement_renewal (
    agreement_id uuid primary key references agreement,
    renew        boolean not null,
    reason       text not null,
    case_id      uuid,
    decided_on   date not null,
    decided_by   uuid,
    constraint renewal_opens_a_bargaining check (renew = (case_id is not null)),
    constraint expiry_has_a_reason check (renew or reason <> '')
);
comment on table agreement_renewal is '期满前的决定:续订(另行开案协商)或任其期满及理由';

alter table agreement_report add column subject text not null default 'ALL';
alter table agreement_report add constraint report_subject_is_known check (subject in ('ALL', 'WAGES'));
comment on column agreement_report.subject is '检查内容:ALL 全部条款,WAGES 工资项目(地方另定间隔的)';
