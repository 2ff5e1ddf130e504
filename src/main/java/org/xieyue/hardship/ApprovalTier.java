package org.xieyue.hardship;

/** Who decides on an amount: a second reviewer of the county federation, or the city federation. */
public enum ApprovalTier {
    COUNTY,
    CITY
}
