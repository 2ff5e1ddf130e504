package org.xieyue.negotiation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieyue.audit.AuditTrail;
import org.xieyue.cases.Cases;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.parties.Side;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;

/** Keeps a table, its moves, the trail and the open screens together. Only what both sides share passes through here. */
@Component
class TableFile {

    private final NegotiationTables tables;
    private final Positions positions;
    private final Moves moves;
    private final Cases cases;
    private final AuditTrail trail;
    private final TableNews news;
    private final CurrentUser user;
    private final BusinessClock clock;

    TableFile(
            NegotiationTables tables,
            Positions positions,
            Moves moves,
            Cases cases,
            AuditTrail trail,
            TableNews news,
            CurrentUser user,
            BusinessClock clock) {
        this.tables = tables;
        this.positions = positions;
        this.moves = moves;
        this.cases = cases;
        this.trail = trail;
        this.news = news;
        this.user = user;
        this.clock = clock;
    }

    NegotiationTable lock(CaseId caseId) {
        return tables.lock(caseId).orElseThrow(NotFound::new);
    }

    Standing standing(CaseId caseId) {
        return new Standing(positions.of(caseId), positions.bundles(caseId));
    }

    /** Only a chief speaks for a side, since a position is signed; and only while a round is held. */
    Optional<Refusal> mayMove(NegotiationTable table, Seat seat) {
        if (!seat.chief()) {
            return Optional.of(Refusal.of("negotiation.chief-signs"));
        }
        return table.inRound ? Optional.empty() : Optional.of(Refusal.conflict("negotiation.no-round"));
    }

    /** Saves the clause as it stands now and notes what happened to it. */
    void moved(
            NegotiationTable table,
            TableClause clause,
            MoveKind kind,
            @Nullable Side side,
            @Nullable PositionId position,
            @Nullable PackageId bundle,
            String note) {
        clause.stateRound = table.round;
        tables.save(table.caseId, clause);
        moves.add(
                table.caseId,
                new Move(
                        table.round,
                        kind,
                        clause.key,
                        side,
                        user.person().map(Account::id).orElse(null),
                        position,
                        bundle,
                        clause.state,
                        clause.next,
                        note,
                        clock.now()));
        Map<String, String> details = new HashMap<>();
        details.put("clause", clause.key.toString());
        details.put("state", clause.state.name());
        if (position != null) {
            details.put("position", position.toString());
        }
        changed(
                table,
                "negotiation." + kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                details);
    }

    /** Notes what concerns no single clause. */
    void noted(NegotiationTable table, MoveKind kind, @Nullable Side side, @Nullable PackageId bundle, String note) {
        moves.add(
                table.caseId,
                new Move(
                        table.round,
                        kind,
                        null,
                        side,
                        user.person().map(Account::id).orElse(null),
                        null,
                        bundle,
                        null,
                        null,
                        note,
                        clock.now()));
        changed(
                table,
                "negotiation." + kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                bundle == null ? Map.of() : Map.of("package", bundle.toString()));
    }

    private void changed(NegotiationTable table, String act, Map<String, String> details) {
        tables.save(table);
        Map<String, String> all = new HashMap<>(details);
        all.put("round", String.valueOf(table.round));
        trail.record(act, "case", table.caseId.toString(), all);
        news.changed(table.caseId);
    }

    void tell(NegotiationTable table, String what, Map<String, String> args) {
        cases.tell(table.caseId, "negotiation." + what, null, args);
    }

    /** A package falls as a whole: every other clause of it stands as it would without it. */
    void lapse(NegotiationTable table, Bundle bundle, PackageState as, @Nullable TableClause except) {
        Standing before = standing(table.caseId);
        positions.end(bundle.id(), as, clock.now());
        if (as == PackageState.LAPSED) {
            noted(table, MoveKind.PACKAGE_LAPSED, bundle.side(), bundle.id(), "");
        }
        Standing after = standing(table.caseId);
        for (Position part : before.parts(bundle.id())) {
            TableClause clause = table.clause(part.clause());
            if (clause != except && clause.state != ClauseState.FINAL) {
                after.restore(clause);
                moved(table, clause, MoveKind.RESTORED, bundle.side(), null, bundle.id(), "");
            }
        }
    }
}
