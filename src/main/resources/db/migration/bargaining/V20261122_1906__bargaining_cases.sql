create table bargaining_case (
    case_id                  uuid primary key,
    union_id                 uuid not null references trade_union,
    jurisdiction             text not null,
    number                   text not null,
    title                    text not null,
    kind                     text not null,
    industry                 text,
    scope                    text not null,
    outcome_type             text not null,
    second_round             text not null,
    campaign                 text,
    higher_agreement_id      uuid,
    stage                    text not null,
    opened_on                date not null,
    offer_written_on         date,
    meets_on                 date,
    meets_place              text not null default '',
    offer_content            text not null default '',
    offer_document_id        uuid,
    offered_on               date,
    reply_due_on             date,
    accepted_on              date,
    first_met_on             date,
    information_requested_on date,
    information_due_on       date,
    information_provided_on  date,
    information_asked        text not null default '',
    overall_due_on           date,
    overall_passed_on        date,
    round                    int not null default 0,
    coordination_accepted_on date,
    coordination_due_on      date,
    coordination_extended    boolean not null default false,
    concluded_on             date,
    ended_on                 date,
    next_due_on              date,
    version                  int not null default 0,
    constraint an_offer_is_not_delivered_before_it_is_written check (offered_on is null or offered_on >= offer_written_on),
    constraint coordination_is_extended_only_when_accepted check (not coordination_extended or coordination_accepted_on is not null)
);
comment on table bargaining_case is '一次集体协商：从决定协商到合同履行，各阶段的日期';
create index bargaining_case_by_union on bargaining_case (union_id, opened_on desc, case_id);
create index bargaining_case_by_campaign on bargaining_case (campaign) where campaign is not null;

create table bargaining_demand (
    id        uuid primary key,
    case_id   uuid not null references bargaining_case on delete cascade,
    raised_by uuid not null,
    topic     text not null,
    demand    text not null,
    raised_at timestamptz not null,
    topic_id  uuid,
    set_aside text
);
comment on table bargaining_demand is '职工提出的协商诉求，只有职工方可见；归入议题或说明不采纳的理由';
create index bargaining_demand_by_case on bargaining_demand (case_id, raised_at, id);

create table bargaining_demand_support (
    demand_id  uuid not null references bargaining_demand on delete cascade,
    account_id uuid not null,
    constraint one_support_per_person_and_demand primary key (demand_id, account_id)
);
comment on table bargaining_demand_support is '谁支持了一项诉求，一人一次';

create table bargaining_topic (
    id       uuid primary key,
    case_id  uuid not null references bargaining_case on delete cascade,
    position int not null,
    topic    text not null,
    title    text not null,
    added_on date not null,
    constraint one_topic_per_position unique (case_id, position)
);
comment on table bargaining_topic is '列入要约的协商议题，按职代会和要约书的顺序';

create table bargaining_employer (
    case_id      uuid not null references bargaining_case on delete cascade,
    employer_id  uuid not null,
    delivered_on date,
    way          text,
    proof_id     uuid,
    due_on       date,
    answer       text,
    answered_on  date,
    reason       text not null default '',
    paper_id     uuid,
    late         boolean not null default false,
    constraint each_employer_once_per_case primary key (case_id, employer_id),
    constraint delivery_way_is_known check (way in ('IN_PERSON', 'BY_POST', 'ELECTRONIC', 'LEFT_AT_DOOR')),
    constraint a_delivery_has_day_way_and_clock check ((delivered_on is null) = (way is null) and (delivered_on is null) = (due_on is null)),
    constraint answer_is_known check (answer in ('ACCEPTED', 'REFUSED', 'SILENT', 'LEFT_OUT')),
    constraint an_answer_does_not_come_before_the_delivery check (answered_on is null or answered_on >= delivered_on)
);
comment on table bargaining_employer is '要约送达每一用人单位的日期、方式和凭证，及其书面答复';

create table bargaining_letter (
    id           uuid primary key,
    case_id      uuid not null references bargaining_case on delete cascade,
    kind         text not null,
    number       int not null,
    issued_on    date not null,
    delivered_on date,
    due_on       date,
    answered_on  date,
    document_id  uuid,
    constraint letter_kind_is_known check (kind in ('REMINDER', 'OPINION', 'PROPOSAL', 'ORDER')),
    constraint one_letter_per_number unique (case_id, kind, number)
);
comment on table bargaining_letter is '提示函、意见书、建议书和责令改正通知，各有期限';

create table bargaining_round (
    case_id           uuid not null references bargaining_case on delete cascade,
    number            int not null,
    meets_at          timestamptz not null,
    place             text not null,
    chair             text not null,
    held_on           date,
    workers_present   int,
    employers_present int,
    closed_on         date,
    constraint one_round_per_number primary key (case_id, number),
    constraint chair_is_a_side check (chair in ('WORKERS', 'EMPLOYERS')),
    constraint both_sides_are_there check (held_on is null or (workers_present > 0 and employers_present > 0))
);
comment on table bargaining_round is '协商会议：时间、地点、轮流主持的一方、到会人数';

create table bargaining_suspension (
    case_id    uuid not null references bargaining_case on delete cascade,
    number     int not null,
    from_on    date not null,
    until_on   date not null,
    reason     text not null,
    resumed_on date,
    constraint one_suspension_per_number primary key (case_id, number),
    constraint a_suspension_ends_after_it_begins check (until_on > from_on)
);
comment on table bargaining_suspension is '双方商定的中止，累计不得超过当地上限';
create unique index one_suspension_at_a_time on bargaining_suspension (case_id) where resumed_on is null;
