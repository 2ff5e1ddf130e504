package org.xieyue.hardship;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.xieyue.shared.Yuan;

/**
 * A household's money of the last twelve months.
 *
 * @param income disposable income
 * @param rigidMedical rigid expense (刚性支出) on illness; likewise education and other
 * @param accidentLoss cost or loss by accident, disaster or sudden illness, without daily living
 */
public record Means(Yuan income, Yuan rigidMedical, Yuan rigidEducation, Yuan rigidOther, Yuan accidentLoss) {

    private static final MathContext EXACT_ENOUGH = MathContext.DECIMAL128;
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    Yuan rigid() {
        return rigidMedical.plus(rigidEducation).plus(rigidOther);
    }

    /**
     * The numbers that the eligibility table reads. Ratios carry 34 digits, so that a household one fen above or below a
     * line, or exactly on it, stands where it stands.
     */
    Figures measure(int people, Yuan dibao) {
        BigDecimal year = dibao.toBigDecimal().multiply(MONTHS).multiply(BigDecimal.valueOf(people));
        BigDecimal earned = income.toBigDecimal();
        BigDecimal net = income.minus(rigid()).toBigDecimal();
        BigDecimal afterLoss = income.minus(accidentLoss).toBigDecimal();
        return new Figures(
                net.divide(MONTHS.multiply(BigDecimal.valueOf(people)), 2, RoundingMode.HALF_UP),
                net.divide(year, EXACT_ENOUGH),
                earned.divide(year, EXACT_ENOUGH),
                afterLoss.divide(year, EXACT_ENOUGH),
                lossShare());
    }

    /** A loss without any income weighs more than every share. */
    private BigDecimal lossShare() {
        if (!accidentLoss.isPositive()) {
            return BigDecimal.ZERO;
        }
        if (!income.isPositive()) {
            return BigDecimal.valueOf(999);
        }
        return accidentLoss.toBigDecimal().divide(income.toBigDecimal(), EXACT_ENOUGH);
    }

    /**
     * @param perCapitaMonth (I − R) / 12 / n, rounded to fen for people to read
     * @param netRatio the same, exact, as a multiple of the minimum living standard
     * @param grossRatio I / 12 / n as a multiple of the standard
     * @param afterLossRatio (I − loss) / 12 / n as a multiple of the standard
     * @param lossShare loss / I
     */
    public record Figures(
            BigDecimal perCapitaMonth,
            BigDecimal netRatio,
            BigDecimal grossRatio,
            BigDecimal afterLossRatio,
            BigDecimal lossShare) {}
}
