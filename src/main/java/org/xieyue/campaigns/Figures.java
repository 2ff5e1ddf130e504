package org.xieyue.campaigns;

/**
 * How far units have come. Each unit counts in every column that it has reached, so a row reads from left to right.
 *
 * @param units groups of employers, with or without a case
 * @param offered the offer has reached the first employer
 * @param answered every employer that was not left out has answered in writing
 * @param talks the sides have met
 * @param voted the congress has passed the text
 * @param filed the labour authority has the contract
 * @param inForce bound today
 * @param overdue a clock has run out, and nothing has happened
 * @param employers bound today, each once
 * @param workers covered there; where two agreements bind an employer, the greater number
 */
public record Figures(
        int units,
        int offered,
        int answered,
        int talks,
        int voted,
        int filed,
        int inForce,
        int overdue,
        int employers,
        int workers) {

    public static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    Figures plus(Figures other) {
        return new Figures(
                units + other.units,
                offered + other.offered,
                answered + other.answered,
                talks + other.talks,
                voted + other.voted,
                filed + other.filed,
                inForce + other.inForce,
                overdue + other.overdue,
                employers + other.employers,
                workers + other.workers);
    }

    /** What adds up over areas: an employer may be bound in several. */
    Figures withoutEmployers() {
        return new Figures(units, offered, answered, talks, voted, filed, inForce, overdue, 0, 0);
    }

    /** The number of a column. */
    public int of(Column column) {
        return switch (column) {
            case UNITS -> units;
            case OFFERED -> offered;
            case ANSWERED -> answered;
            case TALKS -> talks;
            case VOTED -> voted;
            case FILED -> filed;
            case IN_FORCE -> inForce;
            case OVERDUE -> overdue;
            case EMPLOYERS -> employers;
            case WORKERS -> workers;
        };
    }

    /** The columns of the board, from left to right. */
    public enum Column {
        UNITS,
        OFFERED,
        ANSWERED,
        TALKS,
        VOTED,
        FILED,
        IN_FORCE,
        EMPLOYERS,
        WORKERS,
        OVERDUE;

        /** Whether the column counts units, which can be listed. */
        public boolean countsUnits() {
            return this != EMPLOYERS && this != WORKERS;
        }
    }
}
