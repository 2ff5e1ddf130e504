package org.xieyue.ballots;

import java.security.SecureRandom;
import java.util.Collections;
import java.util.List;

/** Random bytes and orders that nobody foresees. */
final class Randomness {

    private static final SecureRandom SOURCE = new SecureRandom();

    private Randomness() {}

    static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        SOURCE.nextBytes(bytes);
        return bytes;
    }

    static void shuffle(List<?> list) {
        Collections.shuffle(list, SOURCE);
    }
}
