package org.xieyue.hardship;

import static org.xieyue.hardship.Stage.APPLIED;
import static org.xieyue.hardship.Stage.COMPLETE;
import static org.xieyue.hardship.Stage.REPAIRING;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xieyue.clock.Deadline;
import org.xieyue.documents.CaseDocuments;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** The officer says whether the papers are complete, or exactly what is missing and why. */
@UseCase
public class CheckPapers {

    private static final String REPAIR = "hardship.repair";

    private final CurrentUser currentUser;
    private final CaseFile file;
    private final MissingItems missingItems;
    private final Impartiality impartiality;
    private final CaseDocuments documents;

    CheckPapers(
            CurrentUser currentUser,
            CaseFile file,
            MissingItems missingItems,
            Impartiality impartiality,
            CaseDocuments documents) {
        this.currentUser = currentUser;
        this.file = file;
        this.missingItems = missingItems;
        this.impartiality = impartiality;
        this.documents = documents;
    }

    /** Refused while an application on somebody's behalf comes without the signed authorisation. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<CaseId> accept(CaseId id) {
        HardshipCase aid = file.lock(id);
        aid.require(APPLIED);
        Optional<Refusal> objection = impartiality.take(aid, currentUser.account(), Duty.OFFICER);
        if (objection.isPresent()) {
            return Answer.refused(objection.get());
        }
        if (aid.isOnBehalf() && !hasAuthorisation(id)) {
            return Answer.refused("hardship.authorisationMissing");
        }
        missingItems.clear(id);
        aid.move(COMPLETE);
        file.save(aid, "papersAccepted");
        return Answer.done(id);
    }

    /** @param missing each item with the reason that the applicant will read beside it */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<CaseId> sendBack(CaseId id, Map<PaperItem, String> missing) {
        HardshipCase aid = file.lock(id);
        aid.require(APPLIED);
        List<Refusal> flaws = new ArrayList<>();
        if (missing.isEmpty()) {
            flaws.add(Refusal.ofField("missing", "hardship.nothingMissing"));
        }
        missing.forEach((item, reason) -> {
            if (reason.isBlank()) {
                flaws.add(Refusal.ofField("reason_" + item.key(), "hardship.missingWithoutReason"));
            }
        });
        impartiality.take(aid, currentUser.account(), Duty.OFFICER).ifPresent(flaws::add);
        if (!flaws.isEmpty()) {
            return Answer.refused(flaws);
        }
        missingItems.replace(id, missing);
        aid.move(REPAIRING);
        file.save(aid, "papersReturned", Map.of("items", String.valueOf(missing.size())));
        return Answer.done(id);
    }

    /** Tells the applicant and starts the period for repair. */
    @Permit(Permission.WORK_ON_CASE)
    public Deadline askForRepair(CaseId id) {
        HardshipCase aid = file.lock(id);
        aid.require(REPAIRING);
        Deadline deadline = file.start(aid, REPAIR, "repairPeriod", HardshipAid.REPAIR_ENDS_AT);
        file.tell(
                aid,
                "repairAsked",
                null,
                Map.of("count", String.valueOf(missingItems.of(id).size())));
        file.write(aid, "repair", Map.of("dueOn", deadline.dueOn().toString()));
        return deadline;
    }

    private boolean hasAuthorisation(CaseId id) {
        return documents.of(id).stream().anyMatch(paper -> paper.kind().equals(PaperItem.AUTHORISATION.key()));
    }
}
