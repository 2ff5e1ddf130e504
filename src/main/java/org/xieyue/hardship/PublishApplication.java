package org.xieyue.hardship;

import static org.xieyue.hardship.Stage.COMMITTEE_AGREED;
import static org.xieyue.hardship.Stage.NOTICE_HELD;
import static org.xieyue.hardship.Stage.NOTICE_PASSED;
import static org.xieyue.hardship.Stage.PUBLISHED;
import static org.xieyue.hardship.Stage.REFUSAL_PROPOSED;
import static org.xieyue.hardship.Stage.TO_VISIT;

import java.util.Map;
import org.xieyue.clock.Deadline;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.notices.PublicNotices;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/**
 * Public notice (公示) of masked data. Without the person's own consent nothing is published (个人信息保护法 第二十五条); an
 * objection holds the case until somebody has settled it.
 */
@UseCase
public class PublishApplication {

    private static final String NOTICE = "hardship.notice";

    private final CurrentUser currentUser;
    private final CaseFile file;
    private final PublicNotices notices;
    private final Impartiality impartiality;
    private final Refusals refusals;

    PublishApplication(
            CurrentUser currentUser,
            CaseFile file,
            PublicNotices notices,
            Impartiality impartiality,
            Refusals refusals) {
        this.currentUser = currentUser;
        this.file = file;
        this.notices = notices;
        this.impartiality = impartiality;
        this.refusals = refusals;
    }

    /** Refused while there is no consent. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<Deadline> publish(CaseId id) {
        HardshipCase aid = file.lock(id);
        aid.require(COMMITTEE_AGREED);
        String later = aid.noticeConsent();
        if (later == null && !aid.application().declarations().publicNotice()) {
            return Answer.refused("hardship.noConsentToNotice");
        }
        Deadline deadline = file.start(aid, NOTICE, "hardshipNoticePeriod", HardshipAid.NOTICE_ENDS_AT);
        notices.publish(id, aid.union, maskedText(aid), later == null ? "application:" + id : later, deadline);
        aid.move(PUBLISHED);
        file.save(aid, "published");
        file.tell(aid, "published", null, Map.of("until", deadline.dueOn().toString()));
        return Answer.done(deadline);
    }

    /** The officer has obtained the consent that was missing. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<CaseId> recordConsent(CaseId id, String proof) {
        HardshipCase aid = file.lock(id);
        aid.require(COMMITTEE_AGREED);
        if (proof.isBlank()) {
            return Answer.refused(Refusal.ofField("consentProof", "hardship.noConsentProof"));
        }
        var objection = impartiality.take(aid, currentUser.account(), Duty.OFFICER);
        if (objection.isPresent()) {
            return Answer.refused(objection.get());
        }
        aid.consentToNotice(proof.strip());
        file.save(aid, "noticeConsentRecorded");
        return Answer.done(id);
    }

    /** The period is over: passed, or held by an objection that nobody has settled yet. */
    @Permit(Permission.WORK_ON_CASE)
    public boolean close(CaseId id) {
        HardshipCase aid = file.lock(id);
        aid.require(PUBLISHED);
        PublicNotices.NoticeResult result = notices.close(id);
        boolean passed = result.open() == 0;
        aid.move(passed ? NOTICE_PASSED : NOTICE_HELD);
        if (passed) {
            file.met(aid, NOTICE);
        }
        file.save(aid, passed ? "noticePassed" : "noticeHeld");
        file.tell(
                aid,
                passed ? "notice-passed" : "notice-held",
                null,
                Map.of("dismissed", String.valueOf(result.dismissed())));
        return passed;
    }

    /** What becomes of an objection. */
    public enum Settlement {
        DISMISSED,
        REVISIT,
        PROPOSE_REFUSAL
    }

    @Permit(Permission.WORK_ON_CASE)
    public Answer<CaseId> settle(CaseId id, Settlement settlement, String reason) {
        HardshipCase aid = file.lock(id);
        aid.require(PUBLISHED, NOTICE_HELD);
        Account by = currentUser.account();
        if (reason.isBlank()) {
            return Answer.refused("hardship.reasonMissing");
        }
        var objection = impartiality.take(aid, by, Duty.OBJECTION_REVIEWER);
        if (objection.isPresent()) {
            return Answer.refused(objection.get());
        }
        notices.settleObjections(id, settlement != Settlement.DISMISSED, reason);
        switch (settlement) {
            case DISMISSED -> aid.move(PUBLISHED);
            case REVISIT -> {
                notices.close(id);
                aid.startAgain(TO_VISIT);
            }
            case PROPOSE_REFUSAL -> {
                notices.close(id);
                refusals.propose(id, aid.round(), by.id(), reason);
                aid.move(REFUSAL_PROPOSED);
            }
        }
        file.save(aid, "objectionSettled", Map.of("result", settlement.name()));
        return Answer.done(id);
    }

    private static String maskedText(HardshipCase aid) {
        Assessment assessment = aid.assessment();
        return aid.application().household().applicant().maskedName() + ",家庭 " + assessment.people() + " 人,"
                + Subjects.name(assessment.category()) + ",拟给予"
                + Subjects.of(aid.application()).replaceFirst("^.* · ", "") + " "
                + aid.amount().display();
    }
}
