package org.xieyue.convalescence;

/** Why a person has priority, as the person says and the unit confirms. */
public enum WorkerCategory {
    /** 劳动模范和先进职工. */
    MODEL_WORKER,
    /** 苦脏险累或有毒有害岗位职工. */
    HARD_POST,
    /** 高技能人才. */
    HIGHLY_SKILLED,
    /** 工伤职工. */
    INJURED,
    /** 临近退休职工. */
    NEAR_RETIREMENT,
    /** 新就业形态劳动者. */
    NEW_EMPLOYMENT,
    /** 困难职工. */
    HARDSHIP,
    /** 其他一线职工. */
    FRONT_LINE
}
