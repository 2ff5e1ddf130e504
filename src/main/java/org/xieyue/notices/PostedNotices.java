package org.xieyue.notices;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.audit.AuditTrail;
import org.xieyue.clock.BusinessClock;
import org.xieyue.clock.Deadline;
import org.xieyue.clock.DeadlineBook;
import org.xieyue.clock.DeadlineMoved;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.UnionId;
import org.xieyue.notices.ObjectionRow.State;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.OutOfOrder;

/** Public notices as the processes put them up and take them down. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PostedNotices implements PublicNotices {

    private static final String PERIOD = "public-notice";
    private static final String SOURCE = "公示期限";

    /** Numbers by which a person can be found: identity card, bank card, mobile phone. */
    private static final Pattern UNMASKED =
            Pattern.compile("\\d{15,19}[Xx]?|\\d{14,17}[Xx]|(?<!\\d)1[3-9]\\d{9}(?!\\d)");

    private final Notices notices;
    private final Objections objections;
    private final Messages messages;
    private final DeadlineBook deadlines;
    private final BusinessClock clock;
    private final CurrentUser user;
    private final AuditTrail trail;

    PostedNotices(
            Notices notices,
            Objections objections,
            Messages messages,
            DeadlineBook deadlines,
            BusinessClock clock,
            CurrentUser user,
            AuditTrail trail) {
        this.notices = notices;
        this.objections = objections;
        this.messages = messages;
        this.deadlines = deadlines;
        this.clock = clock;
        this.user = user;
        this.trail = trail;
    }

    @Override
    public void publish(CaseId caseId, UnionId scope, String maskedText, String consent, Deadline period) {
        if (consent.isBlank()) {
            throw new OutOfOrder("NOTICE-1", "未经本人单独同意不得公示（个人信息保护法第二十五条）", caseId, "no consent");
        }
        if (UNMASKED.matcher(maskedText).find()) {
            throw new OutOfOrder("NOTICE-2", "公示内容须脱敏，不得含证件号、卡号或手机号", caseId, "not masked");
        }
        Optional<Notices.Notice> open = notices.lockLatest(caseId).filter(notice -> !notice.closed());
        if (open.isPresent()) {
            if (!open.get().maskedText().equals(maskedText)) {
                throw new OutOfOrder(
                        "NOTICE-3", "同一事项的公示尚未结束", caseId, open.get().id());
            }
            return;
        }
        NoticeId id = new NoticeId(UUID.randomUUID());
        Deadline booked = deadlines.put(id.value(), PERIOD, period, null, SOURCE);
        notices.add(id, caseId, scope, maskedText, consent, booked);
        trail.record("notice.published", "case", caseId.toString(), Map.of("notice", id.toString()));
    }

    @Override
    public NoticeResult close(CaseId caseId) {
        Notices.Notice notice = latest(caseId);
        if (!notice.closed()) {
            notices.close(notice.id(), clock.now());
            deadlines.met(notice.id().value(), PERIOD);
            trail.record(
                    "notice.closed",
                    "case",
                    caseId.toString(),
                    Map.of("notice", notice.id().toString()));
        }
        Map<State, Integer> counts = objections.counts(notice.id());
        return new NoticeResult(
                counts.getOrDefault(State.UPHELD, 0),
                counts.getOrDefault(State.DISMISSED, 0),
                counts.getOrDefault(State.OPEN, 0));
    }

    @Override
    public void settleObjections(CaseId caseId, boolean upheld, String reason) {
        if (reason.isBlank()) {
            throw new OutOfOrder("NOTICE-4", "处理异议须说明理由", caseId, "no reason");
        }
        Notices.Notice notice = latest(caseId);
        for (Objections.Open objection : objections.open(notice.id())) {
            objections.settle(
                    objection.id(),
                    upheld ? State.UPHELD : State.DISMISSED,
                    reason,
                    clock.now(),
                    user.person().map(Account::id).orElse(null));
            messages.send(
                    objection.by(),
                    upheld ? "notice.objection-upheld" : "notice.objection-dismissed",
                    Map.of("notice", notice.maskedText(), "reason", reason),
                    null,
                    "objection-settled:" + objection.id());
            trail.record(
                    "notice.objection-settled",
                    "case",
                    caseId.toString(),
                    Map.of("objection", objection.id().toString(), "upheld", String.valueOf(upheld)));
        }
    }

    @Override
    public List<ObjectionRow> objections(CaseId caseId) {
        return notices.latest(caseId).map(notice -> objections.of(notice.id())).orElse(List.of());
    }

    @EventListener
    void follow(DeadlineMoved moved) {
        if (moved.name().equals(PERIOD)) {
            notices.move(new NoticeId(moved.subject()), moved.newDueOn(), moved.provisional());
        }
    }

    private Notices.Notice latest(CaseId caseId) {
        return notices.lockLatest(caseId)
                .orElseThrow(() -> new OutOfOrder("NOTICE-5", "该事项没有公示", caseId, "never published"));
    }
}
