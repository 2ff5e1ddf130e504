package org.xieyue.identity;

/** Where a union stands in the tree, from the All-China Federation down. */
public enum UnionLevel {
    NATIONAL,
    PROVINCE,
    CITY,
    COUNTY,
    STREET,
    INDUSTRY_FEDERATION,
    BASIC;

    /**
     * Territorial federations stand under a higher one; an industry federation under any federation; a basic union under
     * anything, also under another basic union as its branch.
     */
    public boolean mayStandUnder(UnionLevel parent) {
        return switch (this) {
            case BASIC -> true;
            case INDUSTRY_FEDERATION -> parent != BASIC;
            case NATIONAL, PROVINCE, CITY, COUNTY, STREET ->
                parent.compareTo(this) < 0 && parent.compareTo(INDUSTRY_FEDERATION) < 0;
        };
    }
}
