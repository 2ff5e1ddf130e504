package org.xieyue.processes.watch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.xieyue.audit.AuditTrail;
import org.xieyue.clock.BusinessClock;
import org.xieyue.clock.DeadlineBook;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.identity.TopAdministrators;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.OutOfOrder;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/**
 * Moves a case to another step of the diagram that it stands in, its own or a called one: one administrator of the top union proposes, another consents. Only the
 * token moves. Who may decide, what needs a vote, a visit or money is asked by each step's own use case as ever.
 */
@UseCase
public class RepairCase {

    static final int SHORTEST_REASON = 10;
    static final int LONGEST_REASON = 300;

    private final TokenMoves moves;
    private final CaseRepairs repairs;
    private final RunFigures figures;
    private final VersionModels versions;
    private final DeadlineBook deadlines;
    private final TopAdministrators top;
    private final CurrentUser currentUser;
    private final ObjectProvider<CaseJournal> journal;
    private final AuditTrail trail;
    private final BusinessClock clock;

    RepairCase(
            TokenMoves moves,
            CaseRepairs repairs,
            RunFigures figures,
            VersionModels versions,
            DeadlineBook deadlines,
            TopAdministrators top,
            CurrentUser currentUser,
            ObjectProvider<CaseJournal> journal,
            AuditTrail trail,
            BusinessClock clock) {
        this.moves = moves;
        this.repairs = repairs;
        this.figures = figures;
        this.versions = versions;
        this.deadlines = deadlines;
        this.top = top;
        this.currentUser = currentUser;
        this.journal = journal;
        this.trail = trail;
        this.clock = clock;
    }

    /** Where the case of this number stands in this process, its own or one that it has called. */
    @Permit(Permission.EDIT_PROCESSES)
    public Answer<Whereabouts> find(String processKey, String caseNumber) {
        top.require(Permission.EDIT_PROCESSES);
        String number = caseNumber.strip();
        List<TokenMoves.Standing> runs = figures.caseOf(number)
                .map(id -> moves.standings(id, processKey))
                .orElse(List.of());
        return switch (runs.size()) {
            case 0 -> Answer.refused(Refusal.ofField("number", "watch.noSuchCase", caseNumber));
            case 1 -> Answer.done(whereabouts(number, runs.getFirst()));
            default -> Answer.refused(Refusal.ofField("number", "watch.manyRuns", number, runs.size()));
        };
    }

    @Permit(Permission.EDIT_PROCESSES)
    public Answer<MovePreview> preview(String processKey, String caseNumber, String from, String to) {
        top.require(Permission.EDIT_PROCESSES);
        CaseId id = figures.caseOf(caseNumber).orElseThrow(NotFound::new);
        return movable(id, processKey, from, to).map(standing -> moves.preview(standing, from, to));
    }

