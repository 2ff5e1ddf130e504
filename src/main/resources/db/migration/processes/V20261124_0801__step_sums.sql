create table step_sum (
    definition_id text not null,
    element_id    text not null,
    bucket        int  not null,
    done          int  not null,
    again         int  not null,
    primary key (definition_id, element_id, bucket)
);
comment on table step_sum is '已结束环节的汇总:每个版本、每个环节按用时分档(每档约 1%)计数,供“全部时间”的统计使用;由后台任务整体重算';

create table step_sum_until (
    is_only      boolean   primary key default true,
    ended_before timestamp not null,
    constraint step_sums_have_one_limit check (is_only)
);
comment on table step_sum_until is '环节汇总包含到什么时刻为止结束的环节;之后结束的由查询直接计入';
