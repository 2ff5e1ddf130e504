package org.xieyue.negotiation;

/** How a clause stands at the table. Whose move it is, is told beside it. */
public enum ClauseState {
    /** 未议. */
    UNDISCUSSED,
    /** 已提出: by one side, the other has said nothing yet. */
    TABLED,
    /** 待复: both have tabled positions; one side owes an answer. */
    COUNTERED,
    /** 原则一致: agreed in principle; may be taken back until both have called it final. */
    AGREED,
    /** 已定稿. */
    FINAL,
    /** 搁置. */
    SHELVED,
    /** 提交大会: the agreed wording is put to the congress as a question of its own. */
    CONGRESS;

    /** Nothing is left to negotiate. */
    public boolean isSettled() {
        return this == FINAL || this == CONGRESS;
    }

    boolean hasAgreedText() {
        return this == AGREED || isSettled();
    }
}
