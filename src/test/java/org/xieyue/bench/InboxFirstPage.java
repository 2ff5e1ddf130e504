package org.xieyue.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Account;
import org.xieyue.identity.Appointment;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Role;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.UnionLevel;
import org.xieyue.tasks.Inbox;
import org.xieyue.tasks.TaskRow;
import org.xieyue.tasks.TaskView;
import org.xieyue.testing.TestPeople;

/**
 * The first page of what a person can claim, by due date, when a million tasks are open in 600 unions, half of them for one
 * post of this person. The peer asks the engine for the same: candidate groups, ordered by due date.
 */
final class InboxFirstPage implements Benchmark {

    private static final int TASKS = 1_000_000;
    private static final int OF_ONE_POST = 500_000;
    private static final int UNIONS = 600;
    private static final int PAGE = 50;
    private static final int OUR_RUNS = 300;
    private static final int PEER_RUNS = 15;
    private static final List<Role> OTHER_ROLES = List.of(Role.CASE_OFFICER, Role.VISITOR, Role.COMMITTEE_MEMBER);

    @Override
    public String name() {
        return "inbox-first-page";
    }

    @Override
    public Result run(Bench bench) throws Exception {
        TestPeople people = bench.bean(TestPeople.class);
        TestPeople.Organisation org = people.organisation();
        List<UnionId> unions = IntStream.range(0, UNIONS)
                .mapToObj(i -> people.union(org.county(), "企业工会" + i, UnionLevel.BASIC, "AH"))
                .toList();
        Account person = people.person(
                "四职",
                org.county(),
                Set.of(
                        new Appointment(Role.REVIEWER, org.county()),
                        new Appointment(Role.CASE_OFFICER, unions.get(3)),
                        new Appointment(Role.VISITOR, unions.get(4)),
                        new Appointment(Role.COMMITTEE_MEMBER, unions.get(5))));
        System.out.println(name() + ": loading " + TASKS + " tasks into the inbox and into the engine");
        load(bench, org.county(), unions, person);
        Inbox inbox = bench.bean(Inbox.class);
        CurrentUser user = bench.bean(CurrentUser.class);
        Callable<List<LocalDate>> ours = () ->
                user
                        .as(person.id(), () -> inbox.page(TaskView.CLAIMABLE, Inbox.Filter.none(), null, PAGE))
                        .rows()
                        .stream()
                        .map(TaskRow::dueOn)
                        .toList();
        TaskService engine = bench.bareEngine().getTaskService();
        List<String> groups =
                person.appointments().stream().map(InboxFirstPage::group).toList();
        Callable<List<LocalDate>> peers = () ->
                engine.createTaskQuery().taskCandidateGroupIn(groups).orderByDueDate().asc().listPage(0, PAGE).stream()
                        .map(InboxFirstPage::dueOn)
                        .toList();
        if (!ours.call().equals(peers.call())) {
            throw new IllegalStateException("The two do not show the same page");
        }
        System.out.printf("  counts of all views: %.3f ms%n", median(50, () -> user.as(person.id(), inbox::counts)));
        double mine = median(OUR_RUNS, ours);
        double theirs = median(PEER_RUNS, peers);
        return Result.lessIsBetter(name(), "ms", mine, theirs, "task query of bare Camunda 7.24");
    }

    private static double median(int runs, Callable<?> query) throws Exception {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            long begun = System.nanoTime();
            query.call();
            millis.add((System.nanoTime() - begun) / 1e6);
        }
        return ApprovalCaseThroughput.median(millis);
    }

    private static String group(Appointment post) {
        return post.role() + "@" + post.union();
    }

    private static @Nullable LocalDate dueOn(Task task) {
        return task.getDueDate() == null
                ? null
                : task.getDueDate().toInstant().atZone(BusinessClock.ZONE).toLocalDate();
    }

    /** The same tasks on both sides, made inside the database: number i asks the same post until the same day. */
    private static void load(Bench bench, UnionId big, List<UnionId> unions, Account person) throws Exception {
        String union = "case when i <= " + OF_ONE_POST + " then " + quoted(big) + "::uuid else (array["
                + unions.stream().map(InboxFirstPage::quoted).collect(Collectors.joining(",")) + "]::uuid[])[1 + i % "
                + UNIONS + "] end";
        String role = "case when i <= " + OF_ONE_POST + " then '" + Role.REVIEWER + "' else (array["
                + OTHER_ROLES.stream().map(one -> "'" + one + "'").collect(Collectors.joining(",")) + "])[1 + i % "
                + OTHER_ROLES.size() + "] end";
        String opener = quoted(person.id().value()) + "::uuid";
        String due = "(date '2026-12-01' + (i::bigint * 7919 % 250)::int)";
        String never = "i % 10 = 0";
        String created = "(timestamptz '2026-11-01 00:00+08' + i * interval '1 second')";
        String series = " from generate_series(1, " + TASKS + ") i";
        String id = "lpad(to_hex(i), 32, '0')";
        bench.execute(List.of(
                "insert into case_file (id, number, process_key, union_id, subject, state, opened_by, opened_at, search)"
                        + " select " + id + "::uuid, 'BM-2026-' || i, 'three-approvals', " + union
                        + ", '张某某 · 生活救助', 'opened', " + opener + ", " + created + ", 'bm 2026 ' || i || ' 张三 zs'"
                        + series,
                "insert into task (id, case_id, process_key, form_key, name, role, union_id, opened_by, due_on, created_at)"
                        + " select " + id + "::uuid, " + id + "::uuid, 'three-approvals', 'test/approve', '县级审核', "
                        + role
                        + ", " + union + ", " + opener + ", case when " + never + " then date '9999-12-31' else " + due
                        + " end, " + created + series,
                "vacuum analyze case_file",
                "vacuum analyze task",
                "checkpoint"));
        bench.executeBare(List.of(
                "insert into act_ru_task (id_, rev_, name_, task_def_key_, priority_, create_time_, due_date_, suspension_state_)"
                        + " select " + id + ", 1, '县级审核', 'review', 50, " + created + ", case when " + never
                        + " then null else " + due + "::timestamp end, 1" + series,
                "insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)" + " select 'l' || i, 1, "
                        + role + " || '@' || (" + union + "), 'candidate', " + id + series,
                "vacuum analyze act_ru_task",
                "vacuum analyze act_ru_identitylink",
                "checkpoint"));
    }

    private static String quoted(UnionId union) {
        return quoted(union.value());
    }

    private static String quoted(UUID id) {
        return "'" + id + "'";
    }
}
