package org.xieyue.campaigns;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.stereotype.Component;
import org.xieyue.campaigns.CampaignStory.Begun;
import org.xieyue.processes.mutants.WalkedProcess;

/** A spring campaign as people come to it at random: its plan is made, the rest is open. */
@Component
class CampaignWalk implements WalkedProcess {

    private final CampaignStory story;

    CampaignWalk(CampaignStory story) {
        this.story = story;
    }

    @Override
    public String key() {
        return SpringCampaign.PROCESS;
    }

    @Override
    public LocalDate begins() {
        return CampaignStory.FROM.minusDays(20);
    }

    @Override
    public Walk begin(Random random) {
        Begun begun = story.planned();
        return new Walk(
                begun.id(),
                List.of(begun.officer(), begun.authority(), begun.chamber()),
                Map.of(
                        "countersignBy",
                        any -> CampaignStory.FROM.minusDays(2).toString(),
                        "planHash",
                        any -> story.hash(begun)),
                List.of());
    }
}
