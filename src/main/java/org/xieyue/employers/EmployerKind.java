package org.xieyue.employers;

/** What an employer is to the people who work for it. */
public enum EmployerKind {
    /** 平台企业: runs the platform itself. */
    PLATFORM,
    /** 用工合作企业(代理商): runs a platform's business in one place; often the only counterpart that can be reached. */
    PARTNER,
    /** 其他用人单位. */
    ORDINARY
}
