package org.xieyue.hardship;

import org.xieyue.members.NationalId;

/** A person of the household; the applicant is one of them. */
public record HouseholdMember(String name, NationalId nationalId, String relation) {

    /** As lists and papers for others show it: 张某某. */
    String maskedName() {
        return name.substring(0, name.offsetByCodePoints(0, 1))
                + "某".repeat(Math.max(1, name.codePointCount(0, name.length()) - 1));
    }

    /** Region and last four characters: 340602********421X. */
    String maskedId() {
        String number = nationalId.value();
        return number.substring(0, 6) + "********" + number.substring(14);
    }

    /** Never shows who it is: it might reach a log. */
    @Override
    public String toString() {
        return "HouseholdMember[" + relation + "]";
    }
}
