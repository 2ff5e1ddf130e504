create table ballot (
    id                uuid primary key,
    union_id          uuid not null references trade_union,
    title             text not null,
    mode              text not null,
    state             text not null,
    content           jsonb not null,
    threshold         int not null,
    closes_at         timestamptz,
    case_id           uuid,
    prepared_at       timestamptz not null,
    prepared_by       uuid,
    text              text,
    text_hash         text,
    opening           text,
    opening_hash      text,
    opened_at         timestamptz,
    board_key         bytea,
    token_key         bytea,
    closing           text,
    closing_head      text,
    closing_signature text,
    closed_at         timestamptz,
    outcome           text,
    cancelled_because text,
    constraint ballot_mode_known check (mode in ('OPEN', 'NAMED', 'SECRET')),
    constraint ballot_state_known check (state in ('PREPARED', 'OPEN', 'CLOSED', 'COUNTED', 'CANCELLED')),
    constraint what_is_open_has_its_text check (state in ('PREPARED', 'CANCELLED') or (text is not null and opening is not null)),
    constraint what_is_closed_says_so check (state not in ('CLOSED', 'COUNTED') or closing is not null),
    constraint no_outcome_before_the_count check ((outcome is not null) = (state = 'COUNTED'))
);
comment on table ballot is '表决:题目、规则、状态与公开文件;text 与 opening 按原文取哈希,私钥均已加密';
create index ballot_by_union on ballot (union_id, prepared_at);
create index ballot_going_on on ballot (state) where state in ('OPEN', 'CLOSED');

create table ballot_scrutineer (
    ballot_id   uuid not null references ballot,
    number      int not null,
    account_id  uuid not null,
    name        text not null,
    public_key  bytea,
    private_key bytea,
    constraint one_number_per_scrutineer primary key (ballot_id, number),
    constraint nobody_scrutinises_twice unique (ballot_id, account_id),
    constraint key_is_handed_in_after_it_was_registered check (private_key is null or public_key is not null)
);
comment on table ballot_scrutineer is '监票人及其公钥;私钥在截止后由监票人交出并随之公开';
create index ballot_scrutineer_by_account on ballot_scrutineer (account_id);

create function refuse_changed_ballot() returns trigger language plpgsql as $$
begin
    if old.text is not null and old.state <> 'PREPARED'
       and (new.text, new.text_hash, new.opening, new.opening_hash, new.mode, new.threshold)
           is distinct from (old.text, old.text_hash, old.opening, old.opening_hash, old.mode, old.threshold) then
        raise exception using errcode = 'integrity_constraint_violation', constraint = 'text_is_frozen_at_the_opening',
            message = 'The text of a ballot does not change after its opening.';
    end if;
    if old.outcome is not null and new.outcome is distinct from old.outcome then
        raise exception using errcode = 'integrity_constraint_violation', constraint = 'outcome_stands',
            message = 'The outcome of a ballot does not change.';
    end if;
    return new;
end $$;
comment on function refuse_changed_ballot() is '开启后的表决内容与已公布的结果不得修改';
create trigger ballot_text_is_frozen before update on ballot for each row execute function refuse_changed_ballot();

-- Who: reached only by the role xieyue_roll. What: only by xieyue_box. Neither holds a time, a number or a key of the other.
create schema roll;
comment on schema roll is '名册:谁有表决权、谁已领票';
create schema box;
comment on schema box is '票箱:投了什么,不含任何个人';

create table roll.elector (
    ballot_id  uuid not null,
    person     uuid not null,
    account_id uuid,
    name       bytea not null,
    constraint nobody_stands_on_a_roll_twice primary key (ballot_id, person)
);
comment on table roll.elector is '表决人名册,姓名已加密';
create index elector_by_account on roll.elector (account_id, ballot_id);

create table roll.code (
    ballot_id uuid not null,
    person    uuid not null,
    code_hash bytea not null,
    constraint one_code_per_elector primary key (ballot_id, person),
    constraint no_two_electors_share_a_code unique (ballot_id, code_hash)
);
comment on table roll.code is '表决码的哈希';

create table roll.kept_code (
    ballot_id uuid not null,
    person    uuid not null,
    code_hash bytea not null,
    constraint one_kept_code_per_elector primary key (ballot_id, person),
    constraint no_two_electors_shared_a_code unique (ballot_id, code_hash)
);
comment on table roll.kept_code is '已结束的表决:表决码的哈希,凭此查阅结果';

create table roll.open_roll (
    ballot_id uuid primary key
);
comment on table roll.open_roll is '正在领票的表决';

create table roll.issue (
    ballot_id    uuid not null,
    person       uuid not null,
    blinded_hash bytea not null,
    constraint one_paper_per_elector primary key (ballot_id, person)
);
comment on table roll.issue is '进行中的表决:谁已领票,以及其盲化令牌的哈希;分批按随机顺序整体重写';

create table roll.issued (
    ballot_id uuid not null,
    person    uuid not null,
    by_hand   boolean not null,
    constraint one_paper_issued_per_elector primary key (ballot_id, person)
);
comment on table roll.issued is '已结束的表决:谁领过票';

create table roll.vote (
    ballot_id uuid not null,
    person    uuid not null,
    token     bytea not null,
    marks     bytea not null,
    leaf      bytea not null,
    constraint one_vote_per_elector primary key (ballot_id, person)
);
comment on table roll.vote is '公开或记名表决的票,截止前加密';

create table box.open_box (
    ballot_id uuid primary key
);
comment on table box.open_box is '正在收票的表决';

create table box.waiting (
    ballot_id  uuid not null,
    token_hash bytea not null,
    token      bytea not null,
    signature  bytea not null,
    ciphertext bytea not null,
    leaf       bytea not null,
    constraint one_waiting_vote_per_token primary key (ballot_id, token_hash)
);
comment on table box.waiting is '已收到、尚未列入公示板的票;列入后整表重写';
create index waiting_by_leaf on box.waiting (ballot_id, leaf);

create table box.batch (
    ballot_id uuid not null,
    number    int not null,
    count     int not null,
    head      bytea not null,
    signature bytea not null,
    constraint batches_are_numbered primary key (ballot_id, number)
);
comment on table box.batch is '公示板的批次与签名的链头';

create table box.entry (
    ballot_id  uuid not null,
    leaf       bytea not null,
    batch      int not null,
    token_hash bytea not null,
    token      bytea not null,
    signature  bytea not null,
    ciphertext bytea not null,
    constraint one_entry_per_leaf primary key (ballot_id, leaf),
    constraint one_entry_per_token unique (ballot_id, token_hash)
);
comment on table box.entry is '公示板上的票,每批按叶哈希排序';
create index entry_by_batch on box.entry (ballot_id, batch);
