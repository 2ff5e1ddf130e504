package org.xieyue.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.processes.check.DiagramCheck;
import org.xieyue.processes.check.Finding;
import org.xieyue.processes.compare.ProcessComparison;
import org.xieyue.processes.hostile.Mutations;
import org.xieyue.processes.hostile.Tripwire;
import org.xieyue.processes.interchange.PlainUtf8;
import org.xieyue.processes.interchange.TakenOver;
import org.xieyue.testing.XieyueTest;

/**
 * Valid files, spoiled by a seed: whatever comes of it is a finding or acceptance, never a crash, never a thread that is held,
 * never code that runs. {@code -Dmutations=20000} takes the whole run (docs/security.md).
 */
@XieyueTest
class MutatedFilesTest {

    private static final Logger LOG = LoggerFactory.getLogger(MutatedFilesTest.class);
    private static final int SAMPLE = 600;
    private static final long MOST_CPU = TimeUnit.SECONDS.toNanos(2);
    private static final long MOST_WAIT = 30;

    private record Valid(String name, byte[] content, Map<String, byte[]> folder) {

        /** With what lies beside it, as it is published. */
        Map<String, byte[]> with(byte[] other) {
            Map<String, byte[]> files = new HashMap<>(folder);
            files.put(name, other);
            return files;
        }
    }

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final List<Valid> corpus = corpus();

    private int accepted;
    private int kept;
    private int refusedByTheEngineOnly;
    private long slowest;

    @Autowired
    ProcessEngine engine;

    @Autowired
    StepCatalogue words;

    @Test
    void a_spoiled_file_is_refused_or_accepted_and_does_nothing() throws Exception {
        Tripwire.reset();
        int count = Integer.getInteger("mutations", SAMPLE);
        List<byte[]> others = corpus.stream().map(Valid::content).toList();
        try (ExecutorService reader = Executors.newSingleThreadExecutor()) {
            for (int seed = 0; seed < count; seed++) {
                Valid valid = corpus.get(seed % corpus.size());
                byte[] spoiled = new Mutations(seed, others).spoil(valid.name(), valid.content());
                one(reader, "seed " + seed + " of " + valid.name(), valid, spoiled);
            }
        }
        assertThat(Tripwire.isHit()).isFalse();
        assertThat(accepted)
                .as("some mutations must be harmless, else they prove nothing")
                .isPositive();
        LOG.info(
                "{} mutants of {} files: {} accepted, {} more kept, {} refused; {} accepted ones refused by the engine; slowest {} ms of processor time",
                count,
                corpus.size(),
                accepted,
                kept,
                count - accepted - kept,
                refusedByTheEngineOnly,
                slowest / 1_000_000);
    }

    private void one(ExecutorService reader, String which, Valid valid, byte[] spoiled) throws InterruptedException {
        try {
            reader.submit(() -> read(valid, spoiled)).get(MOST_WAIT, TimeUnit.SECONDS);
        } catch (TimeoutException hanging) {
            throw new AssertionError(which + " holds a thread", hanging);
        } catch (ExecutionException crash) {
            throw new AssertionError(which + " crashes", crash.getCause());
        }
    }

    private void read(Valid valid, byte[] spoiled) {
        long start = threads.getCurrentThreadCpuTime();
        byte[] text = PlainUtf8.of(spoiled);
        List<Finding> findings =
                DiagramCheck.check(valid.with(text), words.vocabulary(), Map.of(), Optional.empty()).stream()
                        .filter(finding -> finding.file().equals(valid.name()))
                        .toList();
        boolean mayStay = DiagramCheck.unkeepable(valid.name(), text).isEmpty();
        boolean isAccepted = findings.stream().noneMatch(Finding::isError);
        if (mayStay) {
            ProcessComparison.between(Map.of(valid.name(), valid.content()), Map.of(valid.name(), text));
        }
        if (valid.name().endsWith(".bpmn")) {
            TakenOver.as("trial", text);
            boolean parsed = parse(spoiled);
            refusedByTheEngineOnly += isAccepted && !parsed ? 1 : 0;
        } else if (isAccepted && valid.name().endsWith(".dmn")) {
            refusedByTheEngineOnly += decide(spoiled) ? 0 : 1;
        }
        accepted += isAccepted ? 1 : 0;
        kept += mayStay && !isAccepted ? 1 : 0;
        long used = threads.getCurrentThreadCpuTime() - start;
        slowest = Math.max(slowest, used);
        assertThat(used).as("processor time").isLessThan(MOST_CPU);
    }

    /** The engine's parser behind our gate, asked without asking the check before. */
    private boolean parse(byte[] diagram) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        BpmnDeployer deployer = configuration.getDeployers().stream()
                .filter(BpmnDeployer.class::isInstance)
                .map(BpmnDeployer.class::cast)
                .findFirst()
                .orElseThrow();
        try {
            configuration
                    .getCommandExecutorTxRequired()
                    .execute(context -> deployer.getBpmnParser()
                            .createParse()
                            .sourceInputStream(new ByteArrayInputStream(diagram))
                            .deployment(new DeploymentEntity())
                            .name("mutant.bpmn")
                            .execute());
            return true;
        } catch (ProcessEngineException refused) {
            LOG.trace("refused", refused);
            return false;
        }
    }

    private boolean decide(byte[] table) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        try {
            configuration
                    .getCommandExecutorTxRequired()
                    .execute(context -> configuration.getDmnEngine().parseDecisions(new ByteArrayInputStream(table)));
            return true;
        } catch (org.camunda.bpm.dmn.engine.DmnEngineException | ProcessEngineException refused) {
            LOG.trace("refused", refused);
            return false;
        }
    }

    private static List<Valid> corpus() {
        List<Path> files = new ArrayList<>();
        for (String folder : List.of("bpmn", "src/test/resources/processes")) {
            try (Stream<Path> all = Files.walk(Path.of(folder))) {
                all.filter(file -> file.toString().matches(".*\\.(bpmn|dmn|form)"))
                        .sorted()
                        .forEach(files::add);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        for (String harmless : List.of("harmless.bpmn", "harmless.dmn", "harmless.form", "harmless.form")) {
            files.add(Path.of("src/test/resources/hostile", harmless));
        }
        return files.stream().map(MutatedFilesTest::valid).toList();
    }

    private static Valid valid(Path file) {
        Map<String, byte[]> folder = new HashMap<>();
        try (Stream<Path> beside = Files.list(file.getParent())) {
            for (Path other : beside.filter(each -> each.toString().endsWith(".dmn")
                            && !each.getFileName().toString().startsWith("XY-"))
                    .toList()) {
                folder.put(other.getFileName().toString(), Files.readAllBytes(other));
            }
            return new Valid(file.getFileName().toString(), Files.readAllBytes(file), folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
