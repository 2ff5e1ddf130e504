package org.xieyue.hardship;

import static org.xieyue.hardship.Stage.CHECKED;
import static org.xieyue.hardship.Stage.COMMITTEE_AGREED;
import static org.xieyue.hardship.Stage.COUNTY_AGREED;
import static org.xieyue.hardship.Stage.NOTICE_PASSED;
import static org.xieyue.hardship.Stage.REFUSAL_PROPOSED;
import static org.xieyue.hardship.Stage.REFUSED;
import static org.xieyue.hardship.Stage.TO_VISIT;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.xieyue.clock.Deadline;
import org.xieyue.documents.Papers;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/**
 * A refusal is proposed by one person and decided by another, with the reason and the rule rows in front of them: no table
 * refuses anybody (个人信息保护法 第二十四条).
 */
@UseCase
public class RefuseAid {

    private final CurrentUser currentUser;
    private final CaseFile file;
    private final Impartiality impartiality;
    private final Refusals refusals;
    private final Papers papers;

    RefuseAid(CurrentUser currentUser, CaseFile file, Impartiality impartiality, Refusals refusals, Papers papers) {
        this.currentUser = currentUser;
        this.file = file;
        this.impartiality = impartiality;
        this.refusals = refusals;
        this.papers = papers;
    }

    /** By the officer after the check or when no consent is given, or by the county's reviewer. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<CaseId> propose(CaseId id, String reason) {
        HardshipCase aid = file.lock(id);
        aid.require(CHECKED, COMMITTEE_AGREED, NOTICE_PASSED);
        if (reason.isBlank()) {
            return Answer.refused("hardship.reasonMissing");
        }
        Account by = currentUser.account();
        Optional<Refusal> objection =
                impartiality.take(aid, by, aid.stage() == NOTICE_PASSED ? Duty.COUNTY_REVIEWER : Duty.OFFICER);
        if (objection.isPresent()) {
            return Answer.refused(objection.get());
        }
        refusals.propose(id, aid.round(), by.id(), reason);
        aid.move(REFUSAL_PROPOSED);
        file.save(aid, "refusalProposed");
        return Answer.done(id);
    }

    /** Decides on a proposal, or refuses instead of approving. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<CaseId> decide(CaseId id, String reason) {
        HardshipCase aid = file.lock(id);
        aid.require(REFUSAL_PROPOSED, COUNTY_AGREED);
        if (reason.isBlank()) {
            return Answer.refused("hardship.reasonMissing");
        }
        Account by = currentUser.account();
        Optional<Refusal> objection = impartiality.take(aid, by, decider(aid));
        if (objection.isPresent()) {
            return Answer.refused(objection.get());
        }
        if (aid.stage() == COUNTY_AGREED) {
            refusals.propose(id, aid.round(), by.id(), reason);
        }
        refusals.decide(id, aid.round(), by.id(), reason);
        aid.move(REFUSED);
        file.save(aid, "refused");
        return Answer.done(id);
    }

    /** The proposal is not followed: the household is visited (again), and everything behind it repeated. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<CaseId> goOn(CaseId id) {
        HardshipCase aid = file.lock(id);
        aid.require(REFUSAL_PROPOSED);
        Optional<Refusal> objection = impartiality.take(aid, currentUser.account(), decider(aid));
        if (objection.isPresent()) {
            return Answer.refused(objection.get());
        }
        refusals.drop(id, aid.round());
        aid.startAgain(TO_VISIT);
        file.save(aid, "refusalNotFollowed");
        return Answer.done(id);
    }

    /** Issues the letter with reason and rules, tells the household, and answers when the time for an appeal ends. */
    @Permit(Permission.WORK_ON_CASE)
    public Instant inform(CaseId id) {
        HardshipCase aid = file.lock(id);
        aid.require(REFUSED);
        Deadline appeal = file.start(aid, "hardship.appeal", "appealPeriod", HardshipAid.APPEAL_ENDS_AT);
        String reason = refusals.of(id, aid.round()).orElseThrow().reason();
        papers.issue(
                id,
                "refusal-letter",
                "不予帮扶决定书-" + file.number(aid) + ".pdf",
                "不予帮扶决定书",
                Letters.refusal(aid, file.number(aid), reason, appeal.dueOn()));
        file.write(aid, "refused", Map.of("dueOn", appeal.dueOn().toString()));
        return appeal.passesAt();
    }

    private static Duty decider(HardshipCase aid) {
        boolean county = aid.stage() == COUNTY_AGREED && aid.tier() == ApprovalTier.COUNTY;
        return county ? Duty.COUNTY_APPROVER : Duty.CITY_APPROVER;
    }
}
