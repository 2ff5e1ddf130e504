package org.xieyue.campaigns;

import org.xieyue.agreements.ScopeType;

/** How a group of employers bargains in a campaign. */
public enum UnitMode {
    /** 单独协商: one employer. */
    ALONE,
    /** 联合协商: several employers on one side. */
    JOINT,
    /** 行业协商: for an industry of the area. */
    INDUSTRY;

    ScopeType scope() {
        return switch (this) {
            case ALONE -> ScopeType.ENTERPRISE;
            case JOINT -> ScopeType.JOINT;
            case INDUSTRY -> ScopeType.INDUSTRY;
        };
    }

    int leastEmployers() {
        return this == JOINT ? 2 : 1;
    }

    int mostEmployers() {
        return this == ALONE ? 1 : 200;
    }
}
