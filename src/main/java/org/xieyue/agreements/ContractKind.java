package org.xieyue.agreements;

/** The kind under which an agreement is registered and filed. */
public enum ContractKind {
    /** 综合性集体合同. */
    GENERAL,
    /** 工资专项集体合同. */
    WAGES,
    /** 劳动安全卫生专项集体合同. */
    SAFETY_AND_HEALTH,
    /** 女职工权益保护专项集体合同. */
    WOMEN,
    /** 能级工资专项集体合同. */
    SKILL_PAY,
    /** 平台劳动规则和算法专项. */
    PLATFORM_RULES
}
