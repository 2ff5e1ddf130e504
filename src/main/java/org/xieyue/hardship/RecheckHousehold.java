package org.xieyue.hardship;

import static org.xieyue.hardship.Stage.EXITED;
import static org.xieyue.hardship.Stage.FUNDED;
import static org.xieyue.hardship.Stage.PAID;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.xieyue.documents.Papers;
import org.xieyue.funds.Reservations;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.payments.Payments;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** The yearly look at a household on file: still in hardship, or out of it (脱困退档). */
@UseCase
public class RecheckHousehold {

    private final CurrentUser currentUser;
    private final CaseFile file;
    private final Impartiality impartiality;
    private final Papers papers;
    private final Rechecks rechecks;
    private final Payments payments;
    private final Reservations reservations;
    private final Grants grants;

    RecheckHousehold(
            CurrentUser currentUser,
            CaseFile file,
            Impartiality impartiality,
            Papers papers,
            Rechecks rechecks,
            Payments payments,
            Reservations reservations,
            Grants grants) {
        this.currentUser = currentUser;
        this.file = file;
        this.impartiality = impartiality;
        this.papers = papers;
        this.rechecks = rechecks;
        this.payments = payments;
        this.reservations = reservations;
        this.grants = grants;
    }

    @Permit(Permission.WORK_ON_CASE)
    public Answer<CaseId> stillInHardship(CaseId id) {
        HardshipCase aid = file.lock(id);
        aid.require(FUNDED, PAID);
        aid.requireInformed();
        Optional<Refusal> objection = impartiality.take(aid, currentUser.account(), Duty.OFFICER);
        if (objection.isPresent()) {
            return Answer.refused(objection.get());
        }
        file.met(aid, "hardship.recheck");
        file.save(aid, "stillInHardship");
        return Answer.done(id);
    }

    /** Answers when the next re-check is due. */
    @Permit(Permission.WORK_ON_CASE)
    public Instant planNext(CaseId id) {
        HardshipCase aid = file.lock(id);
        aid.require(FUNDED, PAID);
        return rechecks.plan(aid);
    }

    /** The bank's refusal reached the case while nobody could be asked about it. */
    @Permit(Permission.WORK_ON_CASE)
    public boolean hasPaymentReturned(CaseId id) {
        return file.lock(id).stage() == FUNDED && payments.hasFailed(id);
    }

    @Permit(Permission.WORK_ON_CASE)
    public Answer<CaseId> exit(CaseId id, String reason) {
        HardshipCase aid = file.lock(id);
        aid.require(FUNDED, PAID);
        aid.requireInformed();
        if (payments.isUnderWay(id)) {
            return Answer.refused(Refusal.conflict("payments.cannot-cancel.BATCHED"));
        }
        if (reason.isBlank()) {
            return Answer.refused("hardship.reasonMissing");
        }
        Optional<Refusal> objection = impartiality.take(aid, currentUser.account(), Duty.OFFICER);
        if (objection.isPresent()) {
            return Answer.refused(objection.get());
        }
        file.met(aid, "hardship.recheck");
        if (aid.stage() == FUNDED) {
            payments.cancel(id, "脱困退档").orElseThrow();
            reservations.release(id, "脱困退档");
            grants.remove(id);
        }
        aid.move(EXITED);
        file.save(aid, "exited");
        return Answer.done(id);
    }

    /** Issues the exit form and tells the household. */
    @Permit(Permission.WORK_ON_CASE)
    public void inform(CaseId id) {
        HardshipCase aid = file.lock(id);
        aid.require(EXITED);
        papers.issue(
                id,
                "exit-form",
                "脱困退档表-" + file.number(aid) + ".pdf",
                "困难职工脱困退档表",
                Letters.exit(aid, file.number(aid)));
        file.tell(aid, "exited", null, Map.of());
        file.write(aid, "exited", Map.of());
    }
}
