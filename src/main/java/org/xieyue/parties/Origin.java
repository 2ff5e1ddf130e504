package org.xieyue.parties;

import java.util.Set;

/** How a representative came about (产生方式). */
public enum Origin {
    /** 职工代表大会选举. */
    ELECTED_BY_CONGRESS(Side.WORKERS),
    /** 工会选派. */
    NAMED_BY_UNION(Side.WORKERS),
    /** 职工民主推荐,经半数以上职工同意: where there is no union. */
    AGREED_BY_WORKERS(Side.WORKERS),
    /** 用人单位法定代表人指派. */
    NAMED_BY_LEGAL_REPRESENTATIVE(Side.EMPLOYERS),
    /** 行业协会、商会推选: for an industry or an area. */
    NAMED_BY_ASSOCIATION(Side.EMPLOYERS);

    private final Set<Side> sides;

    Origin(Side side) {
        sides = Set.of(side);
    }

    public boolean fits(Side side) {
        return sides.contains(side);
    }
}
