package org.xieyue.ballots;

import java.util.List;

/** Shamir's secret sharing, byte by byte in GF(2⁸) with the polynomial 0x11B: the share of scrutineer i is the value at i. */
final class KeyShares {

    private static final int REDUCTION = 0x1b;

    private KeyShares() {}

    record Share(int index, byte[] value) {}

    /** The value at 0 of the polynomial through these points. */
    static byte[] combine(List<Share> shares) {
        byte[] secret = new byte[shares.getFirst().value().length];
        for (Share share : shares) {
            int weight = 1;
            for (Share other : shares) {
                if (other.index() != share.index()) {
                    weight = times(weight, times(other.index(), inverse(other.index() ^ share.index())));
                }
            }
            for (int at = 0; at < secret.length; at++) {
                secret[at] ^= (byte) times(weight, share.value()[at] & 0xff);
            }
        }
        return secret;
    }

    static int times(int a, int b) {
        int product = 0;
        int left = a;
        for (int right = b; right != 0; right >>= 1) {
            if ((right & 1) != 0) {
                product ^= left;
            }
            left = left << 1 ^ ((left & 0x80) == 0 ? 0 : 0x100 | REDUCTION);
        }
        return product;
    }

    /** a²⁵⁴, since a²⁵⁵ = 1. */
    static int inverse(int a) {
        int power = 1;
        for (int i = 0; i < 254; i++) {
            power = times(power, a);
        }
        return power;
    }
}
