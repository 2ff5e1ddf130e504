package org.xieyue.hardship;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xieyue.shared.Yuan;

/**
 * What the rules say of a household, with everything needed to show why: figures, standards of that day, the rows of the
 * decision table that matched, and what was found of earlier and other aid. A person decides, not this.
 *
 * @param fileLevel the file that the household belongs to: NATIONAL, PROVINCIAL, CITY, or blank
 * @param processVersion version of the process that the decision table was published with
 * @param nearMiss 边缘困难: not eligible by a little, kept on a list of its own
 */
public record Assessment(
        HardshipCategory category,
        String fileLevel,
        boolean nearMiss,
        int people,
        Means.Figures figures,
        Set<Exclusion> exclusions,
        Standards standards,
        List<Row> rows,
        AidProposal proposal,
        Findings findings,
        int processVersion,
        LocalDate assessedOn) {

    /** A row of the decision table that matched, counted from 1. */
    public record Row(int number, String ruleId, String note) {}

    /** What this household received before. */
    public record Findings(int earlierCases, Map<AidPurpose, Yuan> grantedThisYear) {}
}
