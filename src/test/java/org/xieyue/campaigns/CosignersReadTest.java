package org.xieyue.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.campaigns.CampaignStory.Begun;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.NotFound;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/** The labour authority and the chamber read what they sign, and what came of it. */
@XieyueTest
class CosignersReadTest {

    @Autowired
    CampaignStory story;

    @Autowired
    CosignedCampaigns cosigned;

    @Autowired
    CampaignBoard board;

    @Autowired
    BusinessClock clock;

    @Autowired
    TestPeople people;

    @Test
    void a_plan_is_theirs_from_its_freezing_on() {
        Begun begun = story.planned();
        assertThat(people.as(begun.authority(), () -> cosigned.mine())).isEmpty();
        assertThatThrownBy(() -> read(begun.authority(), begun.id())).isInstanceOf(NotFound.class);

        Begun frozen = story.frozen(clock.today().plusDays(5));

        assertThat(people.as(frozen.authority(), () -> cosigned.mine()))
                .extracting(CampaignRow::id)
                .containsExactly(frozen.id());
        CosignedCampaigns.Page page = read(frozen.authority(), frozen.id());
        assertThat(page.waits()).isTrue();
        assertThat(page.units()).hasSize(2);
        assertThat(page.board()).isNull();
    }

    @Test
    void whoever_has_signed_is_not_asked_again_and_sees_the_results() {
        Begun signed = story.frozen(clock.today().plusDays(5));
        story.signs(signed, signed.authority());
        assertThat(read(signed.authority(), signed.id()).waits()).isFalse();
        assertThat(read(signed.chamber(), signed.id()).waits()).isTrue();

        Begun running = story.running(clock.today().plusDays(5));

        CosignedCampaigns.Page page = read(running.chamber(), running.id());
        assertThat(page.board()).isEqualTo(story.figures(running));
    }

    @Test
    void another_authority_does_not_see_it_and_no_cosigner_opens_the_cases_behind() {
        Begun running = story.running(clock.today().plusDays(5));
        Account stranger =
                people.person("旁人", Role.TRIPARTITE_MEMBER, running.here().city());

        assertThat(people.as(stranger, () -> cosigned.mine())).isEmpty();
        assertThatThrownBy(() -> read(stranger, running.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> people.as(
                        running.chamber(), () -> board.units(running.id(), CampaignBoard.Choice.ALL, null, 50)))
                .isInstanceOf(NotAllowed.class);
    }

    private CosignedCampaigns.Page read(Account reader, CaseId id) {
        return people.as(reader, () -> cosigned.page(id));
    }
}
