package org.xieyue.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.agreements.ScopeType;
import org.xieyue.bargaining.BargainingStory;
import org.xieyue.bargaining.OpenBargaining;
import org.xieyue.campaigns.CampaignStage;
import org.xieyue.campaigns.CampaignStory;
import org.xieyue.campaigns.CampaignStory.Begun;
import org.xieyue.campaigns.Unit;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Role;
import org.xieyue.shared.CaseId;
import org.xieyue.testing.EngineDriver;
import org.xieyue.testing.XieyueServerTest;

/** Co-signers read and sign, the federation adopts running cases: over HTTP as on the screens. */
@XieyueServerTest
class CampaignsOverHttpTest {

    @Autowired
    ApiStory story;

    @Autowired
    CampaignStory campaigns;

    @Autowired
    OpenBargaining openBargaining;

    @Autowired
    EngineDriver engine;

    @Autowired
    BusinessClock clock;

    @Test
    void a_cosigner_reads_what_is_to_be_signed_and_signs_just_that() {
        Begun begun = campaigns.frozen(clock.today().plusDays(5));
        ApiClient authority = story.as(begun.authority());
        String path = "/cosigned-campaigns/" + begun.id();

        assertThat(authority.get("/cosigned-campaigns").at("/0/id"))
                .isEqualTo(begun.id().toString());
        ApiClient.Answered read = authority.get(path);
        assertThat(read.at("/waits")).isEqualTo("true");
        assertThat(read.at("/plan/units/1/title")).isNotEmpty();
        assertThat(read.text()).doesNotContain("\"board\"");

        ApiClient.Answered other = authority.post(path + "/signature", "{\"planHash\": \"" + "0".repeat(64) + "\"}");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text()).contains("campaigns.other-plan");
        String signature = "{\"planHash\": \"" + read.at("/plan/campaign/planHash") + "\"}";
        assertThat(authority.post(path + "/signature", signature).status()).isEqualTo(200);
        assertThat(authority.post(path + "/signature", signature).status())
                .as("again")
                .isEqualTo(200);
        assertThat(authority.get(path).at("/waits")).isEqualTo("false");

        assertThat(story.as(begun.chamber())
                        .post(path + "/signature", signature)
                        .status())
                .isEqualTo(200);
        engine.runDueJobs(begun.id());
        assertThat(campaigns.campaign(begun).stage()).isEqualTo(CampaignStage.SIGNED);
        assertThat(engine.openTasks(begun.id())).as("the process has gone on").containsExactly("开立协商案件");
    }

    @Test
    void a_cosigner_declines_with_a_reason_and_others_find_nothing() {
        Begun begun = campaigns.frozen(clock.today().plusDays(5));
        String path = "/cosigned-campaigns/" + begun.id();
        ApiClient stranger = story.as(
                story.people.person("旁人", Role.TRIPARTITE_MEMBER, begun.here().city()));
        assertThat(stranger.get(path).status()).isEqualTo(404);
        assertThat(stranger.post(path + "/decline", "{\"reason\": \"不同意\"}").status())
                .isEqualTo(404);

        ApiClient chamber = story.as(begun.chamber());
        assertThat(chamber.post(path + "/decline", "{\"reason\": \" \"}").status())
                .isEqualTo(422);
        assertThat(chamber.post(path + "/decline", "{\"reason\": \"目标过高\"}").status())
                .isEqualTo(200);
        engine.runDueJobs(begun.id());
        assertThat(campaigns.campaign(begun).stage()).isEqualTo(CampaignStage.DRAFT);
        assertThat(engine.openTasks(begun.id())).containsExactly("制定行动方案");
    }

    @Test
    void a_running_case_is_adopted_and_one_that_does_not_fit_is_refused() {
        Begun begun = campaigns.planned();
        Unit unit = campaigns.units(begun).stream()
                .filter(one -> one.title().equals("快递单独"))
                .findFirst()
                .orElseThrow();
        CaseId fits = opened(begun, unit, ScopeType.ENTERPRISE);
        CaseId industry = opened(begun, unit, ScopeType.INDUSTRY);
        ApiClient officer = story.as(begun.officer());
        String path = "/campaigns/" + begun.id() + "/units/" + unit.id();

        assertThat(officer.get(path + "/adoptable").at("/0/id")).isEqualTo(fits.toString());
        ApiClient.Answered refused = officer.post(path + "/adopt", "{\"bargaining\": \"" + industry + "\"}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("campaigns.adopt-scope");
        assertThat(officer.post(path + "/adopt", "{}").status()).isEqualTo(400);
        assertThat(officer.post(path + "/adopt", "{\"bargaining\": \"" + fits + "\"}")
                        .status())
                .isEqualTo(200);
        assertThat(officer.get("/campaigns/" + begun.id()).text()).contains(fits.toString());
    }

    private CaseId opened(Begun begun, Unit unit, ScopeType scope) {
        CaseId id = story.people.as(
                begun.officer(),
                () -> openBargaining
                        .open(BargainingStory.opening(unit.union(), List.copyOf(unit.employers()), scope))
                        .orElseThrow()
                        .id());
        engine.runDueJobs(id);
        return id;
    }
}
