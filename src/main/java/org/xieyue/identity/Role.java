package org.xieyue.identity;

/**
 * What a person does at a union. A role is always held <em>at</em> a union and covers that union and all below it; a
 * task is addressed to one role at one union exactly.
 */
public enum Role {
    /** 职工: applies for themselves and sees their own cases. */
    WORKER,
    /** 经办人: receives applications, checks completeness, applies on a worker's behalf. */
    CASE_OFFICER,
    /** 入户核查员: visits the household. */
    VISITOR,
    /** 评议小组成员: gives an opinion in the review committee. */
    COMMITTEE_MEMBER,
    /** 审核人: reviews at the county or district federation. */
    REVIEWER,
    /** 审批人: approves at the city federation. */
    APPROVER,
    /** 资金管理员: keeps budget lines. */
    FUND_OFFICER,
    /** 经审委员: reads everything, changes nothing. */
    AUDITOR,
    /** 谈判代表: works on bargaining cases. */
    NEGOTIATOR,
    /** 职代会秘书: prepares and runs the worker congress of a union. */
    CONGRESS_SECRETARY,
    /** 职工代表: attends, votes, hands in proposals; comes with the mandate. */
    DELEGATE,
    /** 管理员: organisation, accounts, calendars. */
    ADMINISTRATOR,
    /** 流程管理员: edits and publishes process diagrams. */
    PROCESS_ADMINISTRATOR
}
