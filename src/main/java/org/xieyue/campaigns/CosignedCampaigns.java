package org.xieyue.campaigns;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.UseCase;

/**
 * What the labour authority, the enterprise association and the chamber read of the campaigns that they countersign: the plan
 * from its freezing on and its results, never a bargaining case.
 */
@UseCase
@Transactional(readOnly = true)
public class CosignedCampaigns {

    private final Campaigns campaigns;
    private final Units units;
    private final CampaignFigures figures;
    private final CurrentUser user;
    private final BusinessClock clock;

    CosignedCampaigns(
            Campaigns campaigns, Units units, CampaignFigures figures, CurrentUser user, BusinessClock clock) {
        this.campaigns = campaigns;
        this.units = units;
        this.figures = figures;
        this.user = user;
        this.clock = clock;
    }

    /**
     * A campaign as its co-signer reads it.
     *
     * @param waits for the reader's signature
     * @param board null until its cases are open
     */
    public record Page(
            CampaignRow campaign,
            List<Unit> units,
            List<Target> targets,
            List<Cosigner> cosigners,
            boolean waits,
            @Nullable Board board) {}

    /** Newest first. */
    @Permit(Permission.COSIGN_CAMPAIGNS)
    public List<CampaignRow> mine() {
        return campaigns.cosignedBy(user.account().id()).stream()
                .filter(CosignedCampaigns::isShown)
                .toList();
    }

    /** A campaign that the reader does not countersign, or whose plan is not frozen, does not exist. */
    @Permit(Permission.WORK_ON_CASE)
    public Page page(CaseId id) {
        CampaignRow campaign =
                campaigns.find(id).filter(CosignedCampaigns::isShown).orElseThrow(NotFound::new);
        AccountId reader = user.account().id();
        List<Cosigner> cosigners = campaigns.cosigners(id);
        Cosigner self = cosigners.stream()
                .filter(one -> one.account().equals(reader))
                .findFirst()
                .orElseThrow(NotFound::new);
        List<Target> targets = campaigns.targets(id);
        return new Page(
                campaign,
                units.of(id),
                targets,
                cosigners,
                campaign.stage() == CampaignStage.COUNTERSIGNING && !self.hasSigned(campaign.planHash()),
                campaign.stage().hasCases() ? figures.board(id, clock.today()).with(targets) : null);
    }

    /** A plan that was given up before it was frozen has no hash; nor has one that is being written again. */
    private static boolean isShown(CampaignRow campaign) {
        return campaign.planHash() != null;
    }
}
