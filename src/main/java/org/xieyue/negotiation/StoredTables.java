package org.xieyue.negotiation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.agreements.AgreementText;
import org.xieyue.agreements.Clause;
import org.xieyue.agreements.ClauseKey;
import org.xieyue.clock.BusinessClock;
import org.xieyue.parties.Side;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.OutOfOrder;
import org.xieyue.shared.Refusal;

/** What other capabilities do with a table. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class StoredTables implements OpenTable, HoldRound, ReopenClauses, TableState {

    private final NegotiationTables tables;
    private final TableFile file;
    private final MinutesBook minutes;
    private final MinutesText minutesText;
    private final BusinessClock clock;

    StoredTables(
            NegotiationTables tables,
            TableFile file,
            MinutesBook minutes,
            MinutesText minutesText,
            BusinessClock clock) {
        this.tables = tables;
        this.file = file;
        this.minutes = minutes;
        this.minutesText = minutesText;
        this.clock = clock;
    }

    @Override
    public void open(CaseId caseId, List<Clause> startingText) {
        if (!tables.open(caseId, clock.now())) {
            return;
        }
        List<TableClause> clauses = new ArrayList<>();
        for (Clause clause : startingText) {
            clauses.add(TableClause.of(clause, clauses.size() + 1));
        }
        tables.add(caseId, clauses);
        file.tell(file.lock(caseId), "opened", Map.of("clauses", String.valueOf(clauses.size())));
    }

    @Override
    public Answer<Integer> start(CaseId caseId, String place) {
        NegotiationTable table = file.lock(caseId);
        if (table.inRound) {
            return Answer.done(table.round);
        }
        if (place.length() > MinutesBook.LONGEST_PLACE) {
            return Answer.refused(Refusal.ofField("place", "negotiation.bad-place", MinutesBook.LONGEST_PLACE));
        }
        table.round++;
        table.inRound = true;
        minutes.start(caseId, table.round, place.strip(), clock.now());
        file.noted(table, MoveKind.ROUND_STARTED, null, null, "");
        file.tell(table, "round-started", Map.of("round", String.valueOf(table.round)));
        return Answer.done(table.round);
    }

    @Override
    public Answer<Integer> end(CaseId caseId) {
        NegotiationTable table = file.lock(caseId);
        if (table.round == 0) {
            return Answer.refused("negotiation.no-round-yet");
        }
        if (!table.inRound) {
            return Answer.done(table.round);
        }
        file.noted(table, MoveKind.ROUND_ENDED, null, null, "");
        table.inRound = false;
        tables.save(table);
        minutes.end(caseId, table.round, clock.now());
        file.tell(
                table,
                "round-ended",
                Map.of(
                        "round",
                        String.valueOf(table.round),
                        "open",
                        String.valueOf(table.open().size())));
        return Answer.done(table.round);
    }

    @Override
    public void reopen(CaseId caseId, Set<ClauseKey> clauses, String reason) {
        NegotiationTable table = file.lock(caseId);
        Set<ClauseKey> wanted =
                clauses.isEmpty() ? table.clauses().stream().map(one -> one.key).collect(Collectors.toSet()) : clauses;
        List<TableClause> reopened = wanted.stream()
                .map(table::clause)
                .filter(one -> one.state.isSettled())
                .toList();
        for (TableClause clause : reopened) {
            clause.open(ClauseState.COUNTERED, Side.WORKERS);
            file.moved(table, clause, MoveKind.REOPENED, null, null, null, reason.strip());
        }
        if (!reopened.isEmpty()) {
            file.tell(table, "reopened", Map.of("clauses", String.valueOf(reopened.size())));
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<ClauseKey> open(CaseId caseId) {
        return tables.find(caseId).stream()
                .flatMap(table -> table.open().stream())
                .map(clause -> clause.key)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean settled(CaseId caseId) {
        return tables.find(caseId).filter(NegotiationTable::isSettled).isPresent();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Refusal> blockers(CaseId caseId) {
        return tables.find(caseId).map(StoredTables::blockers).orElse(List.of(Refusal.of("negotiation.no-clauses")));
    }

    static List<Refusal> blockers(NegotiationTable table) {
        if (table.clauses().isEmpty()) {
            return List.of(Refusal.of("negotiation.no-clauses"));
        }
        List<TableClause> open = table.open();
        return open.isEmpty()
                ? List.of()
                : List.of(Refusal.of(
                        "negotiation.clauses-open",
                        open.size(),
                        open.stream().map(one -> one.number).collect(Collectors.joining("、"))));
    }

    @Override
    @Transactional(readOnly = true)
    public AgreementText agreed(CaseId caseId) {
        NegotiationTable table = tables.find(caseId)
                .filter(NegotiationTable::isSettled)
                .orElseThrow(() -> new OutOfOrder("NEGOTIATION-1", "有条款未决,没有可用的一致文本", caseId, "-"));
        Standing standing = file.standing(caseId);
        List<Clause> clauses = new ArrayList<>();
        for (TableClause clause : table.clauses()) {
            PositionId agreed = clause.agreed;
            if (agreed == null) {
                throw new OutOfOrder("NEGOTIATION-2", "已定条款没有文本", caseId, clause.key);
            }
            Terms terms = standing.get(agreed).terms();
            if (!terms.isLeftOut()) {
                clauses.add(clause.as(terms));
            }
        }
        return new AgreementText(clauses);
    }

    @Override
    @Transactional(readOnly = true)
    public int round(CaseId caseId) {
        return tables.find(caseId).map(table -> table.round).orElse(0);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean inRound(CaseId caseId) {
        return tables.find(caseId).map(table -> table.inRound).orElse(false);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean minutesConfirmed(CaseId caseId, int round) {
        return minutes.round(caseId, round)
                .map(held -> minutesText.of(caseId, held).confirmed())
                .orElse(false);
    }
}
