package org.xieyue.hardship;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.xieyue.members.NationalId;
import org.xieyue.shared.Yuan;

/** Invented households for tests. */
public final class Story {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private Story() {}

    /** A right identification number that nobody had before in this run. */
    public static String someId() {
        int next = NEXT.incrementAndGet();
        String digits = "340602"
                + LocalDate.of(1970, 1, 1).plusDays(next / 900).toString().replace("-", "")
                + String.format("%03d", 100 + next % 900);
        return digits + NationalId.checkCharacter(digits);
    }

    static Standards standards(HardshipModel model) {
        return new Standards(
                model,
                Yuan.of(1062),
                new BigDecimal("2"),
                new BigDecimal("0.8"),
                new BigDecimal("1.5"),
                new BigDecimal("2"),
                new BigDecimal("2.5"),
                12,
                10,
                Yuan.of(5000),
                "AH",
                LocalDate.of(2026, 1, 1),
                "test");
    }

    static Means means(long income, long rigid, long loss) {
        return new Means(Yuan.of(income), Yuan.of(rigid), Yuan.ZERO, Yuan.ZERO, Yuan.of(loss));
    }

    static Assets nothingOwned() {
        return new Assets(1, false, false, false, Assets.Vehicle.NONE);
    }

    static AidAsked living(long yuan) {
        return new AidAsked(
                EnumSet.of(AidPurpose.LIVING),
                Yuan.of(yuan),
                Yuan.ZERO,
                0,
                0,
                Yuan.ZERO,
                Yuan.ZERO,
                Yuan.ZERO,
                Yuan.ZERO);
    }

    static AidAsked tuition(int pupils, int funded, long yuan) {
        return new AidAsked(
                Set.of(AidPurpose.TUITION),
                Yuan.ZERO,
                Yuan.of(yuan),
                pupils,
                funded,
                Yuan.ZERO,
                Yuan.ZERO,
                Yuan.ZERO,
                Yuan.ZERO);
    }

    static AidAsked medical(long cost, long covered, long otherAid) {
        return new AidAsked(
                Set.of(AidPurpose.MEDICAL),
                Yuan.ZERO,
                Yuan.ZERO,
                0,
                0,
                Yuan.of(cost),
                Yuan.of(covered),
                Yuan.ZERO,
                Yuan.of(otherAid));
    }

    static Household family(int people) {
        HouseholdMember applicant = new HouseholdMember("张小勇", new NationalId(someId()), "本人");
        List<HouseholdMember> others = java.util.stream.IntStream.range(1, people)
                .mapToObj(i -> new HouseholdMember("张亲" + i, new NationalId(someId()), "子女"))
                .toList();
        return new Household(applicant, others, "");
    }

    static Application application(Household household, Means means, AidAsked asked) {
        return new Application(
                household,
                new Application.Contact("13800000000", "相山区孟山路 1 号", "外卖配送"),
                nothingOwned(),
                means,
                asked,
                "家人重病",
                new Application.Declarations(true, true, true));
    }
}
