create table negotiation_minutes (
    case_id     uuid not null,
    round       int not null,
    digest      text not null,
    document_id uuid not null,
    constraint printed_once_per_text primary key (case_id, round, digest),
    constraint minutes_of_a_round foreign key (case_id, round) references negotiation_round
);
comment on table negotiation_minutes is '双方首席均已确认的纪要及其文书';
