package org.xieyue.processes.mutants;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;
import org.xieyue.processes.ProcessRuns;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.testing.TestClock;

/** Opens a case of the newest version, walks, and asks what was promised: at the far places and at the end. */
@Component
class SeededWalks {

    private static final int ACTS = 70;

    private final List<WalkedProcess> processes;
    private final Walker walker;
    private final KeptPromises promises;
    private final ProcessRuns runs;
    private final ReachedElements reached;
    private final TestClock time;

    SeededWalks(
            List<WalkedProcess> processes,
            Walker walker,
            KeptPromises promises,
            ProcessRuns runs,
            ReachedElements reached,
            TestClock time) {
        this.processes = processes;
        this.walker = walker;
        this.promises = promises;
        this.runs = runs;
        this.reached = reached;
        this.time = time;
    }

    /**
     * @param isOpened false when not even the case could be opened
     * @param reached elements of the process that work came to, taken back or not
     * @param hasStuck whether a step has failed for good
     */
    record Walked(boolean isOpened, boolean isFar, boolean hasStuck, Set<String> reached, List<String> broken) {

        /** Whether another diagram could have made this walk a different one. */
        boolean notices(ChangedPlaces places) {
            return hasStuck || places.isNoticedBy(reached);
        }
    }

    List<WalkedProcess> processes() {
        return processes;
    }

    WalkedProcess process(String key) {
        return processes.stream()
                .filter(process -> process.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    Walked walk(WalkedProcess process, long seed) {
        return walk(process, seed, (id, random) -> {});
    }

    /** @param between what else happens to the case, after each act and before each step */
    Walked walk(WalkedProcess process, long seed, BiConsumer<CaseId, Random> between) {
        Random random = new Random(seed);
        time.setTo(process.begins());
        reached.listenTo(process.key());
        WalkedProcess.Walk[] begun = new WalkedProcess.Walk[1];
        walker.attempt(() -> {
            begun[0] = process.begin(random);
            return Answer.done(true);
        });
        WalkedProcess.Walk walk = begun[0];
        if (walk == null) {
            return new Walked(false, false, true, reached.heard(), List.of());
        }
        List<String> broken = new ArrayList<>();
        boolean[] far = new boolean[1];
        walker.walk(walk, random, ACTS, () -> between.accept(walk.id(), random), () -> {
            if (!far[0] && promises.cameFar(walk.id())) {
                far[0] = true;
                broken.addAll(promises.brokenBy(walk.id()));
            }
        });
        broken.addAll(promises.brokenBy(walk.id()));
        boolean stuck = walker.isStuck(walk.id());
        Set<String> heard = reached.heard();
        walker.attempt(() -> {
            runs.cancel(walk.id(), "walked");
            return Answer.done(true);
        });
        return new Walked(true, far[0], stuck, heard, broken.stream().distinct().toList());
    }
}
