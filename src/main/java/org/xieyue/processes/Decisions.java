package org.xieyue.processes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xieyue.shared.CaseId;

/**
 * Decision tables (DMN) that belong to a process and are published with it. A use case evaluates one and shows people the
 * rule rows that matched; the inputs are not stored by the engine, so they may be facts that no process variable holds.
 */
public interface Decisions {

    /**
     * Evaluates a table in the version that the case runs on, or in the newest one if the case does not run (yet).
     *
     * @param processKey the process whose folder holds the table
     * @param inputs by the names that the table uses: text, number (Long, Integer, BigDecimal), Boolean, LocalDate, or
     *     null for "unknown"
     * @return the rows that matched, in the order of the table; empty when none did
     */
    List<MatchedRow> evaluate(String processKey, CaseId caseId, String decisionKey, Map<String, ?> inputs);

    /** The same in the newest published version, before there is a case. */
    List<MatchedRow> evaluateNewest(String processKey, String decisionKey, Map<String, ?> inputs);

    /**
     * A row of a table that matched.
     *
     * @param number its place in the table, from 1, as people count
     * @param note the row's annotation: the law or reason, in the words of the table
     * @param outputs by output name: String, Boolean, BigDecimal (every number) or LocalDate; an empty cell is missing
     */
    record MatchedRow(String decisionKey, String ruleId, int number, String note, Map<String, Object> outputs) {
        public MatchedRow {
            outputs = Map.copyOf(outputs);
        }

        public Optional<String> text(String output) {
            return value(output).map(String::valueOf);
        }

        public Optional<BigDecimal> number(String output) {
            return value(output).map(BigDecimal.class::cast);
        }

        public boolean yes(String output) {
            return Boolean.TRUE.equals(outputs.get(output));
        }

        public Optional<LocalDate> date(String output) {
            return value(output).map(LocalDate.class::cast);
        }

        private Optional<@Nullable Object> value(String output) {
            return Optional.ofNullable(outputs.get(output));
        }
    }
}
