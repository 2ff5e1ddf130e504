package org.xieyue.parties;

import org.jspecify.annotations.Nullable;

/** The post that a representative holds at home; it decides who leads the side without a mandate in writing. */
public enum Post {
    /** 工会主席: leads the workers' side by law. */
    UNION_CHAIR(Side.WORKERS),
    /** 法定代表人: leads the employers' side by law. */
    LEGAL_REPRESENTATIVE(Side.EMPLOYERS),
    /** 其他管理人员. */
    MANAGER(Side.EMPLOYERS),
    /** 职工、工会工作者. */
    WORKER(Side.WORKERS),
    /** 外聘专业人员. */
    PROFESSIONAL(null);

    private final @Nullable Side side;

    Post(@Nullable Side side) {
        this.side = side;
    }

    public boolean fits(Side of) {
        return side == null || side == of;
    }

    /** Chief by law, without a delegation in writing. */
    boolean leadsByLaw() {
        return this == UNION_CHAIR || this == LEGAL_REPRESENTATIVE;
    }
}
