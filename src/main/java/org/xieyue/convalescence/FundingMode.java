package org.xieyue.convalescence;

/** Who organises and pays. */
public enum FundingMode {
    /** 工会免费组织: for front-line and new-employment workers, by quota down the union line, from the union's budget. */
    UNION_FREE,
    /** 单位组织: welfare of an employer; its own money, standard decided by its congress. */
    EMPLOYER,
    /** 疗休养券: the worker books at a listed base, the union pays the base. */
    VOUCHER;

    /** Whether the money comes from a budget line of the union. */
    public boolean isUnionMoney() {
        return this != EMPLOYER;
    }
}
