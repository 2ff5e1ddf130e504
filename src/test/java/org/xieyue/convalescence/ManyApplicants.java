package org.xieyue.convalescence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A draw for benchmarks: so many applicants of three unions, points from 0 to 9. */
public final class ManyApplicants {

    private final String seed = Draw.newSeed();
    private final List<Draw.Applicant> applicants = new ArrayList<>();

    public ManyApplicants(int many) {
        for (int number = 1; number <= many; number++) {
            applicants.add(new Draw.Applicant(number, number % 10, String.valueOf((char) ('A' + number % 3))));
        }
    }

    /** Draws and writes what is published; how many have a place. */
    public long draw(int capacity) {
        Map<String, Integer> quotas = Map.of("A", capacity / 2, "B", capacity / 2, "C", capacity / 2);
        List<Draw.Drawn> drawn = Draw.draw(seed, applicants, capacity, quotas);
        if (Draw.result(drawn).isEmpty()) {
            throw new IllegalStateException("Nothing to publish");
        }
        return drawn.stream().filter(Draw.Drawn::placed).count();
    }
}
