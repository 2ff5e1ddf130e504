package org.xieyue.negotiation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xieyue.agreements.ClauseKey;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;

/** The table of a case as a whole, held while it is changed. */
final class NegotiationTable {

    final CaseId caseId;
    int round;
    boolean inRound;
    private final Map<ClauseKey, TableClause> clauses = new LinkedHashMap<>();

    NegotiationTable(CaseId caseId, int round, boolean inRound, Collection<TableClause> clauses) {
        this.caseId = caseId;
        this.round = round;
        this.inRound = inRound;
        clauses.forEach(this::add);
    }

    void add(TableClause clause) {
        clauses.put(clause.key, clause);
    }

    List<TableClause> clauses() {
        return List.copyOf(clauses.values());
    }

    TableClause clause(ClauseKey key) {
        TableClause found = clauses.get(key);
        if (found == null) {
            throw new NotFound();
        }
        return found;
    }

    int nextPosition() {
        return clauses.values().stream().mapToInt(one -> one.position).max().orElse(0) + 1;
    }

    List<TableClause> open() {
        return clauses.values().stream().filter(one -> !one.state.isSettled()).toList();
    }

    boolean isSettled() {
        return !clauses.isEmpty() && open().isEmpty();
    }
}
