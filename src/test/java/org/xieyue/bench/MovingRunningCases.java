package org.xieyue.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntConsumer;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieyue.cases.Cases;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.processes.ProcessFolder;
import org.xieyue.processes.PublishProcess;
import org.xieyue.processes.moves.MoveBoard;
import org.xieyue.processes.moves.MoveId;
import org.xieyue.processes.moves.MoveState;
import org.xieyue.processes.moves.MoveView;
import org.xieyue.processes.moves.MovingCases;
import org.xieyue.processes.moves.PlanMove;
import org.xieyue.processes.moves.RunMove;
import org.xieyue.processes.moves.Stage;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.TestProcesses;

/**
 * Running cases follow a new version that calls the task where they wait differently: ours from the word of the person who
 * lets all of them go to the end of the move, with inbox, timeline and audit; the peer is the engine's own batch of as many
 * instances of the same diagram, its jobs executed by as many threads as ours has workers.
 */
final class MovingRunningCases implements Benchmark {

    private static final int CASES = Integer.getInteger("bench.cases", 10_000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final int WORKERS = 3;
    private static final int OPENING = 8;

    @Override
    public String name() {
        return "migration";
    }

    @Override
    public Result run(Bench bench) throws Exception {
        Ours ours = new Ours(bench);
        Bare bare = new Bare(bench.bareEngine());
        Bench.inParallel(OPENING, CASES, i -> ours.open());
        Bench.inParallel(OPENING, CASES, i -> bare.open());
        List<Double> oursPerSecond = new ArrayList<>();
        List<Double> barePerSecond = new ArrayList<>();
        List<Double> manyAJob = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            double we = ours.move(round);
            double they = bare.move(2 * round, 1);
            double theyInMany = bare.move(2 * round + 1, 20);
            System.out.printf(
                    "  round %d: ours %.1f, bare batch %.1f (20 a job: %.1f) cases/s%n", round, we, they, theyInMany);
            if (round > 0) {
                oursPerSecond.add(we);
                barePerSecond.add(they);
                manyAJob.add(theyInMany);
            }
        }
        System.out.printf(
                "migration: %d cases; the engine's batch with 20 cases a job: %.1f cases/s%n",
                CASES, ApprovalCaseThroughput.median(manyAJob));
        return Result.moreIsBetter(
                name(),
                "cases/s",
                ApprovalCaseThroughput.median(oursPerSecond),
                ApprovalCaseThroughput.median(barePerSecond),
                "bare engine's batch");
    }

