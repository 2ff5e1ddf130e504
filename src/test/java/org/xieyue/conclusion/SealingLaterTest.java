package org.xieyue.conclusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.agreements.Agreements;
import org.xieyue.agreements.Coverage;
import org.xieyue.agreements.OutcomeType;
import org.xieyue.cases.CaseDossiers;
import org.xieyue.cases.DeadlineRow;
import org.xieyue.conclusion.ConclusionStory.Talks;
import org.xieyue.documents.DocumentId;
import org.xieyue.employers.EmployerFixtures;
import org.xieyue.employers.EmployerId;
import org.xieyue.employers.Industry;
import org.xieyue.parties.AdmitEmployer;
import org.xieyue.parties.PartyEmployer;
import org.xieyue.parties.Sides;
import org.xieyue.shared.Answer;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/** Several employers, each with its own seal, some of them after the others. */
@XieyueTest
class SealingLaterTest {

    private static final LocalDate MEETING = LocalDate.of(2026, 4, 13);
    private static final LocalDate SIGNED = LocalDate.of(2026, 4, 20);

    /** Two months after the draft, as the story writes it. */
    private static final LocalDate TERM_FROM = LocalDate.of(2026, 5, 16);

    @Autowired
    ConclusionStory story;

    @Autowired
    SealAgreement sealAgreement;

    @Autowired
    Agreements agreements;

    @Autowired
    AdmitEmployer admitEmployer;

    @Autowired
    EmployerFixtures employerFixtures;

    @Autowired
    Sides sides;

    @Autowired
    CaseDossiers dossiers;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock time;

    @BeforeEach
    void in_march() {
        time.setTo(LocalDate.of(2026, 3, 16));
    }

    @AfterEach
    void real_time_again() {
        time.reset();
    }

    @Test
    void the_filing_clock_runs_from_the_signature_however_long_seals_are_collected() {
        Talks talks = story.settled("AH", OutcomeType.COLLECTIVE_CONTRACT, 2);
        story.initialled(talks);
        story.voted(talks, MEETING, 21);
        story.signed(talks, SIGNED);
        time.setTo(SIGNED.plusDays(6));
        sealed(talks, talks.employers().get(0), SIGNED.plusDays(6));

        DeadlineRow filing = people.as(talks.officer(), () -> dossiers.deadlines(talks.id())).stream()
                .filter(row -> row.name().equals("报送集体合同"))
                .findFirst()
                .orElseThrow();
        assertThat(filing.deadline().startedOn()).isEqualTo(SIGNED);
        assertThat(filing.deadline().dueOn()).isEqualTo(LocalDate.of(2026, 4, 30));
        assertThat(filing.source()).isNotEqualTo(ContractConclusion.PROCESS);
    }

    @Test
    void who_joins_after_the_signature_is_bound_from_its_seal_on_and_nobody_else_by_it() {
        Talks talks = story.settled("AH", OutcomeType.NEGOTIATED_AGREEMENT, 4);
        EmployerId left = talks.employers().get(3);
        people.as(
                talks.officer(), () -> admitEmployer.leaveOut(talks.id(), left).orElseThrow());
        story.initialled(talks);
        story.signed(talks, SIGNED);
        sealed(talks, talks.employers().get(0), SIGNED);

        LocalDate later = TERM_FROM.plusDays(9);
        time.setTo(later);
        assertThat(ConclusionStory.codes(
                        accede(talks, left, SIGNED.minusDays(1)).reasons()))
                .containsExactly("conclusion.bad-seal-date");
        assertThat(accede(talks, left, later).isDone()).isTrue();

        assertThat(agreements.coverage(agreements.of(talks.id()).orElseThrow()))
                .extracting(Coverage::employer, Coverage::from)
                .containsExactlyInAnyOrder(tuple(talks.employers().get(0), TERM_FROM), tuple(left, later));
        assertThat(sides.employers(talks.id()))
                .filteredOn(one -> one.employer().equals(left))
                .extracting(PartyEmployer::isJoined, PartyEmployer::sealedOn, PartyEmployer::coveredWorkers)
                .containsExactly(tuple(true, later, 300));
    }

    @Test
    void a_text_of_one_employer_takes_no_other_and_none_before_the_signature() {
        Talks one = story.settled("AH", OutcomeType.NEGOTIATED_AGREEMENT, 1);
        EmployerId stranger = people.as(
                one.officer(), () -> employerFixtures.employer(one.union(), "另一家", Industry.RIDE_HAILING, 300));
        story.initialled(one);
        assertThat(ConclusionStory.codes(accede(one, stranger, SIGNED).reasons()))
                .containsExactly("conclusion.seal-before-signature");
        story.signed(one, SIGNED);
        assertThat(ConclusionStory.codes(accede(one, stranger, SIGNED).reasons()))
                .containsExactly("conclusion.accession-of-one");
        assertThat(sides.employers(one.id())).hasSize(1);
    }

    private Answer<EmployerId> accede(Talks talks, EmployerId employer, LocalDate on) {
        DocumentId authority = story.authority(talks);
        return people.as(
                talks.officer(),
                () -> sealAgreement.accede(talks.id(), employer, authority, 300, on, story.paper(talks, "seal")));
    }

    private void sealed(Talks talks, EmployerId employer, LocalDate on) {
        story.done(
                talks,
                talks.officer(),
                "收集各单位盖章",
                "seals-close",
                Map.of("employers", List.of(employer.toString()), "sealedOn", on.toString()));
    }
}
