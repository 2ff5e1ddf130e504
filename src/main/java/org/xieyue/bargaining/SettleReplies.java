package org.xieyue.bargaining;

import static org.xieyue.bargaining.BargainingStage.REFUSED_SANCTIONED;
import static org.xieyue.bargaining.BargainingStage.UNSETTLED;
import static org.xieyue.bargaining.BargainingStage.WITHDRAWN;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.jurisdictions.Parameter;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** Not every employer has accepted: press them, ask the authority, go on with the others, or end. */
@UseCase
public class SettleReplies {

    private final BargainingFile file;
    private final Correspondence correspondence;
    private final BargainingRules rules;
    private final AnswerOffer answerOffer;

    SettleReplies(BargainingFile file, Correspondence correspondence, BargainingRules rules, AnswerOffer answerOffer) {
        this.file = file;
        this.correspondence = correspondence;
        this.rules = rules;
        this.answerOffer = answerOffer;
    }

    public enum Way {
        /** 发出意见书. */
        PRESS,
        /** 向劳动行政部门提出建议书; after an opinion letter only. */
        PROPOSE,
        /** With those who have accepted; the others may still join. */
        GO_ON,
        /** The reason of the refusal is good; not where the place allows no refusal. */
        EXCUSE,
        /** The authority has acted, and the employer still refuses. */
        SANCTIONED
    }

    @Permit(Permission.WORK_ON_CASE)
    public Answer<CaseId> decide(CaseId caseId, Way way) {
        Bargaining bargaining = file.lock(caseId);
        bargaining.require(UNSETTLED);
        List<Reply> replies = correspondence.replies(caseId);
        Optional<Refusal> flaw = flaw(bargaining, replies, way);
        if (flaw.isPresent()) {
            return Answer.refused(flaw.get());
        }
        switch (way) {
            case PRESS, PROPOSE -> file.note(bargaining, "presses", java.util.Map.of("way", way.name()));
            case GO_ON -> {
                answerOffer.accept(bargaining, replies);
                file.tell(bargaining, "goes-on", java.util.Map.of());
            }
            case EXCUSE -> end(bargaining, WITHDRAWN, "excused");
            case SANCTIONED -> end(bargaining, REFUSED_SANCTIONED, "sanctioned");
        }
        return Answer.done(caseId);
    }

    private void end(Bargaining bargaining, BargainingStage how, String what) {
        bargaining.end(how, file.today());
        file.save(bargaining, what);
        file.tell(bargaining, what, java.util.Map.of());
    }

    private Optional<Refusal> flaw(Bargaining bargaining, List<Reply> replies, Way way) {
        return switch (way) {
            case PRESS -> Optional.empty();
            case PROPOSE ->
                correspondence.latest(bargaining.id, Letter.Kind.OPINION).isEmpty()
                        ? Optional.of(Refusal.of("bargaining.opinion-first"))
                        : Optional.empty();
            case GO_ON ->
                replies.stream().noneMatch(reply -> reply.is(Reply.Answer.ACCEPTED))
                        ? Optional.of(Refusal.of("bargaining.nobody-accepted"))
                        : Optional.empty();
            case EXCUSE -> mayBeExcused(bargaining, replies);
            case SANCTIONED ->
                correspondence.latest(bargaining.id, Letter.Kind.PROPOSAL).isEmpty()
                        ? Optional.of(Refusal.of("bargaining.proposal-first"))
                        : Optional.empty();
        };
    }

    /** 集体合同规定 第三十二条: no refusal without good reason; Beijing art 32: none at all. */
    private Optional<Refusal> mayBeExcused(Bargaining bargaining, List<Reply> replies) {
        boolean reasonGiven =
                replies.stream().filter(Reply::isOutside).allMatch(reply -> reply.is(Reply.Answer.REFUSED));
        if (!reasonGiven || replies.stream().anyMatch(reply -> reply.is(Reply.Answer.ACCEPTED))) {
            return Optional.of(Refusal.of("bargaining.no-reason-to-excuse"));
        }
        LocalDate offeredOn = bargaining.known(bargaining.offer.deliveredOn, "要约尚未送达");
        Parameter rule = rules.refusal(bargaining, offeredOn);
        return rule.value().equals("NEVER")
                ? Optional.of(Refusal.of("bargaining.may-not-refuse", rule.citation()))
                : Optional.empty();
    }
}
