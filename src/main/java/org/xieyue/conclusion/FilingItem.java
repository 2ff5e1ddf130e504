package org.xieyue.conclusion;

import org.xieyue.agreements.ContractKind;

/** What a filing consists of (报送材料), in the order of the pack. */
public enum FilingItem {
    /** 集体合同文本: made here. */
    CONTRACT(true),
    /** 报送说明: how the representatives arose, course of the talks, main topics. Made here. */
    ACCOUNT(true),
    /** 职工代表大会决议, with attendance and counts: made by the congress; nothing is filed without it. */
    RESOLUTION(true),
    /** 经双方首席代表确认的会议记录. */
    MINUTES(false),
    /** 首席代表身份证明及委托书. */
    CHIEFS_PAPERS(false),
    /** 用人单位营业执照. */
    LICENCES(false),
    /** 工会社会团体法人资格证明. */
    UNION_STATUS(false),
    /** 工资情况: last year's average wage, this year's adjustment, workers concerned; for contracts about wages. */
    WAGE_FIGURES(false);

    private final boolean made;

    FilingItem(boolean made) {
        this.made = made;
    }

    /** Made by the product itself: nobody hands it in. */
    public boolean isMade() {
        return made;
    }

    boolean isNeededFor(ContractKind kind) {
        return this != WAGE_FIGURES || kind == ContractKind.WAGES || kind == ContractKind.SKILL_PAY;
    }
}