    private static byte[] diagram(String key, int round) throws IOException {
        try (InputStream file = Objects.requireNonNull(MovingRunningCases.class.getResourceAsStream(
                "/processes/" + (key.equals("bare-approvals") ? "bare" : key) + "/" + key + ".bpmn"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("name=\"受理申请\"", "name=\"受理申请 " + round + "\"")
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    private static final class Ours {

        private final TestPeople people;
        private final TestPeople.Organisation org;
        private final Account chief;
        private final CurrentUser user;
        private final Cases cases;
        private final PublishProcess publish;
        private final PlanMove plan;
        private final RunMove run;
        private final MoveBoard board;
        private final MovingCases moving;
        private final TransactionTemplate transaction;
        private int version;

        Ours(Bench bench) {
            bench.bean(TestProcesses.class).publish();
            people = bench.bean(TestPeople.class);
            org = people.organisation();
            chief = org.processAdministrator();
            user = bench.bean(CurrentUser.class);
            cases = bench.bean(Cases.class);
            publish = bench.bean(PublishProcess.class);
            plan = bench.bean(PlanMove.class);
            run = bench.bean(RunMove.class);
            board = bench.bean(MoveBoard.class);
            moving = bench.bean(MovingCases.class);
            transaction = new TransactionTemplate(bench.bean(PlatformTransactionManager.class));
            version = published(-1);
        }

        private int published(int round) {
            try {
                String key = TestProcesses.THREE_APPROVALS;
                ProcessFolder folder = new ProcessFolder(key, Map.of(key + ".bpmn", diagram(key, round)));
                return user.asSystem(() -> publish.publish(folder).orElseThrow());
            } catch (IOException failure) {
                throw new java.io.UncheckedIOException(failure);
            }
        }

        void open() {
            Account applicant = org.worker();
            user.as(
                    applicant.id(),
                    () -> transaction.execute(status -> cases.open(TestProcesses.approvalCase(
                            org.basic(), applicant.id(), UUID.randomUUID().toString()))));
        }

        double move(int round) {
            int before = version;
            version = published(round);
            MoveId move = people.as(chief, () -> plan.propose(TestProcesses.THREE_APPROVALS, before))
                    .orElseThrow();
            go(move, Stage.ONE);
            go(move, Stage.TEN);
            int left = CASES - view(move).moved();
            long begun = System.nanoTime();
            go(move, Stage.ALL);
            double seconds = (System.nanoTime() - begun) / 1e9;
            if (view(move).moved() != CASES || view(move).state() != MoveState.ENDED) {
                throw new IllegalStateException("Not all cases have been moved: " + view(move));
            }
            return left / seconds;
        }

        private MoveView view(MoveId move) {
            return people.as(chief, () -> board.view(move));
        }

        private void go(MoveId move, Stage stage) {
            people.as(chief, () -> run.start(move, view(move).hash(), stage)).orElseThrow();
            while (view(move).state() == MoveState.RUNNING) {
                moving.run();
            }
        }
    }

    private static final class Bare {

        private static final String KEY = "bare-approvals";

        private final ProcessEngine engine;
        private final RuntimeService runtime;
        private final ManagementService management;
        private final List<String> instances = java.util.Collections.synchronizedList(new ArrayList<>());
        private String definition;

        Bare(ProcessEngine engine) throws IOException {
            this.engine = engine;
            runtime = engine.getRuntimeService();
            management = engine.getManagementService();
            definition = deployed(-1);
        }

        private String deployed(int round) throws IOException {
            engine.getRepositoryService()
                    .createDeployment()
                    .addInputStream(KEY + ".bpmn", new ByteArrayInputStream(diagram(KEY, round)))
                    .deploy();
            ProcessDefinition newest = engine.getRepositoryService()
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(KEY)
                    .latestVersion()
                    .singleResult();
            return newest.getId();
        }

        void open() {
            instances.add(runtime.startProcessInstanceById(
                            definition, UUID.randomUUID().toString())
                    .getId());
        }

        double move(int round, int casesAJob) throws Exception {
            ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                    .setInvocationsPerBatchJob(casesAJob);
            String before = definition;
            definition = deployed(round);
            MigrationPlan plan = runtime.createMigrationPlan(before, definition)
                    .mapEqualActivities()
                    .build();
            long begun = System.nanoTime();
            Batch batch =
                    runtime.newMigration(plan).processInstanceIds(instances).executeAsync();
            List<Job> seeds = jobs(batch.getSeedJobDefinitionId());
            while (!seeds.isEmpty()) {
                seeds.forEach(seed -> management.executeJob(seed.getId()));
                seeds = jobs(batch.getSeedJobDefinitionId());
            }
            ConcurrentLinkedQueue<Job> work = new ConcurrentLinkedQueue<>(jobs(batch.getBatchJobDefinitionId()));
            IntConsumer one = i -> management.executeJob(work.remove().getId());
            Bench.inParallel(WORKERS, work.size(), one);
            double seconds = (System.nanoTime() - begun) / 1e9;
            jobs(batch.getMonitorJobDefinitionId()).forEach(job -> management.executeJob(job.getId()));
            if (runtime.createProcessInstanceQuery()
                            .processDefinitionId(definition)
                            .count()
                    != CASES) {
                throw new IllegalStateException("Not all instances have been moved");
            }
            return CASES / seconds;
        }

        private List<Job> jobs(String definition) {
            return management.createJobQuery().jobDefinitionId(definition).list();
        }
    }
}