    /**
     * Proposes to move the case.
     *
     * @param standing what the proposer has looked at; refused when the case has moved since
     */
    @Permit(Permission.EDIT_PROCESSES)
    public Answer<RepairId> propose(
            String processKey, String caseNumber, String from, String to, String standing, String reason) {
        top.require(Permission.EDIT_PROCESSES);
        CaseId id = figures.caseOf(caseNumber).orElseThrow(NotFound::new);
        String why = reason.strip();
        if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON) {
            return Answer.refused(Refusal.ofField("reason", "watch.reason", SHORTEST_REASON, LONGEST_REASON));
        }
        return movable(id, processKey, from, to).then(now -> {
            if (!now.fingerprint().equals(standing)) {
                return Answer.refused(Refusal.conflict("watch.moved", caseNumber));
            }
            Optional<CaseRepairs.Stored> open = repairs.lockOpen(id);
            if (open.isPresent() && open.get().standing().equals(now.fingerprint())) {
                return Answer.refused(Refusal.conflict("watch.proposedAlready", caseNumber));
            }
            open.ifPresent(stale -> repairs.decide(stale.id(), Repair.Decision.STALE, me()));
            return add(id, caseNumber, from, to, now, why);
        });
    }

    private Answer<RepairId> add(
            CaseId id, String caseNumber, String from, String to, TokenMoves.Standing now, String why) {
        RepairId repair = new RepairId(UUID.randomUUID());
        boolean added = repairs.add(
                new CaseRepairs.Stored(
                        repair, id, key(now), from, to, now.fingerprint(), why, me(), clock.now(), null, null),
                now.run().getId());
        if (!added) {
            return Answer.refused(Refusal.conflict("watch.proposedAlready", caseNumber));
        }
        note("case.repairProposed", id, from, to, repair);
        return Answer.done(repair);
    }

    /** Moves the case, if it stands where it stood when the move was proposed. */
    @Permit(Permission.EDIT_PROCESSES)
    public Answer<RepairId> consent(RepairId id) {
        top.require(Permission.EDIT_PROCESSES);
        CaseRepairs.Stored repair = repairs.lock(id).orElseThrow(NotFound::new);
        if (repair.decision() != null) {
            return Answer.refused(Refusal.conflict("watch.decided"));
        }
        if (repair.proposedBy().equals(me())) {
            return Answer.refused("watch.sameProposer");
        }
        deadlines.holdCalendars();
        return movable(repair.caseId(), repair.processKey(), repair.from(), repair.to())
                .then(now -> {
                    if (!now.fingerprint().equals(repair.standing())) {
                        return Answer.refused(Refusal.conflict(
                                "watch.moved", figures.numberOf(repair.caseId()).orElse("–")));
                    }
                    return move(repair, now);
                });
    }

    private Answer<RepairId> move(CaseRepairs.Stored repair, TokenMoves.Standing now) {
        MovePreview preview = moves.preview(now, repair.from(), repair.to());
        try {
            moves.move(now, repair.from(), repair.to());
        } catch (ProcessEngineException | OutOfOrder refused) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Answer.refused("watch.cannotBegin", preview.target(), cause(refused));
        }
        repairs.decide(repair.id(), Repair.Decision.CONSENTED, me());
        journal.getObject()
                .tell(
                        repair.caseId(),
                        "processes.repaired",
                        repair.reason(),
                        Map.of("from", preview.left(), "to", preview.target()));
        note("case.repaired", repair.caseId(), repair.from(), repair.to(), repair.id());
        return Answer.done(repair.id());
    }

    private static String cause(RuntimeException refused) {
        Throwable root = refused;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return Cause.of(String.valueOf(root.getMessage())).code();
    }

    /** The other person declines, or the proposer thinks better of it. */
    @Permit(Permission.EDIT_PROCESSES)
    public Answer<RepairId> decline(RepairId id) {
        top.require(Permission.EDIT_PROCESSES);
        CaseRepairs.Stored repair = repairs.lock(id).orElseThrow(NotFound::new);
        if (repair.decision() != null) {
            return Answer.refused(Refusal.conflict("watch.decided"));
        }
        repairs.decide(id, Repair.Decision.DECLINED, me());
        note("case.repairDeclined", repair.caseId(), repair.from(), repair.to(), id);
        return Answer.done(id);
    }

    private Answer<TokenMoves.Standing> movable(CaseId id, String processKey, String from, String to) {
        List<TokenMoves.Standing> runs = moves.standings(id, processKey);
        String number = figures.numberOf(id).orElse("–");
        if (runs.size() != 1) {
            return Answer.refused(
                    runs.isEmpty()
                            ? Refusal.conflict(moves.hasEnded(id) ? "watch.ended" : "watch.moved", number)
                            : Refusal.conflict("watch.manyRuns", number, runs.size()));
        }
        TokenMoves.Standing standing = runs.getFirst();
        if (!standing.at().containsKey(from)) {
            return Answer.refused(Refusal.conflict("watch.moved", number));
        }
        if (from.equals(to) || !TokenMoves.isAmong(moves.targets(standing), to)) {
            return Answer.refused(Refusal.ofField("to", "watch.noTarget"));
        }
        return Answer.done(standing);
    }

    private Whereabouts whereabouts(String caseNumber, TokenMoves.Standing standing) {
        ProcessDefinition definition = definition(standing);
        return new Whereabouts(
                caseNumber,
                definition.getKey(),
                definition.getVersion(),
                standing.fingerprint(),
                moves.stops(standing),
                moves.targets(standing));
    }

    private String key(TokenMoves.Standing standing) {
        return definition(standing).getKey();
    }

    private ProcessDefinition definition(TokenMoves.Standing standing) {
        return versions.definition(standing.definitionId());
    }

    private void note(String action, CaseId id, String from, String to, RepairId repair) {
        trail.record(
                action,
                "case",
                id.toString(),
                Map.of("from", from, "to", to, "repair", repair.value().toString()));
    }

    private AccountId me() {
        return currentUser.account().id();
    }
}
