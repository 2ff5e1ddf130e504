package org.xieyue.hardship;

/** What the eligibility table says of a household. */
public enum HardshipCategory {
    DEEP(true),
    RELATIVE(true),
    ACCIDENT(true),
    /** 边缘困难: not eligible, but kept on a list of its own. */
    NEAR_MISS(false),
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
