package org.xieyue.tasks;

/** The lists of the inbox. */
public enum TaskView {
    /** 我的待办: tasks that I hold. */
    MINE,
    /** 待领取: unclaimed tasks of my posts. */
    CLAIMABLE,
    /** 我发起的: open tasks of cases that I opened. */
    STARTED,
    /** 已办: tasks that I completed. */
    DONE
}
