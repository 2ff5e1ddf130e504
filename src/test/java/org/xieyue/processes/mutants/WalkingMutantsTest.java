package org.xieyue.processes.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.processes.ProcessFolder;
import org.xieyue.processes.ProcessRuns;
import org.xieyue.processes.ShippedFolders;
import org.xieyue.processes.check.Finding;
import org.xieyue.processes.mutants.DiagramMutants.Kind;
import org.xieyue.processes.mutants.DiagramMutants.Mutant;
import org.xieyue.processes.mutants.WalkedProcess.Walk;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.XieyueTest;

/**
 * A process administrator may draw a bad process; the check cannot know. Whatever single element is deleted, redirected or
 * exchanged in any shipped diagram: no money without signatures, no aid without a visit by two, no vote without a quorum, no
 * line above its limit. A sample with a fixed seed; {@code -Dmutants=all -Dwalks=200} drives every mutant that passes the
 * check, {@code -Dminutes=30} as many as fit into that time, {@code -Dprocess=hardship-aid} those of one diagram.
 */
@XieyueTest
class WalkingMutantsTest {

    private static final Logger LOG = LoggerFactory.getLogger(WalkingMutantsTest.class);
    private static final boolean ALL = "all".equals(System.getProperty("mutants"));
    private static final int WALKS = Integer.getInteger("walks", 1);
    private static final int MINUTES = Integer.getInteger("minutes", 24 * 60);
    private static final String ONE = System.getProperty("process", "");
    private static final long SEED = Long.getLong("seed", 20261122);
    private static final int ACTS = 70;

    /** What stands between an application and the money, and between a congress and its resolution: always walked. */
    private static final List<String> GUARDS = List.of(
            "without visitHousehold",
            "without giveOpinion",
            "without countOpinions",
            "without reviewAtCounty",
            "without approveAtCity",
            "without noticeEnded");

    @Autowired
    ShippedFolders shipped;

    @Autowired
    RepositoryService repository;

    @Autowired
    List<WalkedProcess> processes;

    @Autowired
    Walker walker;

    @Autowired
    KeptPromises promises;

    @Autowired
    ProcessRuns runs;

    @Autowired
    TestClock time;

    private final List<String> broken = new ArrayList<>();

    /** What became of the mutants of one diagram. */
    private static final class Count {
        final Map<Kind, Integer> made = new EnumMap<>(Kind.class);
        int refused;
        int deployed;
        int walks;
        int far;
    }

    @AfterEach
    void real_time_again() {
        time.reset();
    }

    @Test
    void on_the_shipped_diagrams_such_walks_come_far_and_break_nothing() {
        Random random = new Random(SEED);
        Map<String, Integer> far = new HashMap<>();
        for (WalkedProcess process : chosen()) {
            Count count = new Count();
            int walks = ALL ? 20 : process.key().equals("hardship-aid") ? 6 : 2;
            for (int walk = 0; walk < walks && (ALL || count.far == 0); walk++) {
                walk(process, "as shipped", random, count);
            }
            far.put(process.key(), count.far);
        }
        LOG.warn("As shipped: {}; came far {}; {}; {}", walker.endings, far, walker.completed, walker.stops);
        assertThat(broken).isEmpty();
        assertThat(far.getOrDefault("hardship-aid", 1))
                .as("aid that was funded")
                .isPositive();
    }

    @Test
    void no_mutant_breaks_a_promise() {
        Map<String, Count> counts = new HashMap<>();
        long end = System.nanoTime() + MINUTES * 60_000_000_000L;
        for (WalkedProcess process : chosen()) {
            long share = (end - System.nanoTime()) / (chosen().size() - counts.size());
            Count count = new Count();
            counts.put(process.key(), count);
            drive(process, count, System.nanoTime() + share);
            LOG.warn(
                    "{}: made {}, refused by check or engine {}, deployed {}, walks {}, came far {}",
                    process.key(),
                    count.made,
                    count.refused,
                    count.deployed,
                    count.walks,
                    count.far);
        }
        LOG.warn("Endings {}; completed {}; stops {}", walker.endings, walker.completed, walker.stops);
        assertThat(broken).isEmpty();
        assertThat(counts.values()).allSatisfy(count -> assertThat(count.walks).isPositive());
    }

    private List<WalkedProcess> chosen() {
        return processes.stream()
                .filter(process -> ONE.isEmpty() || process.key().equals(ONE))
                .toList();
    }

    private void drive(WalkedProcess process, Count count, long until) {
        Random random = new Random(SEED);
        ProcessFolder folder = folder(process.key());
        String file = process.key() + ".bpmn";
        List<Mutant> order = new ArrayList<>(new DiagramMutants(
                        java.util.Objects.requireNonNull(folder.files().get(file)))
                .all());
        order.forEach(mutant -> count.made.merge(mutant.kind(), 1, Integer::sum));
        Collections.shuffle(order, random);
        order.sort(java.util.Comparator.comparing(mutant -> !GUARDS.contains(mutant.name())));
        int sample = process.key().equals("hardship-aid") ? GUARDS.size() + 2 : 2;
        for (Mutant mutant : order) {
            if (ALL ? System.nanoTime() > until : count.deployed == sample) {
                return;
            }
            Map<String, byte[]> files = new HashMap<>(folder.files());
            files.put(file, mutant.diagram().get());
            ProcessFolder drawn = new ProcessFolder(process.key(), files);
            String deployment = shipped.findings(drawn).stream().anyMatch(Finding::isError) ? null : deployed(drawn);
            if (deployment == null) {
                count.refused++;
                continue;
            }
            count.deployed++;
            try {
                for (int walk = 0; walk < WALKS && (!ALL || System.nanoTime() < until); walk++) {
                    walk(process, mutant.kind() + " " + mutant.name(), random, count);
                }
            } finally {
                repository.deleteDeployment(deployment, true, true);
            }
        }
    }

    private void walk(WalkedProcess process, String name, Random random, Count count) {
        time.setTo(process.begins());
        Walk[] begun = new Walk[1];
        walker.attempt(() -> {
            begun[0] = process.begin(random);
            return org.xieyue.shared.Answer.done(true);
        });
        count.walks++;
        Walk walk = begun[0];
        if (walk == null) {
            return;
        }
        boolean[] far = new boolean[1];
        walker.walk(walk, random, ACTS, () -> {
            if (!far[0] && promises.cameFar(walk.id())) {
                far[0] = true;
                ask(process, name, walk);
            }
        });
        count.far += far[0] ? 1 : 0;
        ask(process, name, walk);
        walker.attempt(() -> {
            runs.cancel(walk.id(), "walked");
            return org.xieyue.shared.Answer.done(true);
        });
    }

    private void ask(WalkedProcess process, String name, Walk walk) {
        promises.brokenBy(walk.id()).forEach(promise -> {
            String found = process.key() + ", " + name + ": " + promise;
            LOG.error("Broken: {}", found);
            broken.add(found);
        });
    }

    private ProcessFolder folder(String key) {
        return shipped.all().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** The id of the deployment; null when the engine refuses the file. */
    private @org.jspecify.annotations.Nullable String deployed(ProcessFolder drawn) {
        DeploymentBuilder deployment =
                repository.createDeployment().name(drawn.key() + "-mutant").source("mutant");
        drawn.files()
                .forEach((name, content) ->
                        deployment.addInputStream(drawn.key() + "/" + name, new ByteArrayInputStream(content)));
        try {
            return deployment.deploy().getId();
        } catch (ProcessEngineException refused) {
            return null;
        }
    }
}
