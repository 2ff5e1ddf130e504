package org.xieyue.agreements;

/** For whom an agreement is made. */
public enum ScopeType {
    /** 单个用人单位. */
    ENTERPRISE,
    /** 多个用人单位联合协商: each with its own authority and seal. */
    JOINT,
    /** 行业性. */
    INDUSTRY,
    /** 区域性. */
    REGIONAL
}
