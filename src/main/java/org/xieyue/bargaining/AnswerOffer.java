package org.xieyue.bargaining;

import static org.xieyue.bargaining.BargainingStage.ACCEPTED;
import static org.xieyue.bargaining.BargainingStage.AWAITING_REPLY;
import static org.xieyue.bargaining.BargainingStage.ORDERED;
import static org.xieyue.bargaining.BargainingStage.PRESSED;
import static org.xieyue.bargaining.BargainingStage.PROPOSED;
import static org.xieyue.bargaining.BargainingStage.UNSETTLED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xieyue.agreements.SecondRoundType;
import org.xieyue.documents.DocumentId;
import org.xieyue.employers.EmployerId;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.parties.AdmitEmployer;
import org.xieyue.parties.Sides;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** An employer answers the offer in writing, in time, late, or not at all. */
@UseCase
public class AnswerOffer {

    private static final int LONGEST_REASON = 1000;
    private static final Set<BargainingStage> WAITING = EnumSet.of(AWAITING_REPLY, PRESSED, PROPOSED, ORDERED);

    private final BargainingFile file;
    private final Correspondence correspondence;
    private final BargainingPapers papers;
    private final OverallLimit limit;
    private final Sides sides;
    private final AdmitEmployer admitEmployer;
    private final MovedClocks clocks;

    AnswerOffer(
            BargainingFile file,
            Correspondence correspondence,
            BargainingPapers papers,
            OverallLimit limit,
            Sides sides,
            AdmitEmployer admitEmployer,
            MovedClocks clocks) {
        this.file = file;
        this.correspondence = correspondence;
        this.papers = papers;
        this.limit = limit;
        this.sides = sides;
        this.admitEmployer = admitEmployer;
        this.clocks = clocks;
    }

    /**
     * @param accepts else it refuses, with its reason
     * @param paper the answer in writing; without one the union's form of it is printed, to be signed
     * @param mandate of the head office; a branch that bargains for it cannot accept without
     */
    public record Said(
            EmployerId employer,
            boolean accepts,
            LocalDate on,
            String reason,
            @Nullable DocumentId paper,
            @Nullable DocumentId mandate) {}

    /** Answers whether somebody's answer is still awaited. Refused with {@code bargaining.answered-before-delivery}, {@code .answered-in-future}, {@code .refused-without-reason}, {@code .branch-without-mandate}. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<Boolean> record(CaseId caseId, Said said) {
        Bargaining bargaining = file.lock(caseId);
        if (!BargainingStage.OFFERED.contains(bargaining.stage())) {
            return Answer.refused(Refusal.conflict("bargaining.too-late-to-join"));
        }
        Reply before = correspondence.reply(caseId, said.employer()).orElseThrow(NotFound::new);
        List<Refusal> flaws = flaws(bargaining, before, said);
        if (!flaws.isEmpty()) {
            return Answer.refused(flaws);
        }
        DocumentId paper = said.paper();
        DocumentId mandate = said.mandate();
        Stream.of(paper, mandate).flatMap(Stream::ofNullable).forEach(one -> file.requirePaper(bargaining, one));
        LocalDate dueOn = bargaining.known(before.dueOn(), "要约尚未送达");
        boolean late = said.on().isAfter(dueOn) || before.answer() != null;
        Reply reply = new Reply(
                before.employer(),
                before.deliveredOn(),
                before.way(),
                before.proof(),
                dueOn,
                said.accepts() ? Reply.Answer.ACCEPTED : Reply.Answer.REFUSED,
                said.on(),
                said.reason().strip(),
                paper == null && said.accepts() ? papers.reply(bargaining, said.employer(), said.on()) : paper,
                late);
        correspondence.answer(caseId, reply);
        clocks.answered(caseId, reply.employer());
        DocumentId authority = mandate == null ? reply.paper() : mandate;
        if (said.accepts() && authority != null) {
            sides.joined(caseId, said.employer(), authority);
        }
        file.note(
                bargaining,
                said.accepts() ? "offerAccepted" : "offerRefused",
                Map.of(
                        "employer", said.employer().toString(),
                        "on", said.on().toString(),
                        "late", String.valueOf(late)));
        file.tell(
                bargaining,
                said.accepts() ? (late ? "accepted-late" : "accepted") : "refused",
                Map.of(
                        "employer",
                        papers.name(said.employer()),
                        "day",
                        said.on().toString()));
        return Answer.done(isAwaited(bargaining));
    }

    private List<Refusal> flaws(Bargaining bargaining, Reply before, Said said) {
        List<Refusal> flaws = new ArrayList<>();
        if (said.accepts()
                && said.mandate() == null
                && bargaining.opening.secondRound() == SecondRoundType.LOCAL_BRANCH_OF_HQ) {
            flaws.add(Refusal.ofField(
                    "headOfficeMandate", "bargaining.branch-without-mandate", papers.name(said.employer())));
        }
        LocalDate deliveredOn = before.deliveredOn();
        if (deliveredOn == null || said.on().isBefore(deliveredOn)) {
            flaws.add(Refusal.ofField(
                    "answeredOn", "bargaining.answered-before-delivery", said.on(), String.valueOf(deliveredOn)));
        }
        if (said.on().isAfter(file.today())) {
            flaws.add(Refusal.ofField("answeredOn", "bargaining.answered-in-future", said.on(), file.today()));
        }
        if (!said.accepts() && said.reason().isBlank()) {
            flaws.add(Refusal.ofField("reason", "bargaining.refused-without-reason"));
        }
        if (said.reason().length() > LONGEST_REASON) {
            flaws.add(Refusal.ofField("reason", "bargaining.bad-reason", LONGEST_REASON));
        }
        if (before.is(Reply.Answer.ACCEPTED)) {
            flaws.add(Refusal.conflict("bargaining.accepted-already"));
        }
        return flaws;
    }

    private boolean isAwaited(Bargaining bargaining) {
        LocalDate since = correspondence.letters(bargaining.id).stream()
                .filter(letter -> letter.kind() == Letter.Kind.OPINION || letter.kind() == Letter.Kind.ORDER)
                .map(Letter::deliveredOn)
                .reduce(bargaining.offer.deliveredOn, (first, second) -> second);
        return correspondence.replies(bargaining.id).stream()
                .filter(Reply::isOutside)
                .anyMatch(reply -> reply.answeredOn() == null
                        || (since != null && reply.answeredOn().isBefore(since)));
    }

    /** The last day has passed: who has not answered is silent. */
    @Permit(Permission.WORK_ON_CASE)
    public void close(CaseId caseId) {
        Bargaining bargaining = file.lock(caseId);
        bargaining.require(AWAITING_REPLY);
        List<Reply> silent = correspondence.replies(caseId).stream()
                .filter(reply -> reply.answer() == null)
                .toList();
        for (Reply reply : silent) {
            correspondence.answer(caseId, silent(reply));
            clocks.answered(caseId, reply.employer());
            sides.silent(caseId, reply.employer());
        }
        file.note(bargaining, "replyClockPassed", Map.of("silent", String.valueOf(silent.size())));
        file.tell(bargaining, "silent", Map.of("count", String.valueOf(silent.size())));
    }

