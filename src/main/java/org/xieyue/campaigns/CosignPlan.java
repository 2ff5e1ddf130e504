package org.xieyue.campaigns;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;
import org.xieyue.tasks.TaskDesk;
import org.xieyue.tasks.TaskRow;

/** A co-signer answers from the page of the campaign: their task is completed, so that its process goes on. */
@UseCase
public class CosignPlan {

    private static final String FORM = "campaigns/countersign";

    private final CosignedCampaigns cosigned;
    private final CountersignPlan countersign;
    private final TaskDesk desk;
    private final CurrentUser user;

    CosignPlan(CosignedCampaigns cosigned, CountersignPlan countersign, TaskDesk desk, CurrentUser user) {
        this.cosigned = cosigned;
        this.countersign = countersign;
        this.desk = desk;
        this.user = user;
    }

    /** Signs just the plan with this hash. Again has no effect; a campaign that the reader does not countersign does not exist. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<CaseId> sign(CaseId id, String planHash) {
        cosigned.page(id);
        return asked(id)
                .map(task -> desk.complete(task.id(), "countersign-plan", "", Map.of("planHash", planHash))
                        .map(done -> id))
                .orElseGet(() -> countersign.sign(id, planHash));
    }

    /** Sends the plan back with a reason. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<CaseId> decline(CaseId id, String reason) {
        String hash = Objects.requireNonNull(cosigned.page(id).campaign().planHash());
        return asked(id)
                .map(task -> desk.complete(task.id(), "send-plan-back", reason, Map.of("planHash", hash))
                        .map(done -> id))
                .orElseGet(() -> Answer.refused(Refusal.conflict("campaigns.not-countersigning")));
    }

    private Optional<TaskRow> asked(CaseId id) {
        AccountId reader = user.account().id();
        return desk.openOf(id).stream()
                .filter(task -> task.formKey().equals(FORM) && reader.equals(task.holder()))
                .findFirst();
    }
}
