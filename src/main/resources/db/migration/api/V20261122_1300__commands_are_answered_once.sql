create table api_command (
    account_id      uuid        not null references account,
    idempotency_key text        not null,
    fingerprint     text        not null,
    status          int,
    location        text,
    etag            text,
    answer          text,
    received_at     timestamptz not null,
    constraint one_answer_per_idempotency_key primary key (account_id, idempotency_key)
);
comment on table api_command is '接口命令及其首次答复:同一幂等键重复提交时原样返回';
comment on column api_command.fingerprint is '方法、路径与内容的 SHA-256';
create index api_command_by_received_at on api_command (received_at);
