package org.xieyue.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieyue.processes.trial.TrialProcess;
import org.xieyue.shared.Answer;
import org.xieyue.testing.XieyueTest;

/** Of those who publish at one time each comes after the other, and none takes back unseen what the one before has published. */
@XieyueTest
class PublishingAtOnceTest extends PublishingTheTrial {

    @Autowired
    DSLContext database;

    @Autowired
    PlatformTransactionManager transactions;

    private int before;

    @BeforeEach
    void the_trial_is_published() {
        before = story.publish();
    }

    @Test
    void what_was_published_since_the_publisher_looked_stays() {
        DraftId one = drafted("核" + UUID.randomUUID());
        DraftId other = drafted("再核" + UUID.randomUUID());
        LookedAt looked = lookedAt(other);
        assertThat(looked.inUse()).isEqualTo(before);
        publish(one, lookedAt(one)).orElseThrow();

        assertThat(codes(publish(other, looked))).containsExactly("processes.newerSince");
        assertThat(newest()).isEqualTo(before + 1);

        assertThat(publish(other, lookedAt(other)).orElseThrow()).isEqualTo(before + 2);
    }

    @Test
    @Timeout(60)
    void of_two_drafts_at_one_time_the_second_is_looked_at_again() throws Exception {
        DraftId one = drafted("核" + UUID.randomUUID());
        DraftId other = drafted("再核" + UUID.randomUUID());

        List<Answer<Integer>> answers = oneAfterTheOther(publishing(one), publishing(other));

        assertThat(answers.getFirst().orElseThrow()).isEqualTo(before + 1);
        assertThat(codes(answers.getLast())).containsExactly("processes.newerSince");
        assertThat(newest()).isEqualTo(before + 1);
    }

    @Test
    @Timeout(60)
    void who_publishes_while_an_upgrade_begins_looks_at_it_first() throws Exception {
        String upgrade = "升级" + UUID.randomUUID();

        List<Answer<Integer>> answers = oneAfterTheOther(upgrading(upgrade), publishing(drafted("核")));

        assertThat(answers.getFirst().orElseThrow()).isEqualTo(before + 1);
        assertThat(codes(answers.getLast())).containsExactly("processes.newerSince");
        assertThat(diagram()).contains(upgrade);
    }

    @Test
    @Timeout(60)
    void an_upgrade_that_begins_while_people_publish_is_offered_beside_it() throws Exception {
        String drawn = "核" + UUID.randomUUID();

        List<Answer<Integer>> answers =
                oneAfterTheOther(publishing(drafted(drawn)), upgrading("升级" + UUID.randomUUID()));

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.orElseThrow()).isEqualTo(before + 1));
        assertThat(diagram()).contains(drawn);
        assertThat(releases.hasOffer(TrialProcess.KEY)).isTrue();
    }

    @Test
    @Timeout(60)
    void two_nodes_that_begin_with_the_same_upgrade_publish_it_once() throws Exception {
        String upgrade = "升级" + UUID.randomUUID();

        List<Answer<Integer>> answers = oneAfterTheOther(upgrading(upgrade), upgrading(upgrade));

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.orElseThrow()).isEqualTo(before + 1));
        assertThat(newest()).isEqualTo(before + 1);
    }

    /** Both have read what is published before either of them publishes. */
    private List<Answer<Integer>> oneAfterTheOther(Callable<Answer<Integer>> first, Callable<Answer<Integer>> second)
            throws Exception {
        List<Future<Answer<Integer>>> both = new ArrayList<>();
        try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            new TransactionTemplate(transactions).executeWithoutResult(status -> {
                releases.hold();
                both.add(nodes.submit(first));
                awaitWaiting(1);
                both.add(nodes.submit(second));
                awaitWaiting(2);
            });
            return List.of(both.getFirst().get(), both.getLast().get());
        }
    }

    private void awaitWaiting(int many) {
        int waiting = 0;
        while (waiting < many) {
            if (Thread.interrupted()) {
                throw new IllegalStateException("Only " + waiting + " of " + many + " wait");
            }
            waiting = database.fetchOne("""
                            select count(*) from pg_locks
                             where not granted and locktype = 'advisory'
                               and objid::bigint = (hashtext('process_release')::bigint & 4294967295)""").get(0, int.class);
        }
    }

    private Callable<Answer<Integer>> publishing(DraftId draft) {
        LookedAt looked = lookedAt(draft);
        return () -> publish(draft, looked);
    }

    private Callable<Answer<Integer>> upgrading(String step) {
        return () -> currentUser.asSystem(() -> publishProcess.publishOrOffer(renamed(step)));
    }

    private DraftId drafted(String step) {
        return drafted(renamed(step));
    }

    private int newest() {
        return people.as(there.processAdministrator(), () -> board.versions(TrialProcess.KEY))
                .getFirst()
                .version();
    }

    private String diagram() {
        return new String(
                people.as(there.processAdministrator(), () -> board.file(TrialProcess.KEY, newest(), "trial.bpmn")),
                StandardCharsets.UTF_8);
    }
}
