package org.xieyue.bench;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import org.xieyue.ballots.BallotStory;
import org.xieyue.ballots.BallotStory.Going;
import org.xieyue.ballots.FullBox;
import org.xieyue.ballots.FullBox.Sealed;

/**
 * A hundred thousand sealed votes are counted: read from the board, opened with two keys, tallied and the outcome written. The
 * peer opens the same votes from memory and does nothing else. The close before is measured beside.
 */
final class CountingBallots implements Benchmark {

    private static final int VOTES = Integer.getInteger("bench.votes", 100_000);
    private static final int WARM_UP = 5_000;
    private static final int BATCH = 5_000;
    private static final int RUNS = 3;

    @Override
    public String name() {
        return "ballot-count";
    }

    @Override
    public Result run(Bench bench) throws Exception {
        try (ConfigurableApplicationContext server = bench.server("counting", "--db-scheduler.enabled=false")) {
            BallotStory story = server.getBean(BallotStory.class);
            FullBox box = server.getBean(FullBox.class);
            Going warm = story.secret(WARM_UP);
            List<Sealed> some = box.fill(warm, WARM_UP, BATCH);
            story.close(warm);
            story.handIn(warm, 2);
            box.count(warm);
            box.openBarely(warm, some);
            System.out.println(name() + ": " + VOTES + " voters seal their votes");
            Going ballot = story.secret(VOTES);
            List<Sealed> votes = box.fill(ballot, VOTES, BATCH);
            // what came since the last batch
            votes = new ArrayList<>(votes);
            votes.addAll(box.fill(ballot, 500, VOTES));
            System.out.printf("  closed in %.2f s%n", seconds(() -> story.close(ballot)));
            List<Double> peer = new ArrayList<>();
            List<Sealed> all = votes;
            for (int run = 0; run < RUNS; run++) {
                peer.add(seconds(() -> box.openBarely(ballot, all)));
                System.out.printf("  opened only: %.2f s%n", peer.getLast());
            }
            System.out.printf("  keys handed in within %.2f s%n", seconds(() -> story.handIn(ballot, 2)));
            double ours = seconds(() -> box.count(ballot));
            long counted = story.outcome(ballot).questions().getFirst().valid();
            if (counted != votes.size()) {
                throw new IllegalStateException(counted + " votes counted");
            }
            System.out.printf("  counted in %.2f s%n", ours);
            return Result.lessIsBetter(
                    name(), "s", ours, ApprovalCaseThroughput.median(peer), "opening the same votes, nothing else");
        }
    }

    private static double seconds(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e9;
    }
}
