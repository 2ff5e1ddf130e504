package org.xieyue.hardship;

/** How a place measures hardship; the parameter {@code hardshipModel} of the jurisdiction names one. */
public enum HardshipModel {
    /** 深度、相对、意外致困: measured against the minimum living standard, twice the standard, and 80 % of a year's income. */
    NATIONAL_2020,
    /** 安徽 2019: national file up to the standard, provincial up to 1.5 times, city up to twice the standard. */
    ANHUI_2019,
    /** 蚌埠 2019: as Anhui up to 1.5 times the standard, with a test of its own for accidents. */
    BENGBU_2019;

    /** Anhui lets a small second flat pass when serious illness or a disaster struck the household. */
    boolean knowsSecondHomeException() {
        return this != NATIONAL_2020;
    }
}
