package org.xieyue.bargaining;

import static org.xieyue.bargaining.BargainingStage.AWAITING_REPLY;
import static org.xieyue.bargaining.BargainingStage.DELIVERING;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xieyue.clock.BusinessClock;
import org.xieyue.documents.DocumentId;
import org.xieyue.employers.EmployerId;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** The offer reaches each employer, with proof and the day of receipt; the reply clock runs from there. */
@UseCase
public class DeliverOffer {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final BargainingFile file;
    private final Correspondence correspondence;
    private final BargainingRules rules;
    private final BargainingPapers papers;
    private final OverallLimit limit;
    private final MovedClocks clocks;

    DeliverOffer(
            BargainingFile file,
            Correspondence correspondence,
            BargainingRules rules,
            BargainingPapers papers,
            OverallLimit limit,
            MovedClocks clocks) {
        this.file = file;
        this.correspondence = correspondence;
        this.rules = rules;
        this.papers = papers;
        this.limit = limit;
        this.clocks = clocks;
    }

    /**
     * @param on the day on which the employer received it
     * @param proof a paper of the case: receipt, postal proof, picture
     */
    public record Delivery(
            List<EmployerId> employers,
            LocalDate on,
            Reply.@Nullable Way way,
            @Nullable DocumentId proof) {
        public Delivery {
            employers = List.copyOf(employers);
        }
    }

    /** When the reminder goes out and when the last reply is due. */
    public record ReplyClock(Instant remindAt, Instant dueAt) {}

    /**
     * Answers the employers that have not received it yet. Refused with {@code bargaining.delivered-before-written}, {@code
     * .delivered-in-future}, {@code .no-proof}, {@code .no-way}, {@code .delivered-to-nobody}. The same employer again keeps the first day.
     */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<List<EmployerId>> deliver(CaseId caseId, Delivery delivery) {
        Bargaining bargaining = file.lock(caseId);
        bargaining.require(DELIVERING);
        List<Refusal> flaws = flaws(bargaining, delivery);
        Reply.Way way = delivery.way();
        DocumentId proof = delivery.proof();
        if (!flaws.isEmpty() || way == null || proof == null) {
            return Answer.refused(flaws);
        }
        file.requirePaper(bargaining, proof);
        BargainingRules.Clock clock = rules.reply(bargaining, delivery.on());
        LocalDate dueOn = clock.dueOn();
        for (EmployerId employer : delivery.employers()) {
            Reply before = correspondence.reply(caseId, employer).orElseThrow(NotFound::new);
            if (!before.isDelivered()) {
                clocks.delivered(caseId, employer, clock);
            }
            correspondence.deliver(caseId, employer, delivery.on(), way, proof, dueOn);
        }
        file.note(
                bargaining,
                "offerDelivered",
                Map.of(
                        "on", delivery.on().toString(),
                        "way", way.name(),
                        "employers", String.valueOf(delivery.employers().size())));
        file.tell(
                bargaining,
                "offer-delivered",
                Map.of(
                        "count", String.valueOf(delivery.employers().size()),
                        "day", delivery.on().toString(),
                        "due", dueOn.toString()));
        papers.receipt(bargaining, delivery.employers(), delivery.on(), way, dueOn);
        return Answer.done(correspondence.replies(caseId).stream()
                .filter(reply -> !reply.isDelivered())
                .map(Reply::employer)
                .toList());
    }

    private List<Refusal> flaws(Bargaining bargaining, Delivery delivery) {
        List<Refusal> flaws = new ArrayList<>();
        if (delivery.employers().isEmpty()) {
            flaws.add(Refusal.ofField("employers", "bargaining.delivered-to-nobody"));
        }
        if (delivery.on().isAfter(file.today())) {
            flaws.add(Refusal.ofField("deliveredOn", "bargaining.delivered-in-future", delivery.on(), file.today()));
        } else if (delivery.on().isBefore(bargaining.writtenOn())) {
            flaws.add(Refusal.ofField(
                    "deliveredOn", "bargaining.delivered-before-written", delivery.on(), bargaining.writtenOn()));
        }
        if (delivery.way() == null) {
            flaws.add(Refusal.ofField("deliveryWay", "bargaining.no-way"));
        }
        if (delivery.proof() == null) {
            flaws.add(Refusal.ofField("proof", "bargaining.no-proof"));
        }
        return flaws;
    }

    /** Every employer has the offer: the reply clock of the last one, and where the place says so the overall limit, run. */
    @Permit(Permission.WORK_ON_CASE)
    public ReplyClock startClock(CaseId caseId) {
        Bargaining bargaining = file.lock(caseId);
        bargaining.require(DELIVERING);
        List<LocalDate> days = correspondence.replies(caseId).stream()
                .map(reply -> bargaining.known(reply.deliveredOn(), "要约尚未全部送达"))
                .sorted(Comparator.naturalOrder())
                .toList();
        BargainingRules.Clock due = rules.reply(bargaining, days.getLast());
        bargaining.offer.deliveredOn = days.getFirst();
        bargaining.offer.replyDueOn = due.dueOn();
        bargaining.move(AWAITING_REPLY);
        bargaining.waitUntil(due.dueOn());
        file.due(bargaining, "reply", due, CollectiveBargaining.REPLY_DUE_AT);
        limit.startsWith(bargaining, BargainingRules.LimitStart.OFFER, days.getFirst());
        file.save(bargaining, "replyClockStarted", Map.of("dueOn", due.dueOn().toString()));
        return new ReplyClock(
                rules.reminderOn(bargaining, due.dueOn())
                        .atTime(MORNING)
                        .atZone(BusinessClock.ZONE)
                        .toInstant(),
                due.deadline().passesAt());
    }
}
