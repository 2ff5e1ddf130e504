package org.xieyue.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Appointment;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Role;
import org.xieyue.shared.CaseId;
import org.xieyue.storage.NewsWire;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/** A second node on the same database: a wire and a feed of its own. */
@XieyueTest
class TellingOtherNodesTest {

    private static final String LISTENERS =
            "from pg_stat_activity where application_name = 'xieyue-news' and datname = current_database()";

    @Autowired
    TaskStory story;

    @Autowired
    CurrentUser user;

    @Autowired
    TaskFeed here;

    @Autowired
    Tasks tasks;

    @Autowired
    NewsWire wireHere;

    @Autowired
    DataSource database;

    @Autowired
    JdbcConnectionDetails address;

    @Autowired
    DSLContext sql;

    @Autowired
    PlatformTransactionManager transactions;

    private final BlockingQueue<TaskChanged> heard = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> missed = new LinkedBlockingQueue<>();
    private TestPeople.Organisation org;
    private NewsWire wire;
    private TaskNews there;

    @BeforeEach
    void another_node() {
        org = story.organisation();
        wire = new NewsWire(database, address);
        there = new TaskNews(wire, user);
        wire.start();
        waitFor(2);
        await().until(() -> !wire.isAlone() && !wireHere.isAlone());
    }

    @AfterEach
    void it_stops() {
        wire.stop();
        waitFor(1);
    }

    @Test
    void an_open_screen_of_another_node_learns_of_a_claim() throws Exception {
        TaskId id = openedTask();
        watch(there, org.officer());
        story.claim(org.officer(), id);
        assertThat(next()).extracting(TaskChanged::id).isEqualTo(id);
    }

    @Test
    void who_is_not_concerned_hears_nothing_there_either() throws Exception {
        BlockingQueue<TaskChanged> ofStranger = new LinkedBlockingQueue<>();
        there.subscribe(org.otherOfficer(), ofStranger::add, () -> {});
        watch(there, org.officer());
        openedTask();
        next();
        assertThat(ofStranger).isEmpty();
    }

    @Test
    void what_is_rolled_back_is_told_to_nobody() throws Exception {
        watch(there, org.officer());
        StoredTask task = stored(openedTask());
        next();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            news().of(task);
            status.setRollbackOnly();
        });
        TaskId following = openedTask();
        assertThat(next()).extracting(TaskChanged::id).isEqualTo(following);
    }

    @Test
    void a_transaction_sends_one_message_and_says_everything_once() throws Exception {
        BlockingQueue<String> messages = new LinkedBlockingQueue<>();
        watch(there, org.officer());
        StoredTask first = stored(openedTask());
        StoredTask second = stored(openedTask());
        next();
        next();
        wire.subscribe("tasks", reader(messages));
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            news().of(first);
            news().of(second);
            news().of(first);
        });
        List<TaskNewsItem> items =
                TaskNewsItem.parse(messages.poll(10, TimeUnit.SECONDS)).orElseThrow();
        assertThat(items)
                .extracting(item -> item.changed().id())
                .containsExactly(first.row().id(), second.row().id());
        assertThat(messages).isEmpty();
    }

    @Test
    void too_many_changes_for_a_message_ask_every_screen_to_look_again() {
        watch(there, org.officer());
        List<TaskNewsItem> many = new ArrayList<>();
        for (int i = 0; i < 26; i++) {
            many.add(someItem());
        }
        there.heard(TaskNewsItem.format(many));
        assertThat(missed).containsExactly("officer");
        assertThat(heard).isEmpty();
    }

    @Test
    void a_lost_connection_is_opened_again_and_every_open_screen_looks_again() throws Exception {
        watch(there, org.officer());
        there.subscribe(org.reviewer(), heard::add, () -> missed.add("reviewer"));
        assertThat(sql.fetch("select pg_terminate_backend(pid) " + LISTENERS)).hasSizeGreaterThanOrEqualTo(2);
        assertThat(List.of(lookedAgain(), lookedAgain())).containsExactlyInAnyOrder("officer", "reviewer");
        TaskId id = openedTask();
        assertThat(next()).extracting(TaskChanged::id).isEqualTo(id);
    }

    @Test
    void a_node_that_is_left_alone_tells_nobody_until_another_comes() throws Exception {
        wire.stop();
        await().atMost(Duration.ofSeconds(30)).until(wireHere::isAlone);
        openedTask();
        wire.start();
        await().until(() -> !wireHere.isAlone());
        watch(there, org.officer());
        TaskId id = openedTask();
        assertThat(next()).extracting(TaskChanged::id).isEqualTo(id);
    }

    @Test
    void a_line_carries_ids_only_and_comes_back_as_it_was() {
        TaskNewsItem item = someItem();
        TaskNewsItem toOne =
                new TaskNewsItem(item.changed(), null, Set.of(org.worker().id()));
        String line = TaskNewsItem.format(List.of(item, toOne));
        assertThat(line).matches("[0-9a-f -]+ REVIEWER [0-9a-f -]+\n[0-9a-f -]+");
        assertThat(TaskNewsItem.parse(line)).contains(List.of(item, toOne));
        List<TaskNewsItem> most = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            most.add(item);
        }
        assertThat(TaskNewsItem.format(most).length()).isLessThan(NewsWire.MOST_BYTES - 100);
        assertThat(TaskNewsItem.parse("a newer program says more")).isEmpty();
    }

    private void watch(TaskFeed feed, Account person) {
        feed.subscribe(person, heard::add, () -> missed.add("officer"));
    }

    private TaskChanged next() throws InterruptedException {
        TaskChanged change = heard.poll(10, TimeUnit.SECONDS);
        assertThat(change).as("what the other node tells").isNotNull();
        return change;
    }

    private String lookedAgain() throws InterruptedException {
        return String.valueOf(missed.poll(10, TimeUnit.SECONDS));
    }

    private TaskId openedTask() {
        return story.task(story.open(org.basic(), org.worker()).id(), org.officer())
                .id();
    }

    private StoredTask stored(TaskId id) {
        return tasks.find(id).orElseThrow();
    }

    private TaskNews news() {
        return (TaskNews) here;
    }

    private TaskNewsItem someItem() {
        return new TaskNewsItem(
                new TaskChanged(new TaskId(UUID.randomUUID()), new CaseId(UUID.randomUUID()), org.basic()),
                new Appointment(Role.REVIEWER, org.county()),
                Set.of(new AccountId(UUID.randomUUID()), org.worker().id()));
    }

    private static NewsWire.Reader reader(BlockingQueue<String> messages) {
        return new NewsWire.Reader() {
            @Override
            public void heard(String news) {
                messages.add(news);
            }

            @Override
            public void missed() {}
        };
    }

    /** Until so many nodes listen. */
    private void waitFor(int listeners) {
        await().until(() -> sql.fetch("select 1 " + LISTENERS).size() == listeners);
    }
}
