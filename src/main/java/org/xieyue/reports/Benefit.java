package org.xieyue.reports;

/** What a union gives to people. */
public enum Benefit {
    /** 困难帮扶. */
    HARDSHIP_AID,
    /** 疗休养. */
    CONVALESCENCE,
    /** 自绘服务. */
    DRAWN_SERVICE
}
