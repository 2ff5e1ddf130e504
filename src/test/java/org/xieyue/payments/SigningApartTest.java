package org.xieyue.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.cases.Cases;
import org.xieyue.cases.TimelineEntry;
import org.xieyue.identity.Account;
import org.xieyue.identity.Appointment;
import org.xieyue.identity.Role;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.Yuan;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/** Two people sign, who took no part in any of the cases and did not prepare the batch. */
@XieyueTest
class SigningApartTest {

    private static final String CSV = "csv-utf8";

    @Autowired
    PaymentStory story;

    @Autowired
    SignBatch sign;

    @Autowired
    PrepareBatch prepare;

    @Autowired
    Cases cases;

    @Autowired
    TestPeople people;

    PaymentStory.Place place;
    CaseId caseId;

    @BeforeEach
    void aCase() {
        place = story.place();
        caseId = story.approved(place, Yuan.of(2_000)).caseId();
        story.approved(place, Yuan.of(3_000));
    }

    private List<String> signing(Account person, PaymentBatchId id) {
        return people.as(person, () -> sign.sign(id)).reasons().stream()
                .map(Refusal::code)
                .toList();
    }

    private Account keeper(String name) {
        return people.person(name, Role.FUND_OFFICER, place.at().city());
    }

    @Test
    void two_strangers_to_the_cases_sign_and_each_counts_once() {
        PaymentBatchId id = story.frozen(place, CSV);
        assertThat(signing(place.at().approver(), id)).isEmpty();
        assertThat(signing(place.at().approver(), id)).as("again").isEmpty();
        assertThat(story.state(id)).isEqualTo(BatchState.FROZEN);
        assertThat(signing(keeper("傅资"), id)).isEmpty();
        assertThat(story.state(id)).isEqualTo(BatchState.SIGNED);
        assertThat(signing(place.at().secondApprover(), id)).containsExactly("payments.state.SIGNED");
    }

    @Test
    void whoever_drafted_or_froze_it_does_not_sign() {
        PaymentBatchId id = story.draft(place, CSV);
        Account second = keeper("傅资");
        people.as(second, () -> prepare.freeze(id).orElseThrow());
        assertThat(signing(place.at().fundOfficer(), id)).containsExactly("payments.prepared-by-you");
        assertThat(signing(second, id)).containsExactly("payments.prepared-by-you");
    }

    /** Whichever part it was: as applicant, as whoever opened it, by any act, in whomever's place. */
    @Test
    void whoever_had_any_part_in_one_of_the_cases_does_not_sign() {
        Account party = keeper("吕资");
        Account acting = keeper("施资");
        Account standIn = people.person(
                "代资",
                place.at().city(),
                Set.of(
                        new Appointment(Role.FUND_OFFICER, place.at().city()),
                        new Appointment(Role.REVIEWER, place.at().county())));
        story.inOne(() -> {
            cases.involve(caseId, party.id());
            return party;
        });
        people.as(
                acting,
                () -> story.inOne(() -> {
                    cases.tell(caseId, "payments.paid", null, java.util.Map.of("amount", "0"));
                    return acting;
                }));
        story.inOne(() -> {
            cases.tell(
                    caseId,
                    new TimelineEntry(
                            standIn,
                            new Appointment(Role.REVIEWER, place.at().county()),
                            "payments.paid",
                            java.util.Map.of("amount", "0"),
                            null,
                            null));
            // reads it no longer, but has acted
            cases.release(caseId, standIn.id());
            return standIn;
        });
        PaymentBatchId id = story.frozen(place, CSV);
        for (Account each : List.of(party, acting, standIn)) {
            assertThat(signing(each, id)).as(each.name()).containsExactly("payments.part-in-case");
        }
        assertThat(story.state(id)).isEqualTo(BatchState.FROZEN);
    }

    @Test
    void the_case_in_question_can_be_left_out_and_then_the_person_signs() {
        Account party = keeper("吕资");
        story.inOne(() -> {
            cases.involve(caseId, party.id());
            return party;
        });
        PaymentBatchId id = story.draft(place, CSV);
        PaymentId left = story.items(id).stream()
                .filter(item -> item.caseId().equals(caseId))
                .findFirst()
                .orElseThrow()
                .payment();
        people.as(place.at().fundOfficer(), () -> prepare.leaveOut(id, left).orElseThrow());
        people.as(place.at().fundOfficer(), () -> prepare.freeze(id).orElseThrow());
        assertThat(signing(party, id)).isEmpty();
    }

    @Test
    void every_other_role_and_other_unions_are_turned_away() {
        PaymentBatchId id = story.frozen(place, CSV);
        TestPeople.Organisation at = place.at();
        assertThatThrownBy(() -> signing(at.auditor(), id)).isInstanceOf(NotAllowed.class);
        for (Account each : List.of(
                at.worker(), at.officer(), at.visitor(), at.reviewer(), at.administrator(), at.otherOfficer())) {
            assertThatThrownBy(() -> signing(each, id)).as(each.name()).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> signing(story.place().at().approver(), id)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_draft_is_not_signed() {
        PaymentBatchId id = story.draft(place, CSV);
        assertThat(people.as(place.at().approver(), () -> sign.sign(id)))
                .isEqualTo(Answer.refused(Refusal.conflict("payments.state.DRAFT")));
    }
}
