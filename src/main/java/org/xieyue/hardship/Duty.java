package org.xieyue.hardship;

import org.xieyue.identity.Role;

/** What a person does in a case. Duties that are kept apart are held by different people (申请、入户、审核、审批、复审分离). */
public enum Duty {
    APPLICANT(Role.WORKER, false, true),
    OFFICER(Role.CASE_OFFICER, false, false),
    VISITOR(Role.VISITOR, false, true),
    COMMITTEE_MEMBER(Role.COMMITTEE_MEMBER, false, false),
    /** Settles an objection against the notice. */
    OBJECTION_REVIEWER(Role.REVIEWER, true, false),
    COUNTY_REVIEWER(Role.REVIEWER, true, true),
    /** Looks once more at what the county has agreed to, where a diagram asks for it. */
    FURTHER_REVIEWER(Role.REVIEWER, true, true),
    COUNTY_APPROVER(Role.REVIEWER, true, true),
    CITY_APPROVER(Role.APPROVER, true, true),
    SECOND_REVIEWER(Role.APPROVER, true, true);

    private final Role role;
    private final boolean above;
    private final boolean apart;

    Duty(Role role, boolean above, boolean apart) {
        this.role = role;
        this.above = above;
        this.apart = apart;
    }

    Role role() {
        return role;
    }

    /** Held at a federation above the case's own union. */
    boolean isAbove() {
        return above;
    }

    /** Whoever holds it holds no other duty of this kind in the case. */
    boolean isKeptApart() {
        return apart;
    }
}
