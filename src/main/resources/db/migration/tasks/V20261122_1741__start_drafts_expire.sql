create index start_draft_by_saved_at on start_draft (saved_at);
comment on table start_draft is '申请草稿:个人所有,按流程各一份,加密保存;提交后删除,连续 7 天未保存也删除';
