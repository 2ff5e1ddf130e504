package org.xieyue.processes.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.xieyue.processes.mutants.DiagramMutants.Mutant;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.XieyueTest;

/**
 * Every one-element mutant of every shipped diagram, driven by {@code -Dwalks=200} random walks; no part of the normal suite.
 *
 * <p>A walk is its seed. On the shipped diagram all walks are walked once, and what they reach is listened to. Until a walk
 * comes to the place that a mutant changes it is the same walk on both, so a mutant is driven only by those that come
 * there; the others are known. First all mutants are sorted out: those that say the same as another are driven once, those that a
 * shipped scenario keeps from being published only with {@code -Dretired}, as if two people had retired the scenarios. What is done
 * stands in {@code target/mutants}, in a file for each process, as it is shipped now, and part, so that a run can be stopped and taken up again:
 * {@code -Dminutes}, some processes with {@code -Dprocess=hardship-aid,congress-vote}, one of several runs at a time with
 * {@code -Dpart=0 -Dparts=4}. What stops an act is counted, not logged: a trace each filled gigabytes.
 */
@XieyueTest
@TestPropertySource(properties = {"logging.level.org.camunda=OFF", "logging.level.org.xieyue.operations=OFF"})
class AllMutants {

    private static final Logger LOG = LoggerFactory.getLogger(AllMutants.class);
    private static final int WALKS = Integer.getInteger("walks", 200);
    private static final int MINUTES = Integer.getInteger("minutes", 24 * 60);
    private static final int PART = Integer.getInteger("part", 0);
    private static final int PARTS = Integer.getInteger("parts", 1);
    private static final String ASKED = System.getProperty("process", "");
    private static final boolean RETIRED = Boolean.getBoolean("retired");
    private static final long SEED = Long.getLong("seed", 20261122);

    /** After so many walks the tables where everything comes and goes hold little but what has gone. */
    private static final int TIDY = 200;

    @Autowired
    SeededWalks walks;

    @Autowired
    Walker walker;

    @Autowired
    MutantDiagrams diagrams;

    @Autowired
    TestClock time;

    @Autowired
    DSLContext sql;

    private final List<String> broken = new ArrayList<>();
    private int untidy;

    @AfterEach
    void real_time_again() {
        time.reset();
    }

    @Test
    void no_mutant_breaks_a_promise() {
        List<WalkedProcess> chosen = ASKED.isEmpty()
                ? walks.processes()
                : Stream.of(ASKED.split(",")).map(walks::process).toList();
        long end = System.nanoTime() + MINUTES * 60_000_000_000L;
        int left = chosen.size();
        for (WalkedProcess process : chosen) {
            drive(process, System.nanoTime() + (end - System.nanoTime()) / left--);
        }
        LOG.warn("Endings {}; completed {}; stops {}", walker.endings, walker.completed, walker.stops);
        assertThat(broken).isEmpty();
    }

    private void drive(WalkedProcess process, long until) {
        String file = process.key() + "-" + diagrams.version(process.key()) + (PARTS > 1 ? "-" + PART : "");
        MutantLedger ledger = new MutantLedger(Path.of("target/mutants"), file);
        List<Mutant> open = open(process, ledger);
        List<SeededWalks.Walked> shipped = open.isEmpty() ? List.of() : walked(process);
        LOG.warn(
                "{}: {} mutants to be driven by {} walks of their own",
                process.key(),
                open.size(),
                open.stream().mapToLong(mutant -> own(mutant, shipped)).sum());
        open.sort(Comparator.comparingLong(mutant -> own(mutant, shipped)));
        for (Mutant mutant : open) {
            if (System.nanoTime() > until) {
                break;
            }
            drive(process, mutant, shipped, ledger);
        }
        LOG.warn(
                "{}: {}; shipped: {} walks, {} far",
                process.key(),
                ledger.summary(),
                shipped.size(),
                shipped.stream().filter(SeededWalks.Walked::isFar).count());
        broken.addAll(ledger.broken());
    }

    /** Those of this part that somebody could publish and that have not been driven yet. */
    private List<Mutant> open(WalkedProcess process, MutantLedger ledger) {
        List<Mutant> mutants = new ArrayList<>(diagrams.of(process.key()));
        Collections.shuffle(mutants, new Random(SEED));
        mutants.sort(Comparator.comparing(mutant -> mutant.kind() == DiagramMutants.Kind.REDIRECTED));
        Map<String, String> same = new HashMap<>();
        List<Mutant> open = new ArrayList<>();
        for (int index = 0; index < mutants.size(); index++) {
            Mutant mutant = mutants.get(index);
            byte[] diagram = mutant.diagram().get();
            String twin = same.putIfAbsent(DigestUtils.sha256Hex(SaidByDiagram.of(diagram)), mutant.title());
            if (index % PARTS != PART) {
                continue;
            }
            if (!ledger.has(mutant.title())) {
                sortOut(process, mutant, diagram, twin, ledger);
            }
            if (ledger.isOpen(mutant.title(), RETIRED)) {
                open.add(mutant);
            }
        }
        return open;
    }

    private void sortOut(
            WalkedProcess process, Mutant mutant, byte[] diagram, @Nullable String twin, MutantLedger ledger) {
        if (twin != null) {
            ledger.twin(mutant.title(), twin);
        } else if (!diagrams.isDeployable(process.key(), diagram)) {
            ledger.refused(mutant.title());
        } else if (!diagrams.passesTheScenarios(process.key(), diagram)) {
            ledger.stopped(mutant.title());
        } else {
            ledger.open(mutant.title());
        }
    }

    private static long own(Mutant mutant, List<SeededWalks.Walked> shipped) {
        return shipped.stream().filter(walk -> walk.notices(mutant.places())).count();
    }

    /** All walks on the shipped diagram, once. */
    private List<SeededWalks.Walked> walked(WalkedProcess process) {
        List<SeededWalks.Walked> shipped = new ArrayList<>();
        for (int index = 0; index < WALKS; index++) {
            SeededWalks.Walked walked = walks.walk(process, SEED + index);
            walked.broken().forEach(promise -> broken.add(process.key() + " as shipped: " + promise));
            shipped.add(walked);
        }
        return shipped;
    }

    private void drive(WalkedProcess process, Mutant mutant, List<SeededWalks.Walked> shipped, MutantLedger ledger) {
        MutantDiagrams.Deployed deployed =
                diagrams.deployed(process.key(), mutant.diagram().get()).orElseThrow();
        MutantLedger.Driven driven = new MutantLedger.Driven(mutant.title());
        try {
            for (int index = 0; index < WALKS; index++) {
                SeededWalks.Walked known = shipped.get(index);
                if (known.notices(mutant.places())) {
                    driven.walked(walks.walk(process, SEED + index));
                    tidyUp();
                } else {
                    driven.known(known);
                }
            }
        } finally {
            deployed.remove();
        }
        ledger.driven(driven);
        driven.broken().forEach(promise -> LOG.error("Broken: {}, {}: {}", process.key(), mutant.title(), promise));
    }

    private void tidyUp() {
        untidy++;
        if (untidy >= TIDY) {
            sql.execute("vacuum analyze");
            untidy = 0;
        }
    }
}
