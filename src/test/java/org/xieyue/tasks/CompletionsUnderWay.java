package org.xieyue.tasks;

import static xieyue.schema.Tables.DONE_TASK;
import static xieyue.schema.Tables.TASK;
import static xieyue.schema.Tables.TIMELINE_LINE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.impl.DSL;
import org.springframework.context.ConfigurableApplicationContext;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.CurrentUser;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.testing.HeadlessApplication;
import org.xieyue.testing.TestForms;
import org.xieyue.testing.TestPeople;

/**
 * An application of its own on an embedded durable database, started by {@link KilledWhileCompletingTest}. It says on its
 * standard output what it has acknowledged: {@code work DIR} completes 200 tasks and expects to be killed meanwhile;
 * {@code rest DIR} tells what it finds after that, and goes on.
 */
final class CompletionsUnderWay {

    static final int CASES = 200;
    private static final int THREADS = 4;
    private static final String OFFICER = "select id from account where name like '陈办%'";

    private CompletionsUnderWay() {}

    public static void main(String[] args) throws Exception {
        try (ConfigurableApplicationContext application =
                HeadlessApplication.start("--xieyue.data.directory=" + args[1])) {
            if (args[0].equals("work")) {
                work(application);
            } else {
                tell(application);
                rest(application);
            }
        }
        System.exit(0);
    }

    private static void work(ConfigurableApplicationContext application) throws Exception {
        TaskStory story = application.getBean(TaskStory.class);
        TestPeople.Organisation org = story.organisation();
        Account officer = org.officer();
        try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
            List<Callable<TaskId>> openings = IntStream.range(0, CASES)
                    .mapToObj(i -> (Callable<TaskId>) () -> {
                        CaseId id = story.open(org.basic(), org.worker()).id();
                        return story.task(id, officer).id();
                    })
                    .toList();
            List<TaskId> tasks = new ArrayList<>();
            for (Future<TaskId> opened : pool.invokeAll(openings)) {
                tasks.add(opened.get());
            }
            tasks.forEach(task -> pool.execute(() -> {
                if (story.agree(officer, task).isDone()) {
                    say("ACKNOWLEDGED " + task);
                }
            }));
        }
    }

    private static void tell(ConfigurableApplicationContext application) {
        DSLContext database = application.getBean(DSLContext.class);
        database.select(DONE_TASK.ID)
                .from(DONE_TASK)
                .where(DONE_TASK.OUTCOME.isNotNull())
                .fetch(Record1::value1)
                .forEach(id -> say("DONE " + id));
        database.select(TIMELINE_LINE.CASE_ID)
                .from(TIMELINE_LINE)
                .where(TIMELINE_LINE.WHAT.eq("task.completed"))
                .groupBy(TIMELINE_LINE.CASE_ID)
                .having(DSL.count().ne(1))
                .fetch(Record1::value1)
                .forEach(id -> say("TWICE " + id));
    }

    /** Completes what is left of the first step, and says how many cases then stand at the second, inbox and engine alike. */
    private static void rest(ConfigurableApplicationContext application) {
        DSLContext database = application.getBean(DSLContext.class);
        TaskDesk desk = application.getBean(TaskDesk.class);
        CurrentUser user = application.getBean(CurrentUser.class);
        AccountId officer = new AccountId(database.fetchSingle(OFFICER).get(0, UUID.class));
        List<TaskId> left = database.select(TASK.ID)
                .from(TASK)
                .where(TASK.NAME.eq("受理申请"))
                .fetch(found -> new TaskId(found.value1()));
        for (TaskId task : left) {
            Answer<TaskRow> answer = user.as(officer, () -> desk.complete(task, TestForms.AGREE, "", Map.of()));
            if (answer.isDone()) {
                say("RESTED " + task);
            }
        }
        say("STANDING "
                + database.fetchCount(DSL.select(TASK.ID)
                        .from(TASK)
                        .join(DSL.table("act_ru_task"))
                        .on("act_ru_task.id_ = task.id::text and act_ru_task.name_ = task.name")
                        .where(TASK.NAME.eq("县级审核"))));
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
