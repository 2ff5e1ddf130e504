package org.xieyue.hardship;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.xieyue.shared.Yuan;

/** What the rules allow of the aid asked for, purpose by purpose. */
public record AidProposal(List<Line> lines) {

    /**
     * @param counted aid for the same purpose that lowers the ceiling: from others, or from the union this year
     * @param flagged somebody already gives for this purpose
     */
    public record Line(AidPurpose purpose, Yuan asked, Yuan ceiling, Yuan counted, boolean flagged) {

        public Yuan proposed() {
            return asked.isMoreThan(ceiling) ? ceiling : asked;
        }
    }

    public AidProposal {
        lines = List.copyOf(lines);
    }

    /**
     * Living aid: at most so many months of the minimum living standard a year. Tuition: so many months a pupil, not for a
     * pupil already funded. Medical: what insurance and mutual aid left to pay.
     *
     * @param earlier granted to this household this year
     */
    static AidProposal of(AidAsked asked, Standards standards, Map<AidPurpose, Yuan> earlier) {
        List<Line> lines = new ArrayList<>();
        for (AidPurpose purpose : AidPurpose.values()) {
            if (asked.purposes().contains(purpose)) {
                lines.add(line(purpose, asked, standards, earlier.getOrDefault(purpose, Yuan.ZERO)));
            }
        }
        return new AidProposal(lines);
    }

    private static Line line(AidPurpose purpose, AidAsked asked, Standards standards, Yuan earlier) {
        Yuan limit = switch (purpose) {
            case LIVING -> standards.dibao().times(standards.livingMonths());
            case TUITION ->
                standards.dibao().times(standards.tuitionMonths()).times((long) asked.pupils() - asked.pupilsFunded());
            case MEDICAL -> asked.medicalCost().minus(asked.medicalCovered());
        };
        Yuan counted = asked.fromOthers(purpose).plus(earlier);
        Yuan ceiling = counted.isMoreThan(limit) ? Yuan.ZERO : limit.minus(counted);
        boolean flagged = counted.isPositive() || (purpose == AidPurpose.TUITION && asked.pupilsFunded() > 0);
        return new Line(purpose, asked.askedFor(purpose), ceiling, counted, flagged);
    }

    /** What all unions together may give this household for a purpose this year, what others give taken off. */
    Yuan most(AidPurpose purpose, AidAsked asked) {
        return lines.stream()
                .filter(line -> line.purpose() == purpose)
                .map(line -> line.ceiling().plus(line.counted()).minus(asked.fromOthers(purpose)))
                .reduce(Yuan.ZERO, Yuan::plus);
    }

    public Yuan total() {
        return lines.stream().map(Line::proposed).reduce(Yuan.ZERO, Yuan::plus);
    }
}
