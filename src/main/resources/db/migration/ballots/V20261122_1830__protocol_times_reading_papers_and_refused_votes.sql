alter table roll.change
    add column proposed_at  timestamptz,
    add column confirmed_at timestamptz;
comment on column roll.change.proposed_at is '提出时间:名册变更是公开的手续,与投票时间无关';

alter table ballot_sheets add column entered_at timestamptz;

create table ballot_paper (
    union_id   uuid not null references trade_union,
    sha256     bytea not null,
    file_name  text not null,
    media_type text not null,
    bytes      bytea not null,
    kept_at    timestamptz not null,
    constraint reading_paper_kept_once_per_union primary key (union_id, sha256),
    constraint reading_paper_is_named_by_its_hash check (sha256 = sha256(bytes)),
    constraint reading_paper_within_limit check (octet_length(bytes) between 1 and 20971520)
);
alter table ballot_paper alter column bytes set storage external;
comment on table ballot_paper is '表决的阅读材料:按内容摘要保存,表决内容以摘要引用';

create table refused_vote (
    ballot_id uuid not null references ballot,
    reason    text not null,
    count     bigint not null,
    constraint one_count_per_reason primary key (ballot_id, reason),
    constraint refused_votes_are_counted check (count > 0)
);
comment on table refused_vote is '未被接受的投票:只按原因计数,不含人、时间和内容';
