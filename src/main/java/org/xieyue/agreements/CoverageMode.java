package org.xieyue.agreements;

/** Whom an agreement of many employers binds. */
public enum CoverageMode {
    /** 范围内全部用人单位. */
    ALL_IN_SCOPE,
    /** 仅盖章确认的用人单位: each from the day of its seal. */
    RATIFYING_ONLY
}
