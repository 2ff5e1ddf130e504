package org.xieyue.bargaining;

import static org.xieyue.bargaining.BargainingStage.COMPLETED;
import static org.xieyue.bargaining.BargainingStage.CONCLUDING;
import static org.xieyue.bargaining.BargainingStage.IN_FORCE;
import static org.xieyue.bargaining.BargainingStage.TALKS;
import static org.xieyue.bargaining.BargainingStage.UNRESOLVED;
import static org.xieyue.bargaining.BargainingStage.WITHDRAWN;

import java.util.Map;
import org.xieyue.agreements.Agreements;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.processes.ProcessRuns;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** What became of the agreed text, and every other end. */
@UseCase
public class ConcludeBargaining {

    private static final int LONGEST_REASON = 500;

    private final BargainingFile file;
    private final Agreements agreements;
    private final ProcessRuns runs;

    ConcludeBargaining(BargainingFile file, Agreements agreements, ProcessRuns runs) {
        this.file = file;
        this.agreements = agreements;
        this.runs = runs;
    }

    /** The vote failed or the authority objected: the clauses that are open again are talked about once more. */
    @Permit(Permission.WORK_ON_CASE)
    public void renegotiate(CaseId caseId) {
        Bargaining bargaining = file.lock(caseId);
        bargaining.require(CONCLUDING);
        bargaining.concludedOn = null;
        bargaining.move(TALKS);
        file.save(bargaining, "renegotiated");
        file.tell(bargaining, "renegotiated", Map.of());
    }

    @Permit(Permission.WORK_ON_CASE)
    public void inForce(CaseId caseId) {
        Bargaining bargaining = file.lock(caseId);
        bargaining.require(CONCLUDING);
        bargaining.move(IN_FORCE);
        file.save(bargaining, "inForce");
        file.tell(bargaining, "in-force", Map.of());
    }

    /** The agreement has expired or was terminated. */
    @Permit(Permission.WORK_ON_CASE)
    public void complete(CaseId caseId) {
        Bargaining bargaining = file.lock(caseId);
        bargaining.require(IN_FORCE);
        bargaining.end(COMPLETED, file.today());
        file.save(bargaining, "completed");
        file.tell(bargaining, "completed", Map.of());
    }

    /** The text was agreed but never came into force. */
    @Permit(Permission.WORK_ON_CASE)
    public void fail(CaseId caseId) {
        Bargaining bargaining = file.lock(caseId);
        bargaining.require(CONCLUDING);
        bargaining.end(UNRESOLVED, file.today());
        file.save(bargaining, "notConcluded");
        file.tell(bargaining, "not-concluded", Map.of());
    }

    /** The union takes the bargaining back while nothing is agreed. */
    @Permit(Permission.KEEP_BARGAINING)
    public Answer<CaseId> withdraw(CaseId caseId, String reason) {
        Bargaining bargaining = file.lock(caseId);
        if (!BargainingStage.OPEN.contains(bargaining.stage())) {
            return Answer.refused(Refusal.conflict("bargaining.too-late-to-withdraw"));
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return Answer.refused(Refusal.ofField("reason", "bargaining.bad-reason", LONGEST_REASON));
        }
        bargaining.end(WITHDRAWN, file.today());
        agreements.of(caseId).ifPresent(id -> agreements.drop(id, reason.strip()));
        file.save(bargaining, "withdrawn");
        file.tell(bargaining, "withdrawn", Map.of("reason", reason.strip()));
        runs.correlate(caseId, CollectiveBargaining.WITHDRAWN, Vars.none());
        return Answer.done(caseId);
    }

    /** Tells the representatives of both sides. */
    @Permit(Permission.WORK_ON_CASE)
    public void announceWithdrawal(CaseId caseId) {
        Bargaining bargaining = file.lock(caseId);
        bargaining.require(WITHDRAWN);
        file.write(bargaining, "withdrawn", Map.of());
    }
}
