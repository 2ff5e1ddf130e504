package org.xieyue.notices;

import java.util.List;
import org.xieyue.clock.Deadline;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.CaseId;

/** Public notice (公示) of masked data, with the consent on record. */
public interface PublicNotices {

    /**
     * Publishes one item about a case in the union's notices.
     *
     * @param maskedText what everybody in scope reads: masked name, matter, amount
     * @param consent id of the document or declaration in which the person agreed (个人信息保护法 第二十五条)
     */
    void publish(CaseId caseId, UnionId scope, String maskedText, String consent, Deadline period);

    /** Ends the notice of this case; answers how many objections were upheld, dismissed and are still open. */
    NoticeResult close(CaseId caseId);

    /** Settles the open objections of the case's item. */
    void settleObjections(CaseId caseId, boolean upheld, String reason);

    /** What was objected to the case's item, oldest first, without names: for those who settle it. */
    List<ObjectionRow> objections(CaseId caseId);

    record NoticeResult(int upheld, int dismissed, int open) {}
}
