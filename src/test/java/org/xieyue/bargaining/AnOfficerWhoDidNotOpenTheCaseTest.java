package org.xieyue.bargaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.bargaining.BargainingStory.Talk;
import org.xieyue.cases.CaseDossiers;
import org.xieyue.cases.Cases;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.parties.PartyStory;
import org.xieyue.shared.NotFound;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class AnOfficerWhoDidNotOpenTheCaseTest {

    @Autowired
    BargainingStory story;

    @Autowired
    PartyStory otherCases;

    @Autowired
    CaseDossiers dossiers;

    @Autowired
    Cases cases;

    @Autowired
    TestPeople people;

    @Autowired
    BusinessClock clock;

    @Test
    void reads_the_bargaining_also_while_it_waits_for_the_chiefs_but_no_other_case_and_not_that_of_another_union() {
        Talk talk = story.decided("AH", 1);
        story.inTalks(talk, clock.today().plusDays(8));
        Account colleague = people.person("程二", Role.BARGAINING_OFFICER, talk.union());
        Account stranger =
                people.person("程三", Role.BARGAINING_OFFICER, people.unions("AH").city());

        assertThat(people.as(colleague, () -> dossiers.row(talk.id())).id()).isEqualTo(talk.id());
        assertThatThrownBy(() -> people.as(stranger, () -> dossiers.row(talk.id())))
                .isInstanceOf(NotFound.class);

        PartyStory.Laid other = otherCases.lay("AH", 1);
        Account there = people.person("程四", Role.BARGAINING_OFFICER, other.union());
        assertThatThrownBy(() -> people.as(there, () -> dossiers.row(other.id())))
                .as("a case of another kind")
                .isInstanceOf(NotFound.class);
    }
}
