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
    /** 职工方协商代表: bargains for the workers; on which side a person sits is decided by the case. */
    NEGOTIATOR,
    /** 集体协商专干: prepares and runs the bargaining cases and campaigns of a union. */
    BARGAINING_OFFICER,
    /** 企业方协商代表: bargains for employers; sees nothing but the cases that it represents them in. */
    EMPLOYER_REPRESENTATIVE,
    /** 三方机制成员: labour authority, employers' association or chamber; signs campaigns with the union, coordinates disputes. */
    TRIPARTITE_MEMBER,
    /** 疗休养基地前台: takes vouchers at the desk of a base, and sees nothing else. */
    BASE_CLERK,
    /** 职代会秘书: prepares and runs the worker congress of a union. */
    CONGRESS_SECRETARY,
    /** 职工代表: attends, votes, hands in proposals; comes with the mandate. */
    DELEGATE,
    /** 管理员: organisation, accounts, calendars. */
    ADMINISTRATOR,
    /** 流程管理员: edits and publishes process diagrams. */
    PROCESS_ADMINISTRATOR
}