    private static Reply silent(Reply reply) {
        return new Reply(
                reply.employer(),
                reply.deliveredOn(),
                reply.way(),
                reply.proof(),
                reply.dueOn(),
                Reply.Answer.SILENT,
                null,
                "",
                null,
                false);
    }

    /** Whether every employer has accepted; otherwise somebody has to decide how to go on. */
    @Permit(Permission.WORK_ON_CASE)
    public boolean assess(CaseId caseId) {
        Bargaining bargaining = file.lock(caseId);
        bargaining.require(WAITING);
        List<Reply> replies = correspondence.replies(caseId);
        boolean all = replies.stream().noneMatch(Reply::isOutside)
                && replies.stream().anyMatch(reply -> reply.is(Reply.Answer.ACCEPTED));
        file.met(bargaining, "reply");
        file.met(bargaining, "letter");
        if (all) {
            accept(bargaining, replies);
        } else {
            bargaining.move(UNSETTLED);
            file.save(bargaining, "repliesRead");
        }
        return all;
    }

    /** Whoever has accepted comes to the table. */
    void accept(Bargaining bargaining, List<Reply> replies) {
        LocalDate on = replies.stream()
                .filter(reply -> reply.is(Reply.Answer.ACCEPTED))
                .map(reply -> bargaining.known(reply.answeredOn(), "没有答复日期"))
                .max(LocalDate::compareTo)
                .orElseThrow();
        bargaining.acceptedOn = on;
        bargaining.move(ACCEPTED);
        limit.startsWith(bargaining, BargainingRules.LimitStart.ACCEPTANCE, on);
        file.save(bargaining, "accepted", Map.of("on", on.toString()));
    }

    /** A silent or refusing employer is no longer asked; the others go on. */
    @Permit(Permission.KEEP_BARGAINING)
    public Answer<CaseId> leaveOut(CaseId caseId, EmployerId employer) {
        Bargaining bargaining = file.lock(caseId);
        if (!BargainingStage.OFFERED.contains(bargaining.stage())) {
            return Answer.refused(Refusal.conflict("bargaining.too-late-to-join"));
        }
        Reply reply = correspondence.reply(caseId, employer).orElseThrow(NotFound::new);
        boolean others = correspondence.replies(caseId).stream()
                .anyMatch(other ->
                        other.is(Reply.Answer.ACCEPTED) && !other.employer().equals(employer));
        if (!others) {
            return Answer.refused(Refusal.of("bargaining.nobody-left"));
        }
        Answer<EmployerId> left = admitEmployer.leaveOut(caseId, employer);
        if (!left.isDone()) {
            return Answer.refused(left.reasons());
        }
        correspondence.answer(
                caseId,
                new Reply(
                        employer,
                        reply.deliveredOn(),
                        reply.way(),
                        reply.proof(),
                        reply.dueOn(),
                        Reply.Answer.LEFT_OUT,
                        reply.answeredOn(),
                        reply.reason(),
                        reply.paper(),
                        reply.late()));
        file.note(bargaining, "employerLeftOut", Map.of("employer", employer.toString()));
        file.tell(bargaining, "left-out", Map.of("employer", papers.name(employer)));
        return Answer.done(caseId);
    }
}
