package org.xieyue.conclusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.agreements.Agreements;
import org.xieyue.agreements.OutcomeType;
import org.xieyue.cases.CaseDossiers;
import org.xieyue.cases.DeadlineRow;
import org.xieyue.conclusion.ConclusionStory.Talks;
import org.xieyue.employers.EmployerId;
import org.xieyue.parties.AdmitEmployer;
import org.xieyue.parties.Sides;
import org.xieyue.tasks.CaseActions;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/** Several employers, each with its own seal, some of them after the others. */
@XieyueTest
class SealingLaterTest {

    private static final LocalDate MEETING = LocalDate.of(2026, 4, 13);
    private static final LocalDate SIGNED = LocalDate.of(2026, 4, 20);

    @Autowired
    ConclusionStory story;

    @Autowired
    CaseActions actions;

    @Autowired
    Agreements agreements;

    @Autowired
    AdmitEmployer admitEmployer;

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

    private void sealed(Talks talks, EmployerId employer, LocalDate on) {
        story.done(
                talks,
                talks.officer(),
                "收集各单位盖章",
                "seals-close",
                Map.of("employers", List.of(employer.toString()), "sealedOn", on.toString()));
    }
}
