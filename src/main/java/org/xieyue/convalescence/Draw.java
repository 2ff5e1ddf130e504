package org.xieyue.convalescence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The fair draw in one sentence: applicants are sorted by their points, highest first, and within equal points by SHA-256 of
 * {@code seed:list digest:number}; the first that the places and their union's quota allow have a place, the others stand on
 * the reserve list in this order. The digest of the seed is published before sign-up begins, the seed with the result.
 */
final class Draw {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Draw() {}

    /**
     * @param points from the priority table; all zero in a plain draw
     * @param group neutral letters that stand for the quota which the applicant uses
     */
    record Applicant(int number, int points, String group) {}

    record Drawn(int rank, int number, boolean placed) {}

    private record Keyed(Applicant applicant, String key) {}

    static String newSeed() {
        byte[] seed = new byte[32];
        RANDOM.nextBytes(seed);
        return HexFormat.of().formatHex(seed);
    }

    static String commitment(String seed) {
        return hash(seed);
    }

    /** The published list, by number: {@code number,points,group}. */
    static String list(Collection<Applicant> applicants) {
        return applicants.stream()
                .sorted(Comparator.comparingInt(Applicant::number))
                .map(one -> one.number() + "," + one.points() + "," + one.group() + "\n")
                .collect(Collectors.joining());
    }

    static List<Drawn> draw(String seed, Collection<Applicant> applicants, int capacity, Map<String, Integer> quotas) {
        String prefix = seed + ":" + hash(list(applicants)) + ":";
        List<Keyed> order = new ArrayList<>(applicants.stream()
                .map(one -> new Keyed(one, hash(prefix + one.number())))
                .toList());
        order.sort(Comparator.comparingInt((Keyed one) -> -one.applicant().points())
                .thenComparing(Keyed::key)
                .thenComparingInt(one -> one.applicant().number()));
        Map<String, Integer> room = new HashMap<>(quotas);
        List<Drawn> drawn = new ArrayList<>();
        int left = capacity;
        for (Keyed next : order) {
            String group = next.applicant().group();
            boolean placed = left > 0 && room.getOrDefault(group, 0) > 0;
            if (placed) {
                left--;
                room.merge(group, -1, Integer::sum);
            }
            drawn.add(new Drawn(drawn.size() + 1, next.applicant().number(), placed));
        }
        return drawn;
    }

    /** {@code rank,number,PLACE} or {@code rank,number,RESERVE}. */
    static String result(List<Drawn> drawn) {
        return drawn.stream()
                .map(one -> one.rank() + "," + one.number() + "," + (one.placed() ? "PLACE" : "RESERVE") + "\n")
                .collect(Collectors.joining());
    }

    static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("SHA-256 is not available", missing);
        }
    }
}
