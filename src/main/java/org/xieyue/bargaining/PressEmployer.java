package org.xieyue.bargaining;

import static org.xieyue.bargaining.BargainingStage.AWAITING_REPLY;
import static org.xieyue.bargaining.BargainingStage.ORDERED;
import static org.xieyue.bargaining.BargainingStage.PRESSED;
import static org.xieyue.bargaining.BargainingStage.PROPOSED;
import static org.xieyue.bargaining.BargainingStage.UNSETTLED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieyue.clock.Deadline;
import org.xieyue.documents.DocumentId;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** Reminder letter, opinion letter, proposal to the labour authority, and its order: each with its own clock (一函两书). */
@UseCase
public class PressEmployer {

    private final BargainingFile file;
    private final Correspondence correspondence;
    private final BargainingRules rules;
    private final BargainingPapers papers;

    PressEmployer(BargainingFile file, Correspondence correspondence, BargainingRules rules, BargainingPapers papers) {
        this.file = file;
        this.correspondence = correspondence;
        this.rules = rules;
        this.papers = papers;
    }

    /** 提示函 to those who have not answered yet; nothing when all have. */
    @Permit(Permission.WORK_ON_CASE)
    public void remind(CaseId caseId) {
        Bargaining bargaining = file.lock(caseId);
        bargaining.require(AWAITING_REPLY);
        List<Reply> waiting = correspondence.replies(caseId).stream()
                .filter(reply -> reply.answer() == null)
                .toList();
        if (waiting.isEmpty()) {
            return;
        }
        DocumentId paper = papers.reminder(bargaining, waiting);
        add(bargaining, Letter.Kind.REMINDER, file.today(), bargaining.offer.replyDueOn, paper);
        file.note(bargaining, "reminded", Map.of("employers", String.valueOf(waiting.size())));
        file.tell(bargaining, "reminded", Map.of("count", String.valueOf(waiting.size())));
    }

    /** 意见书; answers when its clock ends. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<Instant> sendOpinion(CaseId caseId, LocalDate deliveredOn) {
        Bargaining bargaining = file.lock(caseId);
        bargaining.require(UNSETTLED);
        Optional<Refusal> flaw = flawOfDay(bargaining, deliveredOn, bargaining.offer.deliveredOn);
        if (flaw.isPresent()) {
            return Answer.refused(flaw.get());
        }
        BargainingRules.Clock due = rules.opinion(bargaining, deliveredOn);
        List<Reply> outside = outside(caseId);
        DocumentId paper = papers.opinion(bargaining, outside, deliveredOn, due);
        return Answer.done(send(
                bargaining,
                Letter.Kind.OPINION,
                PRESSED,
                deliveredOn,
                due.deadline(),
                due.rule().source(),
                paper));
    }

    /** 建议书 to the labour authority; refused while no opinion letter has been sent. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<Instant> propose(CaseId caseId, LocalDate deliveredOn) {
        Bargaining bargaining = file.lock(caseId);
        bargaining.require(UNSETTLED);
        Optional<Letter> opinion = correspondence.latest(caseId, Letter.Kind.OPINION);
        if (opinion.isEmpty()) {
            return Answer.refused(Refusal.of("bargaining.opinion-first"));
        }
        Optional<Refusal> flaw =
                flawOfDay(bargaining, deliveredOn, opinion.get().deliveredOn());
        if (flaw.isPresent()) {
            return Answer.refused(flaw.get());
        }
        BargainingRules.Clock due = rules.proposal(bargaining, deliveredOn);
        DocumentId paper = papers.proposal(bargaining, outside(caseId), opinion.get(), deliveredOn, due);
        return Answer.done(send(
                bargaining,
                Letter.Kind.PROPOSAL,
                PROPOSED,
                deliveredOn,
                due.deadline(),
                due.rule().source(),
                paper));
    }

    /**
     * 责令改正: the authority orders the employer to answer.
     *
     * @param dueOn last day that the order names
     */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<Instant> order(CaseId caseId, LocalDate orderedOn, LocalDate dueOn, String number) {
        Bargaining bargaining = file.lock(caseId);
        bargaining.require(PROPOSED);
        Optional<Refusal> flaw = flawOfDay(
                bargaining,
                orderedOn,
                correspondence
                        .latest(caseId, Letter.Kind.PROPOSAL)
                        .map(Letter::deliveredOn)
                        .orElse(null));
        if (flaw.isPresent()) {
            return Answer.refused(flaw.get());
        }
        if (!dueOn.isAfter(orderedOn)) {
            return Answer.refused(Refusal.ofField("dueOn", "bargaining.order-without-time", orderedOn));
        }
        Deadline due = rules.named(orderedOn, dueOn);
        answered(caseId, Letter.Kind.PROPOSAL, orderedOn);
        return Answer.done(send(bargaining, Letter.Kind.ORDER, ORDERED, orderedOn, due, number, null));
    }

