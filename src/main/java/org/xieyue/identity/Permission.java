package org.xieyue.identity;

import static org.xieyue.identity.Role.ADMINISTRATOR;
import static org.xieyue.identity.Role.APPROVER;
import static org.xieyue.identity.Role.AUDITOR;
import static org.xieyue.identity.Role.BARGAINING_OFFICER;
import static org.xieyue.identity.Role.BASE_CLERK;
import static org.xieyue.identity.Role.CASE_OFFICER;
import static org.xieyue.identity.Role.COMMITTEE_MEMBER;
import static org.xieyue.identity.Role.CONGRESS_SECRETARY;
import static org.xieyue.identity.Role.DELEGATE;
import static org.xieyue.identity.Role.EMPLOYER_REPRESENTATIVE;
import static org.xieyue.identity.Role.FUND_OFFICER;
import static org.xieyue.identity.Role.NEGOTIATOR;
import static org.xieyue.identity.Role.PROCESS_ADMINISTRATOR;
import static org.xieyue.identity.Role.REVIEWER;
import static org.xieyue.identity.Role.TRIPARTITE_MEMBER;
import static org.xieyue.identity.Role.VISITOR;
import static org.xieyue.identity.Role.WORKER;

import java.util.EnumSet;
import java.util.Set;

/** What may be done, and which roles may do it. The one table that says so; screens, API and steps all obey it. */
public enum Permission {
    /** Own account, own messages, own tasks: anybody who is signed in. */
    SELF(EnumSet.allOf(Role.class)),
    /** See a case and its papers; the applicant and people who worked on it may always see it. */
    READ_CASE(EnumSet.of(CASE_OFFICER, REVIEWER, APPROVER, AUDITOR)),
    /** Open a case, for oneself or on a worker's behalf. */
    OPEN_CASE(EnumSet.of(WORKER, CASE_OFFICER, CONGRESS_SECRETARY, BARGAINING_OFFICER)),
    /** Work on a case: tasks, papers. Whose task it is, is checked with the task itself. */
    WORK_ON_CASE(EnumSet.of(
            WORKER,
            CASE_OFFICER,
            VISITOR,
            COMMITTEE_MEMBER,
            REVIEWER,
            APPROVER,
            FUND_OFFICER,
            CONGRESS_SECRETARY,
            BARGAINING_OFFICER,
            NEGOTIATOR,
            EMPLOYER_REPRESENTATIVE,
            TRIPARTITE_MEMBER)),
    /** Prepare, open and close ballots, such as elections of delegates and negotiators, hand out voting codes; never vote or count. */
    KEEP_BALLOTS(EnumSet.of(CASE_OFFICER, CONGRESS_SECRETARY, BARGAINING_OFFICER)),
    READ_FUNDS(EnumSet.of(FUND_OFFICER, APPROVER, AUDITOR)),
    KEEP_FUNDS(EnumSet.of(FUND_OFFICER)),
    /** Be the second person to a change of budgets; never to one's own. */
    CONFIRM_FUNDS(EnumSet.of(FUND_OFFICER, APPROVER)),
    READ_MEMBERS(EnumSet.of(CASE_OFFICER, ADMINISTRATOR, AUDITOR)),
    KEEP_MEMBERS(EnumSet.of(ADMINISTRATOR)),
    /** See a worker congress: sessions, delegates, attendance, results, proposals. */
    READ_CONGRESS(EnumSet.of(CONGRESS_SECRETARY, DELEGATE, AUDITOR, ADMINISTRATOR)),
    /** Prepare and run a worker congress. */
    KEEP_CONGRESS(EnumSet.of(CONGRESS_SECRETARY)),
    /** See bargaining cases, campaigns and contracts of a union; never what a side keeps to itself. */
    READ_BARGAINING(EnumSet.of(BARGAINING_OFFICER, NEGOTIATOR, AUDITOR)),
    /** See the agreements that bind the employers one speaks for; which those are is decided by the seats, not by the role. */
    READ_OWN_AGREEMENTS(EnumSet.of(EMPLOYER_REPRESENTATIVE)),
    /** Prepare and run bargaining cases and campaigns. */
    KEEP_BARGAINING(EnumSet.of(BARGAINING_OFFICER)),
    /** Say with a reason that a clause keeps what binds it from above where figures cannot be compared; never the employers. */
    CONFIRM_FLOOR(EnumSet.of(BARGAINING_OFFICER, NEGOTIATOR)),
    /** Act for a side of a bargaining case; for which one is decided by the case, not by the role. */
    BARGAIN(EnumSet.of(NEGOTIATOR, BARGAINING_OFFICER, EMPLOYER_REPRESENTATIVE)),
    /** Say what should be bargained about, and support what others say. */
    RAISE_TOPICS(EnumSet.of(WORKER, DELEGATE, NEGOTIATOR, BARGAINING_OFFICER)),
    /** Countersign plans of campaigns, and read these and their results. */
    COSIGN_CAMPAIGNS(EnumSet.of(TRIPARTITE_MEMBER)),
    /** See trips, their lists and settlements at a union. */
    READ_TRIPS(EnumSet.of(CASE_OFFICER, REVIEWER, APPROVER, FUND_OFFICER, AUDITOR)),
    /** Prepare plans, bases and trips, and run them. */
    KEEP_TRIPS(EnumSet.of(CASE_OFFICER)),
    /** Be the second person to what is entered about somebody's earlier trips; never to one's own entry. */
    CHECK_TRIPS(EnumSet.of(CASE_OFFICER, REVIEWER)),
    /** Take vouchers at a base: its desk, or an officer of the union; which those are is decided by voucher and base. */
    REDEEM_VOUCHERS(EnumSet.of(CASE_OFFICER, BASE_CLERK)),
    /** See the trips offered to one's own union and take a place for oneself; which those are is decided by the trip. */
    JOIN_TRIPS(EnumSet.of(WORKER, CASE_OFFICER, VISITOR, COMMITTEE_MEMBER, DELEGATE, NEGOTIATOR)),
    READ_AUDIT(EnumSet.of(AUDITOR, ADMINISTRATOR)),
    ADMINISTER(EnumSet.of(ADMINISTRATOR)),
    EDIT_PROCESSES(EnumSet.of(PROCESS_ADMINISTRATOR));

    private final Set<Role> roles;

    Permission(Set<Role> roles) {
        this.roles = Set.copyOf(roles);
    }

    public Set<Role> roles() {
        return roles;
    }
}
