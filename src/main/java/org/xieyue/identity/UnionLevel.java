package org.xieyue.identity;

/** Where a union stands in the tree, from the All-China Federation down. */
public enum UnionLevel {
    NATIONAL,
    PROVINCE,
    CITY,
    COUNTY,
    STREET,
    INDUSTRY_FEDERATION,
    BASIC
}
