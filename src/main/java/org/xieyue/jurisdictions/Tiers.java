package org.xieyue.jurisdictions;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number that grows with the size of something, in tiers: {@code 0=30;100=40+7/100;5000=200} is 30 below 100, from 100
 * on 40 and 7 more for each full further 100, from 5,000 on 200. A tier may also be a share: {@code 600=5%}, rounded up.
 */
public record Tiers(List<Tier> tiers) {

    private static final Pattern SYNTAX =
            Pattern.compile("(\\d{1,6})=(?:(\\d{1,3})%|(\\d{1,5})(?:\\+(\\d{1,4})/(\\d{1,5}))?)");
    private static final int MOST = 12;

    public Tiers {
        tiers = List.copyOf(tiers);
    }

    /**
     * @param percent of the size, or zero when {@code base} and what is added for each {@code per} count
     */
    record Tier(int from, int percent, int base, int added, int per) {

        int of(int size) {
            return percent > 0
                    ? Math.toIntExact(Math.ceilDiv((long) size * percent, 100L))
                    : base + (per == 0 ? 0 : (size - from) / per * added);
        }
    }

    static boolean isValid(String text) {
        try {
            parse(text);
            return true;
        } catch (IllegalArgumentException notTiers) {
            return false;
        }
    }

    static Tiers parse(String text) {
        List<Tier> tiers = new ArrayList<>();
        for (String part : text.split(";", MOST + 1)) {
            Matcher tier = SYNTAX.matcher(part.strip());
            if (!tier.matches() || tiers.size() == MOST) {
                throw new IllegalArgumentException("Not tiers such as 0=30;100=40+7/100: " + text);
            }
            tiers.add(new Tier(
                    number(tier.group(1)),
                    number(tier.group(2)),
                    number(tier.group(3)),
                    number(tier.group(4)),
                    number(tier.group(5))));
        }
        for (int i = 0; i < tiers.size(); i++) {
            int least = i == 0 ? 0 : tiers.get(i - 1).from() + 1;
            if (tiers.get(i).from() < least || (i == 0 && tiers.getFirst().from() != 0)) {
                throw new IllegalArgumentException("Tiers begin at 0 and go up: " + text);
            }
        }
        return new Tiers(tiers);
    }

    private static int number(@org.jspecify.annotations.Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    public int of(int size) {
        Tier last = tiers.getFirst();
        for (Tier tier : tiers) {
            if (tier.from() <= size) {
                last = tier;
            }
        }
        return last.of(size);
    }
}
