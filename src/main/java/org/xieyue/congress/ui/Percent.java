package org.xieyue.congress.ui;

/** A share with one decimal, without floating point. */
final class Percent {

    private Percent() {}

    static String of(int part, int whole) {
        if (whole == 0) {
            return "0 %";
        }
        long permille = (part * 2000L + whole) / (2L * whole);
        return permille / 10 + "." + permille % 10 + " %";
    }
}
