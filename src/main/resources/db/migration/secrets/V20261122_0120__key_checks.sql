create table secret_key_check (
    key_number  smallint primary key,
    check_value text not null
);
comment on table secret_key_check is '加密密钥校验值:用于识别密钥是否更换,不含密钥';
