package org.xieyue.members;

import java.util.List;
import java.util.Map;

/**
 * What an import found.
 *
 * @param firstFlaws at most 200 flawed rows in order of the file; the result file has all
 */
public record ImportReport(
        ImportId id,
        String fileName,
        int rows,
        Map<RowAction, Integer> counts,
        List<FlawedRow> firstFlaws,
        boolean applied) {

    /** Flaws are message keys {@code import.flaw.<flaw>}, with an argument after a colon where there is one. */
    public record FlawedRow(int line, List<String> flaws) {}

    public int refused() {
        return counts.getOrDefault(RowAction.REFUSED, 0);
    }

    public int changes() {
        return counts.getOrDefault(RowAction.CREATE, 0)
                + counts.getOrDefault(RowAction.UPDATE, 0)
                + counts.getOrDefault(RowAction.MOVE, 0);
    }
}
