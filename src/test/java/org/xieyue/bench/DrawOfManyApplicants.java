package org.xieyue.bench;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.xieyue.convalescence.ManyApplicants;

/** 50,000 applicants are drawn in an order that anybody can repeat; the peer shuffles as many numbers and sorts them again. */
final class DrawOfManyApplicants implements Benchmark {

    private static final int APPLICANTS = 50_000;
    private static final int PLACES = 2_000;
    private static final int RUNS = 15;

    @Override
    public String name() {
        return "draw";
    }

    @Override
    public Result run(Bench bench) {
        ManyApplicants applicants = new ManyApplicants(APPLICANTS);
        List<Double> ours = new ArrayList<>();
        List<Double> peer = new ArrayList<>();
        for (int run = -5; run < RUNS; run++) {
            double drawn = millis(() -> {
                if (applicants.draw(PLACES) != PLACES) {
                    throw new IllegalStateException("Not every place was drawn");
                }
            });
            double shuffled = millis(DrawOfManyApplicants::shuffleAndSort);
            if (run >= 0) {
                ours.add(drawn);
                peer.add(shuffled);
            }
        }
        return Result.lessIsBetter(
                name(),
                "ms",
                ApprovalCaseThroughput.median(ours),
                ApprovalCaseThroughput.median(peer),
                "a shuffle that nobody can repeat, and a sort");
    }

    private static void shuffleAndSort() {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < APPLICANTS; i++) {
            numbers.add(i);
        }
        Collections.shuffle(numbers, new SecureRandom());
        numbers.subList(0, PLACES).sort(null);
        numbers.sort(null);
    }

    private static double millis(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e6;
    }
}
