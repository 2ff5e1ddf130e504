package org.xieyue.funds;

/** What became of a change that one person proposed. */
public enum BudgetChangeState {
    PROPOSED,
    CONFIRMED,
    DECLINED,
    WITHDRAWN
}
