package org.xieyue.members;

/** How a row of a file finds the member that it speaks of. */
public enum MatchRule {
    /** By identification number: the rule unless the file corrects numbers. */
    NATIONAL_ID,
    /** By membership number: the row's identification number replaces the stored one. */
    MEMBER_NUMBER
}
