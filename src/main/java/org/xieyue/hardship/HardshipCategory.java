package org.xieyue.hardship;

/** What the eligibility table says of a household. */
public enum HardshipCategory {
    /** 深度困难. */
    DEEP(true),
    /** 相对困难. */
    RELATIVE(true),
    /** 意外致困. */
    ACCIDENT(true),
    NONE(false),
    EXCLUDED(false);

    private final boolean eligible;

    HardshipCategory(boolean eligible) {
        this.eligible = eligible;
    }

    public boolean isEligible() {
        return eligible;
    }
}
