package org.xieyue.bargaining;

import static org.xieyue.bargaining.BargainingStage.COORDINATION;
import static org.xieyue.bargaining.BargainingStage.TALKS;
import static org.xieyue.bargaining.BargainingStage.UNRESOLVED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.jurisdictions.Parameter;
import org.xieyue.jurisdictions.Parameters;
import org.xieyue.negotiation.TableState;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** The labour authority coordinates a deadlock (协调处理, 集体合同规定 第四十九至五十四条): one period, one extension. */
@UseCase
public class CoordinateTalks {

    private static final int LONGEST_REASON = 500;

    private final BargainingFile file;
    private final BargainingRules rules;
    private final BargainingPapers papers;
    private final OverallLimit limit;
    private final Rounds rounds;
    private final TableState table;
    private final Parameters parameters;

    CoordinateTalks(
            BargainingFile file,
            BargainingRules rules,
            BargainingPapers papers,
            OverallLimit limit,
            Rounds rounds,
            TableState table,
            Parameters parameters) {
        this.file = file;
        this.rules = rules;
        this.papers = papers;
        this.limit = limit;
        this.rounds = rounds;
        this.table = table;
        this.parameters = parameters;
    }

    /** Whether the authority can still be asked: it coordinates a bargaining once. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<CaseId> mayApply(CaseId caseId) {
        Bargaining bargaining = file.find(caseId);
        bargaining.require(TALKS);
        return bargaining.coordination.acceptedOn == null
                ? Answer.done(caseId)
                : Answer.refused(Refusal.of("bargaining.coordinated-already"));
    }

    /** Both sides stop instead of asking the authority. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<CaseId> giveUp(CaseId caseId, String reason) {
        Bargaining bargaining = file.lock(caseId);
        bargaining.require(TALKS);
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return Answer.refused(Refusal.ofField("reason", "bargaining.bad-reason", LONGEST_REASON));
        }
        bargaining.end(UNRESOLVED, file.today());
        limit.lift(bargaining);
        file.save(bargaining, "givenUp");
        file.tell(bargaining, "given-up", Map.of("reason", reason.strip()));
        return Answer.done(caseId);
    }

    /** Either side, or both, ask the authority in writing. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<CaseId> apply(CaseId caseId, String reason) {
        Bargaining bargaining = file.lock(caseId);
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return Answer.refused(Refusal.ofField("reason", "bargaining.bad-reason", LONGEST_REASON));
        }
        bargaining.require(TALKS);
        if (bargaining.coordination.acceptedOn != null) {
            return Answer.refused(Refusal.of("bargaining.coordinated-already"));
        }
        rounds.close(caseId, bargaining.round, file.today());
        papers.coordinationRequest(
                bargaining, reason.strip(), table.open(caseId).size());
        bargaining.move(COORDINATION);
        limit.lift(bargaining);
        file.save(bargaining, "coordinationRequested");
        file.tell(bargaining, "coordination-requested", Map.of("reason", reason.strip()));
        return Answer.done(caseId);
    }

    /** Answers when the coordination ends. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<Instant> accept(CaseId caseId, LocalDate acceptedOn) {
        Bargaining bargaining = file.lock(caseId);
        bargaining.require(COORDINATION);
        if (acceptedOn.isAfter(file.today()) || acceptedOn.isBefore(bargaining.openedOn)) {
            return Answer.refused(
                    Refusal.ofField("acceptedOn", "bargaining.bad-letter-day", bargaining.openedOn, file.today()));
        }
        BargainingRules.Clock due = rules.coordination(bargaining, acceptedOn);
        bargaining.coordination.acceptedOn = acceptedOn;
        return Answer.done(runs(bargaining, due, "coordinationAccepted", "coordination-accepted", acceptedOn));
    }

    /** Once, with a reason; the second is refused with {@code bargaining.extended-already}. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<Instant> extend(CaseId caseId, String reason) {
        Bargaining bargaining = file.lock(caseId);
        bargaining.require(COORDINATION);
        LocalDate acceptedOn = bargaining.known(bargaining.coordination.acceptedOn, "协调处理尚未受理");
        LocalDate dueOn = bargaining.known(bargaining.coordination.dueOn, "协调处理尚未受理");
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return Answer.refused(Refusal.ofField("reason", "bargaining.bad-reason", LONGEST_REASON));
        }
        if (bargaining.coordination.extended) {
            Parameter rule = parameters.get(bargaining.jurisdiction, "coordinationExtension", acceptedOn);
            return Answer.refused(Refusal.of("bargaining.extended-already", dueOn, rule.citation()));
        }
        bargaining.coordination.extended = true;
        BargainingRules.Clock due = rules.extension(bargaining, acceptedOn, dueOn);
        return Answer.done(runs(bargaining, due, "coordinationExtended", "coordination-extended", file.today()));
    }

    private Instant runs(Bargaining bargaining, BargainingRules.Clock due, String act, String what, LocalDate day) {
        bargaining.coordination.dueOn = due.dueOn();
        bargaining.waitUntil(due.dueOn());
        file.due(bargaining, "coordination", due, CollectiveBargaining.COORDINATION_ENDS_AT);
        file.save(bargaining, act, Map.of("dueOn", due.dueOn().toString()));
        file.tell(
                bargaining,
                what,
                Map.of("day", day.toString(), "due", due.dueOn().toString()));
        return due.deadline().passesAt();
    }

    /** 协调处理协议书 with what is agreed and what stays open; the sides go on with what is open, or to the draft. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<CaseId> agreed(CaseId caseId, String terms) {
        Bargaining bargaining = file.lock(caseId);
        bargaining.require(COORDINATION);
        bargaining.known(bargaining.coordination.acceptedOn, "协调处理尚未受理");
        if (terms.isBlank() || terms.length() > 4000) {
            return Answer.refused(Refusal.ofField("terms", "bargaining.bad-content", 4000));
        }
        papers.coordinationAgreement(bargaining, terms.strip());
        file.met(bargaining, "coordination");
        bargaining.move(TALKS);
        file.save(bargaining, "coordinated", open(caseId));
        file.tell(bargaining, "coordinated", open(caseId));
        return Answer.done(caseId);
    }

    /** No agreement: the paper lists every open point, and the bargaining ends unresolved. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<CaseId> failed(CaseId caseId) {
        Bargaining bargaining = file.lock(caseId);
        bargaining.require(COORDINATION);
        bargaining.known(bargaining.coordination.acceptedOn, "协调处理尚未受理");
        papers.coordinationAgreement(bargaining, "");
        bargaining.end(UNRESOLVED, file.today());
        file.save(bargaining, "unresolved", open(caseId));
        file.tell(bargaining, "unresolved", open(caseId));
        return Answer.done(caseId);
    }

    private Map<String, String> open(CaseId caseId) {
        return Map.of("open", String.valueOf(table.open(caseId).size()));
    }
}
