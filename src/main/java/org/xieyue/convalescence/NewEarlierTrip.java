package org.xieyue.convalescence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.Yuan;

/**
 * A trip that somebody took before the product was used.
 *
 * @param login of the person
 * @param paid by union or employer
 * @param place where they went
 * @param evidence by what it is known: number of the roster, invoice or settlement, and where it is kept
 */
public record NewEarlierTrip(
        String login, LocalDate startedOn, int days, boolean crossProvince, Yuan paid, String place, String evidence) {

    private static final int YEARS_BACK = 10;
    private static final int MOST_DAYS = 31;
    private static final int LONGEST_PLACE = 80;
    private static final int LONGEST_EVIDENCE = 200;
    private static final Yuan MOST_MONEY = Yuan.of(100_000);

    List<Refusal> flaws(LocalDate today) {
        List<Refusal> flaws = new ArrayList<>();
        LocalDate first = today.minusYears(YEARS_BACK);
        if (startedOn.isBefore(first) || !startedOn.isBefore(today)) {
            flaws.add(Refusal.ofField("startedOn", "convalescence.earlierDay", first, today));
        }
        if (days < 1 || days > MOST_DAYS) {
            flaws.add(Refusal.ofField("days", "convalescence.earlierDays", MOST_DAYS));
        }
        if (paid.fen() < 0 || paid.isMoreThan(MOST_MONEY)) {
            flaws.add(Refusal.ofField("paid", "convalescence.earlierPaid", MOST_MONEY.display()));
        }
        if (place.isBlank() || place.length() > LONGEST_PLACE) {
            flaws.add(Refusal.ofField("place", "convalescence.earlierPlace", LONGEST_PLACE));
        }
        if (evidence.isBlank() || evidence.length() > LONGEST_EVIDENCE) {
            flaws.add(Refusal.ofField("evidence", "convalescence.noEvidence", LONGEST_EVIDENCE));
        }
        return flaws;
    }
}
