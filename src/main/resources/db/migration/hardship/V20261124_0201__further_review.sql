create table hardship_further_review (
    id          uuid primary key,
    case_id     uuid not null references hardship_case on delete cascade,
    round       integer not null,
    reviewer_id uuid not null references account,
    outcome     text not null,
    amount_fen  bigint not null,
    decided_at  timestamptz not null,
    stands      boolean not null default true,
    constraint a_further_review_agrees_returns_or_refuses check (outcome in ('AGREED', 'RETURNED', 'REFUSED'))
);
comment on table hardship_further_review is '县级审核之后、审批之前的复核：可有多级，同一人只复核一次；县级重新审核后须重新复核';
create unique index one_further_review_per_person on hardship_further_review (case_id, reviewer_id) where stands;
