package org.xieyue.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieyue.identity.CurrentUser;
import org.xieyue.storage.NewsWire;
import org.xieyue.testing.XieyueTest;

/** Open screens, here and on a second node with a wire and a feed of its own. */
@XieyueTest
class LearningWhoDrawsTest extends WorkingCopyOfTheTrial {

    @Autowired
    DrawingFeed here;

    @Autowired
    NewsWire wireHere;

    @Autowired
    DataSource database;

    @Autowired
    JdbcConnectionDetails address;

    @Autowired
    CurrentUser user;

    @Autowired
    PlatformTransactionManager transactions;

    private final BlockingQueue<String> heardHere = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> heardThere = new LinkedBlockingQueue<>();
    private NewsWire wire;
    private DrawingNews there;
    private DrawingFeed.Registration registration;

    @BeforeEach
    void somebody_looks_here_and_there() {
        wire = new NewsWire(database, address);
        there = new DrawingNews(wire, user);
        wire.start();
        await().until(() -> !wire.isAlone() && !wireHere.isAlone());
        registration = here.subscribe(KEY, () -> heardHere.add(drawer()));
        there.subscribe(KEY, () -> heardThere.add(drawer()));
    }

    @AfterEach
    void nobody_looks() {
        registration.remove();
        wire.stop();
    }

    /** As whoever looks again finds it. */
    private String drawer() {
        WindowId window = as(he, () -> editProcess.look(KEY)).window();
        return window == null ? "nobody" : window.equals(hers) ? "she" : window.equals(his) ? "he" : "another";
    }

    @Test
    void a_pen_that_is_taken_over_and_left_is_heard_of_on_every_node() throws InterruptedException {
        as(he, () -> editProcess.takeOver(KEY, his));
        assertThat(heardHere).containsExactly("he");
        assertThat(next()).isEqualTo("he");

        leave(his);
        assertThat(heardHere).containsExactly("he", "nobody");
        assertThat(next()).isEqualTo("nobody");

        as(she, () -> editProcess.open(KEY, hers));
        assertThat(heardHere).containsExactly("he", "nobody", "she");
        assertThat(next()).isEqualTo("she");
    }

    @Test
    void a_second_window_of_the_same_person_takes_the_pen_as_well() {
        as(she, () -> editProcess.open(KEY, his));
        assertThat(heardHere).containsExactly("he");
    }

    @Test
    void where_the_pen_stays_nobody_is_told_anything() throws InterruptedException {
        as(she, () -> editProcess.open(KEY, hers));
        as(she, () -> editProcess.takeOver(KEY, hers));
        as(he, () -> editProcess.open(KEY, his));
        leave(his);
        save(she, hers, copy.revision(), "trial.bpmn", shipped("trial.bpmn").replace("核对材料", "审核材料"))
                .orElseThrow();
        assertThat(heardHere).isEmpty();

        as(he, () -> editProcess.takeOver(KEY, his));
        assertThat(next()).isEqualTo("he");
        assertThat(heardThere).isEmpty();
    }

    @Test
    void what_is_rolled_back_is_told_to_nobody() throws InterruptedException {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            as(he, () -> editProcess.takeOver(KEY, his));
            assertThat(heardHere).isEmpty();
            status.setRollbackOnly();
        });
        assertThat(heardHere).isEmpty();

        leave(hers);
        assertThat(next()).isEqualTo("nobody");
        assertThat(heardThere).isEmpty();
        assertThat(heardHere).containsExactly("nobody");
    }

    @Test
    void who_looks_at_another_process_or_has_gone_hears_nothing() {
        DrawingFeed.Registration other = here.subscribe("hardship-aid", () -> heardHere.add("another process"));
        registration.remove();
        as(he, () -> editProcess.takeOver(KEY, his));
        other.remove();
        assertThat(heardHere).isEmpty();
    }

    @Test
    void after_a_gap_everybody_looks_again() {
        there.missed();
        assertThat(heardThere).containsExactly("she");
    }

    private void leave(WindowId window) {
        as(she, () -> {
            editProcess.leave(KEY, window);
            return true;
        });
    }

    private String next() throws InterruptedException {
        String heard = heardThere.poll(10, TimeUnit.SECONDS);
        assertThat(heard).as("what the other node hears").isNotNull();
        return heard;
    }
}
