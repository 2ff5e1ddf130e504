package org.xieyue.hardship;

import static org.xieyue.hardship.Stage.APPEALED;
import static org.xieyue.hardship.Stage.REFUSED;
import static org.xieyue.hardship.Stage.REFUSED_FINALLY;
import static org.xieyue.hardship.Stage.TO_VISIT;

import java.util.Map;
import java.util.Optional;
import org.xieyue.clock.BusinessClock;
import org.xieyue.documents.Papers;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** The household appeals against a refusal, and somebody who had no part in it decides finally. */
@UseCase
public class AppealRefusal {

    private static final String APPEAL = "hardship.appeal";

    private final CurrentUser currentUser;
    private final CaseFile file;
    private final Impartiality impartiality;
    private final Refusals refusals;
    private final Papers papers;
    private final BusinessClock clock;

    AppealRefusal(
            CurrentUser currentUser,
            CaseFile file,
            Impartiality impartiality,
            Refusals refusals,
            Papers papers,
            BusinessClock clock) {
        this.currentUser = currentUser;
        this.file = file;
        this.impartiality = impartiality;
        this.refusals = refusals;
        this.papers = papers;
        this.clock = clock;
    }

    @Permit(Permission.WORK_ON_CASE)
    public Answer<CaseId> appeal(CaseId id, String grounds) {
        HardshipCase aid = householdsOwn(id);
        if (grounds.isBlank()) {
            return Answer.refused("hardship.groundsMissing");
        }
        refusals.appeal(id, aid.round(), clock.today());
        aid.move(APPEALED);
        file.met(aid, APPEAL);
        file.save(aid, "appealed");
        return Answer.done(id);
    }

    /** The household accepts the refusal before its time to appeal is over. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<CaseId> accept(CaseId id) {
        householdsOwn(id);
        return Answer.done(id);
    }

    /** No appeal: the refusal is final. */
    @Permit(Permission.WORK_ON_CASE)
    public void lapse(CaseId id) {
        HardshipCase aid = file.lock(id);
        aid.require(REFUSED);
        aid.move(REFUSED_FINALLY);
        file.met(aid, APPEAL);
        file.save(aid, "refusalFinal");
        file.tell(aid, "refusal-final", null, Map.of());
    }

    /** Upholds the refusal; nothing more can be said against it. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<CaseId> uphold(CaseId id, String reason) {
        HardshipCase aid = file.lock(id);
        aid.require(APPEALED);
        if (reason.isBlank()) {
            return Answer.refused("hardship.reasonMissing");
        }
        Account by = currentUser.account();
        Optional<Refusal> objection = impartiality.take(aid, by, Duty.SECOND_REVIEWER);
        if (objection.isPresent()) {
            return Answer.refused(objection.get());
        }
        refusals.decideFinally(id, aid.round(), by.id(), reason);
        aid.move(REFUSED_FINALLY);
        file.save(aid, "refusalUpheld");
        return Answer.done(id);
    }

    /** The refusal falls: the household is visited again, and everything behind it repeated. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<CaseId> overturn(CaseId id) {
        HardshipCase aid = file.lock(id);
        aid.require(APPEALED);
        Account by = currentUser.account();
        Optional<Refusal> objection = impartiality.take(aid, by, Duty.SECOND_REVIEWER);
        if (objection.isPresent()) {
            return Answer.refused(objection.get());
        }
        refusals.settle(id, aid.round(), by.id());
        aid.startAgain(TO_VISIT);
        file.save(aid, "refusalOverturned");
        file.write(aid, "overturned", Map.of());
        return Answer.done(id);
    }

    @Permit(Permission.WORK_ON_CASE)
    public void inform(CaseId id) {
        HardshipCase aid = file.lock(id);
        aid.require(REFUSED_FINALLY);
        String reason = refusals.of(id, aid.round()).orElseThrow().reason();
        papers.issue(
                id,
                "final-refusal-letter",
                "复审决定书-" + file.number(aid) + ".pdf",
                "复审决定书",
                Letters.finalRefusal(aid, file.number(aid), reason));
        file.write(aid, "refused-finally", Map.of());
    }

    private HardshipCase householdsOwn(CaseId id) {
        HardshipCase aid = file.lock(id);
        aid.require(REFUSED);
        if (!currentUser.account().id().equals(aid.contact())) {
            throw new NotAllowed("hardship:appeal");
        }
        return aid;
    }
}
