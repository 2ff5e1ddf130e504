package org.xieyue.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.cases.CaseDossiers;
import org.xieyue.documents.CaseDocuments;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.NotFound;
import org.xieyue.testing.ScopeFixture;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/** Who is told "there is no such thing", and who is told "not you". */
@XieyueTest
class SeeingAndDoingTest {

    @Autowired
    CaseDossiers dossiers;

    @Autowired
    CaseDocuments documents;

    @Autowired
    ScopeFixture<CaseId> cases;

    @Autowired
    TestPeople people;

    @Test
    void a_case_of_another_union_does_not_exist_and_neither_does_one_that_never_was() {
        var here = people.organisation();
        CaseId theirs = cases.belongingTo(here.otherBasic(), here.otherWorker());
        CaseId never = new CaseId(java.util.UUID.randomUUID());
        people.run(here.officer(), () -> {
            assertThatThrownBy(() -> dossiers.row(theirs))
                    .isInstanceOf(NotFound.class)
                    .hasMessage("not found");
            assertThatThrownBy(() -> dossiers.row(never))
                    .isInstanceOf(NotFound.class)
                    .hasMessage("not found");
        });
    }

    @Test
    void a_role_at_a_union_counts_for_all_below_it() {
        var here = people.organisation();
        CaseId ours = cases.belongingTo(here.basic(), here.worker());
        assertThat(people.as(here.reviewer(), () -> dossiers.row(ours)).id()).isEqualTo(ours);
        assertThat(people.as(here.approver(), () -> dossiers.row(ours)).id()).isEqualTo(ours);
    }

    @Test
    void applicants_see_their_own_case_and_colleagues_do_not() {
        var here = people.organisation();
        CaseId ours = cases.belongingTo(here.basic(), here.worker());
        assertThat(people.as(here.worker(), () -> dossiers.row(ours)).id()).isEqualTo(ours);
        people.run(
                here.secondWorker(),
                () -> assertThatThrownBy(() -> dossiers.row(ours)).isInstanceOf(NotFound.class));
    }

    @Test
    void whoever_sees_a_case_but_may_not_work_on_it_is_told_so() {
        var here = people.organisation();
        CaseId ours = cases.belongingTo(here.basic(), here.worker());
        people.run(
                here.auditor(),
                () -> assertThatThrownBy(() -> documents.add(ours, "other", "x.pdf", new byte[0]))
                        .isInstanceOf(NotAllowed.class));
    }
}
