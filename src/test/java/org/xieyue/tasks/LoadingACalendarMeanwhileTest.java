package org.xieyue.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.calendars.LoadHolidayCalendar;
import org.xieyue.clock.Holiday;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/** A task's due date moves with the calendar while somebody completes that very task: one waits for the other. */
@XieyueTest
class LoadingACalendarMeanwhileTest {

    private static final String WAITING =
            "select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";

    @Autowired
    TaskStory story;

    @Autowired
    LoadHolidayCalendar loadCalendar;

    @Autowired
    TestClock clock;

    @Autowired
    DataSource database;

    @Autowired
    DSLContext sql;

    @AfterEach
    void real_time() {
        clock.reset();
    }

    @Test
    void neither_the_load_nor_the_completion_is_given_up() throws Exception {
        clock.setTo(LocalDate.of(2043, 3, 2));
        TestPeople.Organisation org = story.organisation();
        Account top = story.people.person("总管", Role.ADMINISTRATOR, org.nation());
        CaseId caseId = story.open(org.basic(), org.worker()).id();
        TaskRow task = story.task(caseId, org.officer());
        assertThat(provisional(caseId)).isEqualTo(1);

        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            Future<Answer<TaskRow>> completion;
            Future<Answer<List<Holiday>>> load;
            try (Connection third = database.getConnection()) {
                hold(third, task);
                completion = both.submit(() -> story.agree(org.officer(), task.id()));
                waitFor(1);
                load = both.submit(() -> story.people.as(
                        top,
                        () -> loadCalendar.load(
                                2043, "date,kind,name\n2043-03-04,day-off,样例\n".getBytes(StandardCharsets.UTF_8))));
                waitFor(2);
                third.rollback();
                third.setAutoCommit(true);
            }
            assertThat(completion.get(30, TimeUnit.SECONDS).isDone()).isTrue();
            assertThat(load.get(30, TimeUnit.SECONDS).isDone()).isTrue();
        }
        assertThat(story.task(caseId, org.reviewer()).name()).isNotEqualTo(task.name());
        assertThat(provisional(caseId)).isZero();
    }

    private int provisional(CaseId caseId) {
        return sql.fetch(
                        "select from deadline where met_on is null and provisional and subject_id = ?::uuid",
                        caseId.toString())
                .size();
    }

    private static void hold(Connection connection, TaskRow task) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("select from task where id = '" + task.id() + "' for update");
        }
    }

    private void waitFor(int sessions) {
        await().until(() -> sql.fetch(WAITING).size() >= sessions);
    }
}
