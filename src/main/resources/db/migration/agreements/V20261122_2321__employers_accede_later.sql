create table agreement_accession (
    id           uuid primary key,
    agreement_id uuid not null references agreement,
    employer_id  uuid not null,
    clause       text not null,
    workers      int not null,
    sealed_on    date not null,
    bound_from   date not null,
    authority_id uuid not null,
    paper_id     uuid not null,
    entered_by   uuid not null references account,
    entered_at   timestamptz not null,
    sent_back    text,
    decided_by   uuid references account,
    decided_at   timestamptz,
    constraint accession_counts_people check (workers > 0),
    constraint accession_binds_from_its_seal_on check (bound_from >= sealed_on),
    constraint accession_needs_two_people check (decided_by is null or decided_by <> entered_by),
    constraint accession_is_decided_once check ((decided_by is null) = (decided_at is null)),
    constraint accession_sent_back_by_somebody check (sent_back is null or decided_by is not null)
);
comment on table agreement_accession is '合同生效以后,本地区、本行业未参加协商的用人单位按后加入条款加入:授权、盖章、覆盖职工、生效日,须第二人复核';
create unique index one_accession_per_employer on agreement_accession (agreement_id, employer_id) where sent_back is null;
