package org.xieyue.hardship;

import static org.xieyue.hardship.Stage.REPAIRING;
import static org.xieyue.hardship.Stage.WITHDRAWN;

import java.util.Map;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.notices.PublicNotices;
import org.xieyue.processes.ProcessRuns;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** The household takes its application back while nothing is decided, or lets the time for repair pass. */
@UseCase
public class WithdrawApplication {

    private final CurrentUser currentUser;
    private final CaseFile file;
    private final ProcessRuns runs;
    private final PublicNotices notices;

    WithdrawApplication(CurrentUser currentUser, CaseFile file, ProcessRuns runs, PublicNotices notices) {
        this.currentUser = currentUser;
        this.file = file;
        this.runs = runs;
        this.notices = notices;
    }

    @Permit(Permission.WORK_ON_CASE)
    public Answer<CaseId> withdraw(CaseId id) {
        HardshipCase aid = file.lock(id);
        if (!currentUser.account().id().equals(aid.contact())) {
            throw new NotAllowed("hardship:withdraw");
        }
        if (!Stage.UNDECIDED.contains(aid.stage())) {
            return Answer.refused(Refusal.conflict("hardship.tooLateToWithdraw"));
        }
        boolean published = aid.stage() == Stage.PUBLISHED || aid.stage() == Stage.NOTICE_HELD;
        aid.move(WITHDRAWN);
        file.save(aid, "withdrawn");
        if (published) {
            notices.close(id);
        }
        runs.correlate(id, HardshipAid.WITHDRAWN, Vars.none());
        return Answer.done(id);
    }

    /** Confirms a withdrawal to the household. */
    @Permit(Permission.WORK_ON_CASE)
    public void inform(CaseId id) {
        HardshipCase aid = file.lock(id);
        aid.require(WITHDRAWN);
        file.tell(aid, "withdrawn", null, Map.of());
        file.write(aid, "withdrawn", Map.of());
    }

    /** The time for repair has passed without an answer. */
    @Permit(Permission.WORK_ON_CASE)
    public void lapse(CaseId id) {
        HardshipCase aid = file.lock(id);
        aid.require(REPAIRING);
        aid.move(WITHDRAWN);
        file.save(aid, "repairLapsed");
        file.tell(aid, "repair-lapsed", null, Map.of());
        file.write(aid, "repair-lapsed", Map.of());
    }
}
