package org.xieyue.campaigns;

import org.xieyue.agreements.ScopeType;
import org.xieyue.agreements.SecondRoundType;

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

    /** What it is to start from a text that stands already; joint talks make such a text and start from none. */
    SecondRoundType secondRound() {
        return switch (this) {
            case ALONE -> SecondRoundType.ENTERPRISE_TOP_UP;
            case JOINT -> SecondRoundType.NONE;
            case INDUSTRY -> SecondRoundType.INDUSTRY_FROM_MODEL_TEXT;
        };
    }

    int leastEmployers() {
        return this == JOINT ? 2 : 1;
    }

    int mostEmployers() {
        return this == ALONE ? 1 : 200;
    }
}
