package org.xieyue.convalescence;

/** Who gets a place when there are fewer places than people. */
public enum Allocation {
    /** 先到先得. */
    FIRST_COME,
    /** 公平抽签: see {@code docs/adr} and {@link Draw}. */
    DRAW,
    /** 按优先次序, equal ones in the order of the draw. */
    PRIORITY;

    /** Places are given when sign-up closes, not as people come. */
    public boolean waitsForClose() {
        return this != FIRST_COME;
    }
}
