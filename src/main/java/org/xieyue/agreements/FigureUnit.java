package org.xieyue.agreements;

import java.util.Locale;

/** What a figure of a clause is counted in. */
public enum FigureUnit {
    YUAN_PER_ITEM("元/件"),
    YUAN_PER_ORDER("元/单"),
    YUAN_PER_KILOMETRE("元/公里"),
    YUAN_PER_HOUR("元/小时"),
    YUAN_PER_DAY("元/天"),
    YUAN_PER_MONTH("元/月"),
    YUAN_PER_YEAR("元/年"),
    YUAN("元"),
    PERCENT("%"),
    MINUTES("分钟"),
    HOURS("小时"),
    HOURS_PER_DAY("小时/天"),
    HOURS_PER_WEEK("小时/周"),
    DAYS("天"),
    DAYS_PER_MONTH("天/月"),
    DAYS_PER_YEAR("天/年"),
    TIMES("次"),
    PERSONS("人");

    private final String sign;

    FigureUnit(String sign) {
        this.sign = sign;
    }

    /** As contracts write it. */
    public String sign() {
        return sign;
    }

    /** Message key of its name. */
    public String key() {
        return "agreement.unit." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
