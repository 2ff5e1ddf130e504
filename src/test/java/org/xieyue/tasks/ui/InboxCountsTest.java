package org.xieyue.tasks.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieyue.cases.Cases;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.Inbox;
import org.xieyue.tasks.TaskView;
import org.xieyue.testing.ScreenTest;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.TestPeople.Organisation;
import org.xieyue.testing.TestProcesses;

/** Nobody needs to know how many exactly beyond 999, and counting them all would take its time. */
class InboxCountsTest extends ScreenTest {

    @Autowired
    TestPeople people;

    @Autowired
    TestProcesses processes;

    @Autowired
    Cases cases;

    @Autowired
    Inbox inbox;

    @Autowired
    DSLContext sql;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void up_to_999_are_counted_and_more_are_999_plus() {
        processes.publish();
        Organisation org = people.organisation();
        CaseId id = people.as(
                        org.worker(),
                        () -> new TransactionTemplate(transactions)
                                .execute(status -> cases.open(TestProcesses.approvalCase(
                                        org.basic(), org.worker().id(), "counted-" + org.basic()))))
                .id();
        multiply(id, 998);
        signIn(org.officer());
        goTo("inbox?view=CLAIMABLE");
        assertThat(claimable()).endsWith("999").doesNotEndWith("+");
        multiply(id, 1);
        goTo("inbox?view=MINE");
        assertThat(claimable()).endsWith("999+");
        assertThat(people.as(org.officer(), inbox::counts)).containsEntry(TaskView.CLAIMABLE, 1_000);
        multiply(id, 1);
        assertThat(people.as(org.officer(), inbox::counts)).containsEntry(TaskView.CLAIMABLE, 1_000);
        sql.execute("delete from task where case_id = ?::uuid", id.toString());
    }

    /** So many more tasks like the one of this case. */
    private void multiply(CaseId id, int more) {
        String columns = "case_id, process_key, form_key, name, role, union_id, opened_by, due_on, created_at";
        sql.execute(
                "insert into task (id, " + columns + ") select gen_random_uuid(), " + columns
                        + " from (select * from task where case_id = ?::uuid limit 1) one, generate_series(1, ?)",
                id.toString(),
                more);
    }

    private String claimable() {
        return find(Anchor.class).all().stream()
                .filter(anchor -> anchor.getHref().contains("CLAIMABLE") && anchor.hasClassName("entry"))
                .findFirst()
                .orElseThrow()
                .getElement()
                .getTextRecursively();
    }
}
