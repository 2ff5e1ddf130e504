create table message (
    id         uuid primary key,
    account_id uuid not null references account,
    what       text not null,
    args       jsonb not null,
    case_id    uuid,
    key        text not null,
    sent_at    timestamptz not null,
    read_at    timestamptz,
    constraint message_sent_once unique (key)
);
comment on table message is '站内消息';
create index message_by_account on message (account_id, sent_at desc, id);
create index message_unread on message (account_id) where read_at is null;

create table mail_outbox (
    message_id      uuid primary key references message,
    account_id      uuid not null references account,
    state           text not null default 'PENDING',
    attempts        int not null default 0,
    next_attempt_at timestamptz not null,
    last_failure    text,
    settled_at      timestamptz,
    constraint mail_state_is_known check (state in ('PENDING', 'SENT', 'NOT_WANTED', 'NO_ADDRESS', 'DEAD'))
);
comment on table mail_outbox is '待发邮件;与消息在同一事务写入,后台任务投递';
create index mail_due on mail_outbox (next_attempt_at) where state = 'PENDING';

create table contact (
    account_id uuid primary key references account,
    email      text,
    by_email   boolean not null default true,
    constraint email_looks_like_one check (email ~ '^[^@[:space:]]+@[^@[:space:]]+$')
);
comment on table contact is '联系邮箱与接收偏好';

create table public_notice (
    id          uuid primary key,
    case_id     uuid not null,
    union_id    uuid not null references trade_union,
    masked_text text not null,
    consent     text not null,
    started_on  date not null,
    due_on      date not null,
    provisional boolean not null,
    closed_at   timestamptz,
    constraint notice_rests_on_consent check (consent <> '')
);
comment on table public_notice is '公示:只含脱敏内容,附本人同意';
create unique index one_open_notice_per_case on public_notice (case_id) where closed_at is null;
create index public_notice_by_case on public_notice (case_id);
create index public_notice_current on public_notice (union_id, due_on) where closed_at is null;

create table objection (
    id         uuid primary key,
    notice_id  uuid not null references public_notice,
    account_id uuid not null references account,
    sealed_text bytea not null,
    raised_at  timestamptz not null,
    state      text not null default 'OPEN',
    reason     text,
    settled_at timestamptz,
    settled_by uuid references account,
    constraint objection_state_is_known check (state in ('OPEN', 'UPHELD', 'DISMISSED')),
    constraint objection_settled_with_reason check ((state = 'OPEN') = (reason is null))
);
comment on table objection is '对公示事项的异议;异议人身份不向其他读者公开';
create unique index one_open_objection_per_person_and_item on objection (notice_id, account_id) where state = 'OPEN';
create index objection_by_notice on objection (notice_id);
create index objection_by_person on objection (account_id, raised_at desc);
