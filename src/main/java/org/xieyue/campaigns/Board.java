package org.xieyue.campaigns;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xieyue.employers.Industry;
import org.xieyue.identity.UnionId;

/**
 * The board of a campaign on one day.
 *
 * @param lines one for each area and industry that has a unit, by area and industry
 * @param industries the same over all areas; an employer bound in two areas counts once
 * @param targets one an industry, where one was set
 */
public record Board(List<Line> lines, Map<Industry, Figures> industries, Figures total, List<Target> targets) {

    public Board {
        lines = List.copyOf(lines);
        targets = List.copyOf(targets);
    }

    public record Line(UnionId area, String areaName, Industry industry, Figures figures) {}

    public Optional<Target> target(Industry industry) {
        return targets.stream().filter(one -> one.industry() == industry).findFirst();
    }

    /** The sum of all targets. */
    public Target wanted() {
        return new Target(
                Industry.OTHER,
                targets.stream().mapToInt(Target::offers).sum(),
                targets.stream().mapToInt(Target::contracts).sum(),
                targets.stream().mapToInt(Target::workers).sum());
    }
}
