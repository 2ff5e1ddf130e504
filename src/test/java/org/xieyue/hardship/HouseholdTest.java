package org.xieyue.hardship;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;

class HouseholdTest {

    @Test
    void members_are_read_one_a_line_whatever_separates_their_parts() {
        Household household = Household.read(
                        "张小勇",
                        Story.someId(),
                        "李红 " + Story.someId() + " 配偶\n\n张小小，" + Story.someId() + "，子女",
                        " 3406-77 ")
                .orElseThrow();
        assertThat(household.size()).isEqualTo(3);
        assertThat(household.others()).extracting(HouseholdMember::relation).containsExactly("配偶", "子女");
        assertThat(household.book().strip()).isEqualTo("3406-77");
    }

    @Test
    void a_wrong_check_digit_is_named_with_its_line() {
        String right = Story.someId();
        String wrong = right.substring(0, 17) + (right.charAt(17) == '1' ? '2' : '1');
        Answer<Household> answer = Household.read("张小勇", Story.someId(), "李红 " + wrong + " 配偶", "");
        assertThat(answer.reasons())
                .containsExactly(Refusal.ofField("householdMembers", "hardship.memberId.CHECK_DIGIT", 1));
    }

    @Test
    void the_applicants_own_number_is_checked_too() {
        assertThat(Household.read("张小勇", "123", "", "").reasons())
                .containsExactly(Refusal.ofField("applicantNationalId", "hardship.ownId.SHAPE", 0));
    }

    @Test
    void nobody_is_listed_twice() {
        String id = Story.someId();
        assertThat(Household.read("张小勇", id, "张小勇 " + id + " 本人", "").reasons())
                .containsExactly(Refusal.ofField("householdMembers", "hardship.personTwice", 1));
    }

    @Test
    void a_line_with_a_part_missing_is_named() {
        assertThat(Household.read("张小勇", Story.someId(), "李红 配偶", "").reasons())
                .containsExactly(Refusal.ofField("householdMembers", "hardship.memberLine", 1));
    }

    @Test
    void names_and_numbers_are_masked() {
        HouseholdMember member = Story.family(1).applicant();
        assertThat(member.maskedName()).isEqualTo("张某某");
        assertThat(member.maskedId()).matches("340602\\*{8}\\d{3}[\\dX]");
        assertThat(member.toString()).doesNotContain(member.nationalId().value(), member.name());
    }
}
