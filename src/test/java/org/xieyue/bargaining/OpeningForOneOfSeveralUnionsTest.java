package org.xieyue.bargaining;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.cases.OpenedCase;
import org.xieyue.employers.EmployerFixtures;
import org.xieyue.employers.EmployerId;
import org.xieyue.employers.Industry;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;
import org.xieyue.tasks.CaseDesk;
import org.xieyue.tasks.FormContract;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/** An officer of several unions says for which of them; it is not that of a post that happens to come first. */
@XieyueTest
class OpeningForOneOfSeveralUnionsTest {

    @Autowired
    CaseDesk caseDesk;

    @Autowired
    BargainingFacts facts;

    @Autowired
    EmployerFixtures employers;

    @Autowired
    TestPeople people;

    private TestPeople.Organisation at;
    private Account officer;
    private EmployerId here;
    private EmployerId there;

    @BeforeEach
    void an_officer_of_two_unions() {
        at = people.organisation("AH");
        Account one = people.person("程专干", Role.BARGAINING_OFFICER, at.city());
        here = people.as(one, () -> employers.employer(at.city(), "甲出行", Industry.RIDE_HAILING, 400));
        officer = people.also(one, Role.BARGAINING_OFFICER, at.otherCity());
        there = people.as(officer, () -> employers.employer(at.otherCity(), "乙快递", Industry.EXPRESS, 90));
    }

    private List<String> offered(Account who, String field) {
        return people.as(who, () -> caseDesk.startForm(CollectiveBargaining.PROCESS)).fields().stream()
                .filter(one -> one.name().equals(field))
                .flatMap(one -> one.options().stream())
                .map(FormContract.Option::value)
                .toList();
    }

    private Answer<OpenedCase> opens(Map<String, Object> union, EmployerId with) {
        Map<String, Object> form = new HashMap<>(union);
        form.put("bargainingTitle", "年度协商");
        form.put("bargainingKind", "GENERAL");
        form.put("bargainingScope", "ENTERPRISE");
        form.put("employers", List.of(with.toString()));
        form.put("bargainingOutcome", "COLLECTIVE_CONTRACT");
        form.put("bargainingBasis", "NONE");
        return people.as(officer, () -> caseDesk.open(CollectiveBargaining.PROCESS, form));
    }

    @Test
    void the_form_asks_for_the_union_and_offers_the_employers_of_each() {
        assertThat(offered(officer, "union"))
                .containsExactlyInAnyOrder(at.city().toString(), at.otherCity().toString());
        assertThat(offered(officer, "employers")).containsExactlyInAnyOrder(here.toString(), there.toString());
        assertThat(opens(Map.of(), there).isDone()).isFalse();

        OpenedCase opened =
                opens(Map.of("union", at.otherCity().toString()), there).orElseThrow();
        assertThat(people.as(officer, () -> facts.of(opened.id()).orElseThrow())
                        .row()
                        .union())
                .isEqualTo(at.otherCity());
    }

    @Test
    void employers_of_another_union_are_refused() {
        assertThat(opens(Map.of("union", at.city().toString()), there).reasons())
                .extracting(Refusal::code)
                .containsExactly("bargaining.employers-of-union");
    }

    @Test
    void who_is_officer_of_one_union_is_not_asked() {
        Account one = people.person("程二", Role.BARGAINING_OFFICER, at.city());
        assertThat(offered(one, "union")).isEmpty();
        assertThat(offered(one, "employers")).containsExactly(here.toString());
    }
}
