alter table process_working_copy
    add column handed_in uuid references process_draft;
comment on column process_working_copy.handed_in is '最近一次由此提交的草稿：发布后，后续改动即以该版为基础';
