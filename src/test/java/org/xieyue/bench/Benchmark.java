package org.xieyue.bench;

import java.util.Locale;

/** A measurement of ours beside the same work done by a peer, in one run on the same database server. */
interface Benchmark {

    String name();

    Result run(Bench bench) throws Exception;

    /**
     * @param ratio how many times better we are; below 1 we are worse
     */
    record Result(String name, String unit, double ours, double peer, String peerName, double ratio) {

        static Result moreIsBetter(String name, String unit, double ours, double peer, String peerName) {
            return new Result(name, unit, rounded(ours), rounded(peer), peerName, rounded(ours / peer));
        }

        static Result lessIsBetter(String name, String unit, double ours, double peer, String peerName) {
            return new Result(name, unit, rounded(ours), rounded(peer), peerName, rounded(peer / ours));
        }

        String line() {
            return String.format(
                    Locale.ROOT, "%-26s %12.3f %12.3f %-8s %9.2f  %s", name, ours, peer, unit, ratio, peerName);
        }

        private static double rounded(double value) {
            return Math.round(value * 1_000) / 1_000.0;
        }
    }
}
