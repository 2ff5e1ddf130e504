package org.xieyue.funds;

/** How the limits of budget lines change; each takes two people. */
public enum BudgetChangeKind {
    /** 额度下达或调整: one line gets another limit. */
    LIMIT,
    /** 调剂: from one line to another of the same union, year and source. */
    REALLOCATION,
    /** 结转: what is left of a past year goes to the line of the year after, same union, source and purpose. */
    CARRY_OVER
}
