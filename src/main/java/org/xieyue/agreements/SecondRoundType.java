package org.xieyue.agreements;

/** Which of the three meanings of 二次协商 a bargaining has. */
public enum SecondRoundType {
    NONE,
    /** 由示范文本到行业协商. */
    INDUSTRY_FROM_MODEL_TEXT,
    /** 企业在行业合同之上再协商: never below it. */
    ENTERPRISE_TOP_UP,
    /** 本地单位就平台总部协议再协商. */
    LOCAL_BRANCH_OF_HQ
}
