package org.xieyue.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieyue.cases.Cases;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Role;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.TaskDesk;
import org.xieyue.tasks.TaskId;
import org.xieyue.testing.TestForms;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.TestProcesses;

/**
 * Three approvals from application to end: start, then three times find, claim and complete. Ours goes through the use
 * cases, with permissions, inbox, timeline, deadlines and audit; the peer calls the engine's own services.
 */
final class ApprovalCaseThroughput implements Benchmark {

    private static final int THREADS = 8;
    private static final int WARM_UP = Integer.getInteger("bench.warmup", 1600);
    private static final int CASES_PER_ROUND = Integer.getInteger("bench.cases", 400);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 7);

    @Override
    public String name() {
        return "approval-case-throughput";
    }

    @Override
    public Result run(Bench bench) throws Exception {
        Ours ours = new Ours(bench);
        Bare bare = new Bare(bench.bareEngine());
        System.out.println(name() + ": " + THREADS + " threads, fsync=" + bench.setting("fsync")
                + ", synchronous_commit=" + bench.setting("synchronous_commit"));
        perSecond(WARM_UP, ours::approve);
        perSecond(WARM_UP, bare::approve);
        List<Double> oursPerSecond = new ArrayList<>();
        List<Double> barePerSecond = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            oursPerSecond.add(perSecond(CASES_PER_ROUND, ours::approve));
            barePerSecond.add(perSecond(CASES_PER_ROUND, bare::approve));
            System.out.printf(
                    "  round %d: ours %.1f, bare engine %.1f cases/s%n",
                    round, oursPerSecond.getLast(), barePerSecond.getLast());
        }
        return Result.moreIsBetter(
                name(), "cases/s", median(oursPerSecond), median(barePerSecond), "bare Camunda 7.24, history full");
    }

    private static double perSecond(int cases, IntConsumer oneCase) throws Exception {
        List<Callable<Void>> work = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            int worker = thread;
            work.add(() -> {
                for (int i = worker; i < cases; i += THREADS) {
                    oneCase.accept(worker);
                }
                return null;
            });
        }
        long begun = System.nanoTime();
        try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
            for (Future<Void> done : pool.invokeAll(work)) {
                done.get();
            }
        }
        return cases * 1e9 / (System.nanoTime() - begun);
    }

    static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** The people of one thread: an applicant and one holder of each post. */
    private record Team(Account applicant, List<Account> approvers) {}

    private static final class Ours {

        private final List<Team> teams = new ArrayList<>();
        private final TestPeople.Organisation org;
        private final CurrentUser user;
        private final Cases cases;
        private final TaskDesk desk;
        private final TransactionTemplate transaction;

        Ours(Bench bench) {
            bench.bean(TestProcesses.class).publish();
            TestPeople people = bench.bean(TestPeople.class);
            org = people.organisation();
            for (int i = 0; i < THREADS; i++) {
                teams.add(new Team(
                        people.person("申请", Role.WORKER, org.basic()),
                        List.of(
                                people.person("经办", Role.CASE_OFFICER, org.basic()),
                                people.person("审核", Role.REVIEWER, org.county()),
                                people.person("审批", Role.APPROVER, org.city()))));
            }
            user = bench.bean(CurrentUser.class);
            cases = bench.bean(Cases.class);
            desk = bench.bean(TaskDesk.class);
            transaction = new TransactionTemplate(bench.bean(PlatformTransactionManager.class));
        }

        void approve(int worker) {
            Team team = teams.get(worker);
            Account applicant = team.applicant();
            CaseId id = user.as(
                    applicant.id(),
                    () -> transaction.execute(status -> cases.open(TestProcesses.approvalCase(
                                    org.basic(),
                                    applicant.id(),
                                    UUID.randomUUID().toString()))
                            .id()));
            for (Account approver : team.approvers()) {
                user.as(approver.id(), () -> {
                    TaskId task = desk.openOf(id).getFirst().id();
                    desk.claim(task).orElseThrow();
                    return desk.complete(task, TestForms.AGREE, "情况属实，同意", Map.of())
                            .orElseThrow();
                });
            }
        }
    }

    private static final class Bare {

        private final RuntimeService runtime;
        private final TaskService tasks;

        Bare(ProcessEngine engine) {
            runtime = engine.getRuntimeService();
            tasks = engine.getTaskService();
        }

        void approve(int worker) {
            String instance = runtime.startProcessInstanceByKey(
                            "bare-approvals", UUID.randomUUID().toString())
                    .getId();
            for (int i = 0; i < 3; i++) {
                String task = tasks.createTaskQuery()
                        .processInstanceId(instance)
                        .singleResult()
                        .getId();
                tasks.claim(task, "approver-" + worker);
                tasks.complete(task);
            }
        }
    }
}
