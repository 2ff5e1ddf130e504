package org.xieyue.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Role;
import org.xieyue.identity.UnionLevel;
import org.xieyue.processes.EngineTask;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.OutOfOrder;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.TestProcesses;
import org.xieyue.testing.XieyueTest;

/** A diagram that asks nobody is a mistake of the diagram: an operator hears of it, and no task lies where nobody looks. */
@XieyueTest
class AskingNobodyTest {

    @Autowired
    TaskReadModel readModel;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskStory story;

    @Autowired
    PlatformTransactionManager transactions;

    private TestPeople.Organisation org;
    private CaseId caseId;

    @BeforeEach
    void a_case() {
        org = story.organisation();
        caseId = story.open(org.basic(), org.worker()).id();
    }

    @Test
    void a_task_without_post_and_without_person_is_out_of_order() {
        EngineTask asked = asked(caseId, null, null, null);
        assertThatThrownBy(() -> create(asked))
                .isInstanceOf(OutOfOrder.class)
                .hasMessageContaining("TASKS-3")
                .hasMessageContaining("县级审核");
        assertThat(tasks.find(TaskId.parse(asked.id()))).isEmpty();
    }

    @Test
    void a_level_that_the_case_has_not_above_it_and_nobody_higher_up_is_out_of_order() {
        EngineTask asked = asked(caseId, Role.VISITOR, UnionLevel.STREET, null);
        assertThatThrownBy(() -> create(asked)).isInstanceOf(OutOfOrder.class).hasMessageContaining("TASKS-4");
    }

    @Test
    void a_process_without_a_case_is_out_of_order() {
        EngineTask asked = asked(
                new CaseId(UUID.randomUUID()), Role.REVIEWER, null, org.worker().id());
        assertThatThrownBy(() -> create(asked)).isInstanceOf(OutOfOrder.class).hasMessageContaining("TASKS-1");
    }

    @Test
    void one_named_person_is_enough() {
        EngineTask asked = asked(caseId, null, null, org.worker().id());
        create(asked);
        assertThat(tasks.find(TaskId.parse(asked.id())))
                .get()
                .satisfies(task -> assertThat(task.isHeldBy(org.worker())).isTrue());
    }

    private void create(EngineTask asked) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> readModel.created(asked));
    }

    private static EngineTask asked(
            CaseId caseId, @Nullable Role role, @Nullable UnionLevel level, @Nullable AccountId person) {
        return new EngineTask(
                UUID.randomUUID().toString(),
                caseId,
                TestProcesses.THREE_APPROVALS,
                "review",
                "县级审核",
                "test/approve",
                role,
                level,
                null,
                person,
                null);
    }
}
