package org.xieyue.agreements;

/** What a clause is about: the subjects of the law, those of platform work, and the five blocks of algorithm rules. */
public enum BargainingTopic {
    /** 劳动报酬. */
    PAY,
    /** 工作时间. */
    WORKING_HOURS,
    /** 休息休假. */
    REST_AND_LEAVE,
    /** 保险福利. */
    INSURANCE_AND_WELFARE,
    /** 劳动安全卫生. */
    SAFETY_AND_HEALTH,
    /** 女职工、未成年工和残疾职工保护. */
    WOMEN_MINORS_DISABLED,
    /** 职业技能培训. */
    TRAINING,
    /** 劳动合同管理. */
    CONTRACT_MANAGEMENT,
    /** 奖惩. */
    DISCIPLINE_AND_REWARDS,
    /** 裁员. */
    LAYOFFS,
    /** 能级工资. */
    SKILL_PAY,
    /** 最低月收入. */
    MINIMUM_MONTHLY_PAY,
    /** 小时最低报酬. */
    MINIMUM_HOURLY_PAY,
    /** 计件单价、订单单价. */
    PIECE_RATE,
    /** 恶劣天气、高温补贴. */
    WEATHER_ALLOWANCE,
    /** 节假日报酬. */
    HOLIDAY_PAY,
    /** 职业伤害保障、意外险. */
    INJURY_COVER,
    /** 职工互助保障. */
    MUTUAL_AID,
    /** 健康体检. */
    HEALTH_CHECK,
    /** 疗休养. */
    CONVALESCENCE,
    /** 算法:订单分配. */
    ORDER_ALLOCATION,
    /** 算法:报酬与抽成. */
    INCOME_AND_COMMISSION,
    /** 算法:工作时间与休息. */
    ONLINE_HOURS_AND_REST,
    /** 算法:时间预估与路线. */
    TIME_AND_ROUTE,
    /** 算法:考核与奖惩、申诉. */
    APPRAISAL_AND_PENALTIES,
    /** 协商机制. */
    BARGAINING_MECHANISM,
    /** 合同期限. */
    TERM,
    /** 变更、解除程序. */
    CHANGE_AND_TERMINATION,
    /** 争议处理. */
    DISPUTES,
    /** 违约责任. */
    BREACH_OF_AGREEMENT,
    /** 其他. */
    OTHER;

    /** About what people are paid (工资项目). */
    public boolean isPay() {
        return switch (this) {
            case PAY,
                    SKILL_PAY,
                    MINIMUM_MONTHLY_PAY,
                    MINIMUM_HOURLY_PAY,
                    PIECE_RATE,
                    WEATHER_ALLOWANCE,
                    HOLIDAY_PAY,
                    INCOME_AND_COMMISSION -> true;
            default -> false;
        };
    }

    /** One of the five blocks of platform and algorithm rules (平台劳动规则和算法协商指引). */
    public boolean isAlgorithmRule() {
        return switch (this) {
            case ORDER_ALLOCATION,
                    INCOME_AND_COMMISSION,
                    ONLINE_HOURS_AND_REST,
                    TIME_AND_ROUTE,
                    APPRAISAL_AND_PENALTIES -> true;
            default -> false;
        };
    }
}