    /** The authority sees no reason to act, or has fined without an order. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<CaseId> declined(CaseId caseId) {
        Bargaining bargaining = file.lock(caseId);
        bargaining.require(PROPOSED);
        answered(caseId, Letter.Kind.PROPOSAL, file.today());
        bargaining.move(UNSETTLED);
        file.save(bargaining, "proposalAnswered");
        file.tell(bargaining, "proposal-answered", Map.of());
        return Answer.done(caseId);
    }

    /** The clock of the letter has run out, or its answer is there. */
    @Permit(Permission.WORK_ON_CASE)
    public void close(CaseId caseId) {
        Bargaining bargaining = file.lock(caseId);
        bargaining.require(PRESSED, PROPOSED, ORDERED);
        file.note(bargaining, "letterPassed", Map.of("stage", bargaining.stage().name()));
        file.tell(bargaining, "letter-passed", Map.of());
    }

    private Instant send(
            Bargaining bargaining,
            Letter.Kind kind,
            BargainingStage next,
            LocalDate deliveredOn,
            Deadline due,
            String source,
            @Nullable DocumentId paper) {
        add(bargaining, kind, deliveredOn, due.dueOn(), paper);
        bargaining.move(next);
        bargaining.waitUntil(due.dueOn());
        file.due(bargaining, "letter", due, CollectiveBargaining.LETTER_DUE_AT, source);
        file.save(
                bargaining,
                "letterSent",
                Map.of(
                        "kind", kind.name(),
                        "deliveredOn", deliveredOn.toString(),
                        "dueOn", due.dueOn().toString()));
        file.tell(
                bargaining,
                "letter-" + kind.name().toLowerCase(java.util.Locale.ROOT),
                Map.of("day", deliveredOn.toString(), "due", due.dueOn().toString()));
        return due.passesAt();
    }

    private void add(
            Bargaining bargaining,
            Letter.Kind kind,
            LocalDate deliveredOn,
            @Nullable LocalDate dueOn,
            @Nullable DocumentId paper) {
        int number =
                correspondence.latest(bargaining.id, kind).map(Letter::number).orElse(0) + 1;
        correspondence.add(
                bargaining.id,
                new Letter(UUID.randomUUID(), kind, number, file.today(), deliveredOn, dueOn, null, paper));
    }

    private void answered(CaseId caseId, Letter.Kind kind, LocalDate on) {
        correspondence.latest(caseId, kind).ifPresent(letter -> correspondence.answered(letter.id(), on));
    }

    private List<Reply> outside(CaseId caseId) {
        return correspondence.replies(caseId).stream().filter(Reply::isOutside).toList();
    }

    private Optional<Refusal> flawOfDay(Bargaining bargaining, LocalDate on, @Nullable LocalDate notBefore) {
        LocalDate first = bargaining.known(notBefore, "尚未送达");
        return on.isAfter(file.today()) || on.isBefore(first)
                ? Optional.of(Refusal.ofField("deliveredOn", "bargaining.bad-letter-day", first, file.today()))
                : Optional.empty();
    }
}
