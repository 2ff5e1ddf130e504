package org.xieyue.notices;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.clock.BusinessClock;
import org.xieyue.clock.Deadline;
import org.xieyue.clock.DeadlineBook;
import org.xieyue.clock.DeadlineMoved;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.OutOfOrder;

/** Public notices as the processes put them up and take them down. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PostedNotices implements PublicNotices {

    private static final String PERIOD = "public-notice";
    private static final String SOURCE = "公示期限";

    private final Notices notices;
    private final Messages messages;
    private final DeadlineBook deadlines;
    private final BusinessClock clock;

    PostedNotices(Notices notices, Messages messages, DeadlineBook deadlines, BusinessClock clock) {
        this.notices = notices;
        this.messages = messages;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public void publish(CaseId caseId, UnionId scope, String maskedText, String consent, Deadline period) {
        if (consent.isBlank()) {
            throw new OutOfOrder("NOTICE-1", "未经本人同意不得公示(个人信息保护法第二十五条)", caseId, "no consent");
        }
        Optional<Notices.Notice> open = notices.lockLatest(caseId).filter(notice -> !notice.closed());
        if (open.isPresent()) {
            if (!open.get().maskedText().equals(maskedText)) {
                throw new OutOfOrder(
                        "NOTICE-2", "同一事项的公示尚未结束", caseId, open.get().id());
            }
            return;
        }
        NoticeId id = new NoticeId(UUID.randomUUID());
        Deadline booked = deadlines.put(id.value(), PERIOD, period, null, SOURCE);
        notices.add(id, caseId, scope, maskedText, consent, booked);
    }

    @Override
    public NoticeResult close(CaseId caseId) {
        Notices.Notice notice = latest(caseId);
        notices.close(notice.id(), clock.now());
        deadlines.met(notice.id().value(), PERIOD);
        Map<String, Integer> counts = notices.objections(notice.id());
        return new NoticeResult(
                counts.getOrDefault(Notices.UPHELD, 0),
                counts.getOrDefault(Notices.DISMISSED, 0),
                counts.getOrDefault(Notices.OPEN, 0));
    }

    @Override
    public void settleObjections(CaseId caseId, boolean upheld, String reason) {
        if (reason.isBlank()) {
            throw new OutOfOrder("NOTICE-3", "处理异议须说明理由", caseId, "no reason");
        }
        Notices.Notice notice = latest(caseId);
        for (Notices.Objection objection : notices.openObjections(notice.id())) {
            notices.settle(objection.id(), upheld ? Notices.UPHELD : Notices.DISMISSED, reason, clock.now(), null);
            messages.send(
                    objection.by(),
                    upheld ? "notice.objection-upheld" : "notice.objection-dismissed",
                    Map.of("notice", notice.maskedText(), "reason", reason),
                    null,
                    "objection-settled:" + objection.id());
        }
    }

    @EventListener
    void follow(DeadlineMoved moved) {
        if (moved.name().equals(PERIOD)) {
            notices.move(new NoticeId(moved.subject()), moved.newDueOn(), moved.provisional());
        }
    }

    private Notices.Notice latest(CaseId caseId) {
        return notices.lockLatest(caseId)
                .orElseThrow(() -> new OutOfOrder("NOTICE-4", "该事项没有公示", caseId, "never published"));
    }
}
