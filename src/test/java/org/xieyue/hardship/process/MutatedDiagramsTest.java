package org.xieyue.hardship.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.hardship.process.DiagramMutants.Mutant;
import org.xieyue.processes.ProcessFolder;
import org.xieyue.processes.ShippedFolders;
import org.xieyue.processes.check.Finding;
import org.xieyue.shared.CaseId;
import org.xieyue.testing.XieyueTest;

/**
 * A process administrator may draw a bad process; the check cannot know. Whatever single element is deleted or redirected,
 * nobody gets aid without visit and signatures, no line is overspent, no household has two open cases. A sample with a
 * fixed seed; {@code -Dmutants=all} walks every mutant that passes the check.
 */
@XieyueTest
class MutatedDiagramsTest extends HardshipProcess {

    private static final boolean ALL = "all".equals(System.getProperty("mutants"));
    private static final long SEED = 20261122;
    private static final int ACTS = 60;

    /** What stands between an application and the money. */
    private static final List<String> GUARDS = List.of(
            "checkPapers",
            "visitHousehold",
            "giveOpinion",
            "countOpinions",
            "publishNotice",
            "noticeEnded",
            "closeNotice",
            "reviewAtCounty",
            "approveAtCity",
            "survey");

    private static final String DECIDED = "select c.stage, c.round, c.amount_fen, c.tier, c.approved_hash,"
            + " (select count(distinct visitor_id) from hardship_visit v where v.case_id = c.id and v.round = c.round) visits,"
            + " (select count(*) from hardship_opinion o where o.case_id = c.id and o.round = c.round) asked,"
            + " (select count(*) from hardship_opinion o where o.case_id = c.id and o.round = c.round and agrees) agreeing,"
            + " (select count(*) from hardship_duty d where d.case_id = c.id and duty = 'COUNTY_REVIEWER') reviewers,"
            + " (select count(*) from hardship_duty d where d.case_id = c.id and duty = c.tier || '_APPROVER') approvers,"
            + " (select count(*) from public_notice n where n.case_id = c.id and closed_at is not null) notices,"
            + " (select count(*) from reservation r where r.case_id = c.id and state = 'HELD') held,"
            + " (select coalesce(sum(amount_fen), 0) from reservation r where r.case_id = c.id and state = 'HELD') reserved"
            + " from hardship_case c where c.id = ?::uuid";

    @Autowired
    ShippedFolders shipped;

    @Autowired
    RepositoryService repository;

    @Autowired
    DSLContext sql;

    @Autowired
    RandomWalk walk;

    @AfterEach
    void the_shipped_diagram_again() {
        assertThat(deployed(shippedFolder())).isTrue();
    }

    @Test
    void on_the_shipped_diagram_such_a_walk_comes_to_the_money() {
        Random random = new Random(SEED);
        boolean funded = false;
        for (int walks = 0; walks < 8 && !funded; walks++) {
            funded = walkThrough("as shipped", random);
        }
        assertThat(funded).isTrue();
    }

    @Test
    void no_deleted_element_breaks_a_promise() {
        List<Mutant> mutants = new DiagramMutants(diagram()).withOneDeleted();
        drive(mutants.stream().filter(MutatedDiagramsTest::removesAGuard).toList(), GUARDS.size());
        drive(mutants, 8);
    }

    private static boolean removesAGuard(Mutant mutant) {
        return GUARDS.stream().map("without "::concat).anyMatch(mutant.name()::equals);
    }

    @Test
    void no_redirected_flow_breaks_a_promise() {
        drive(new DiagramMutants(diagram()).withOneRedirected(), 6);
    }

    private void drive(List<Mutant> mutants, int sample) {
        Random random = new Random(SEED);
        List<Mutant> order = new ArrayList<>(mutants);
        Collections.shuffle(order, random);
        int walked = 0;
        for (Mutant mutant : order) {
            if (!ALL && walked == sample) {
                break;
            }
            ProcessFolder drawn = with(mutant.diagram());
            if (shipped.findings(drawn).stream().noneMatch(Finding::isError) && deployed(drawn)) {
                walked++;
                walkThrough(mutant.name(), random);
            }
        }
        assertThat(walked).as("mutants that pass the check").isPositive();
    }

    private boolean walkThrough(String name, Random random) {
        Map<String, Object> form = HardshipStory.application();
        CaseId id;
        try {
            id = story.opened(at.worker(), form);
        } catch (ProcessEngineException stopped) {
            return false;
        }
        assertThat(story.open(at.secondWorker(), form).isDone())
                .as(name + ": a second case of the household")
                .isFalse();
        boolean sawMoney = false;
        for (int act = 0; act < ACTS; act++) {
            if (!walk.act(id, at, line, random)) {
                time.advance(Duration.ofDays(9));
            }
            engine.runDueJobs(id);
            sawMoney |= promisesKept(name, id);
            if (engine.hasEnded(id)) {
                break;
            }
        }
        return sawMoney;
    }

    /** Whether money is reserved. */
    private boolean promisesKept(String name, CaseId id) {
        Record now = sql.fetchSingle(DECIDED, id.toString());
        String stage = now.get("stage", String.class);
        String where = name + ", " + stage;
        long held = now.get("held", Long.class);
        if (held > 0 || stage.equals("APPROVED") || stage.equals("FUNDED")) {
            assertThat(now.get("visits", Long.class)).as(where + ": visitors").isGreaterThanOrEqualTo(2);
            assertThat(now.get("asked", Long.class)).as(where + ": opinions").isPositive();
            assertThat(now.get("agreeing", Long.class) * 2)
                    .as(where + ": majority")
                    .isGreaterThan(now.get("asked", Long.class));
            assertThat(now.get("notices", Long.class)).as(where + ": notice").isPositive();
            assertThat(now.get("reviewers", Long.class)).as(where + ": county").isPositive();
            assertThat(now.get("approvers", Long.class))
                    .as(where + ": approval")
                    .isPositive();
            assertThat(now.get("approved_hash")).as(where + ": signed").isNotNull();
        }
        assertThat(held).as(where + ": reservations").isLessThanOrEqualTo(1);
        assertThat(held == 1).as(where + ": money").isEqualTo(stage.equals("FUNDED"));
        if (held == 1) {
            assertThat(now.get("reserved", Long.class)).as(where).isEqualTo(now.get("amount_fen", Long.class));
        }
        assertThat(sql.fetch("select from budget_line where used_fen > limit_fen"))
                .as(where + ": overspent")
                .isEmpty();
        assertThat(sql.fetch("select person_key from hardship_household_person where is_open"
                        + " group by person_key having count(*) > 1"))
                .as(where + ": households")
                .isEmpty();
        return held == 1;
    }

    private byte[] diagram() {
        return java.util.Objects.requireNonNull(shippedFolder().files().get("hardship-aid.bpmn"));
    }

    private ProcessFolder shippedFolder() {
        return shipped.all().stream()
                .filter(one -> one.key().equals("hardship-aid"))
                .findFirst()
                .orElseThrow();
    }

    private ProcessFolder with(byte[] diagram) {
        Map<String, byte[]> files = new HashMap<>(shippedFolder().files());
        files.put("hardship-aid.bpmn", diagram);
        return new ProcessFolder("hardship-aid", files);
    }

    private boolean deployed(ProcessFolder drawn) {
        DeploymentBuilder deployment =
                repository.createDeployment().name(drawn.key()).source("mutant");
        drawn.files()
                .forEach((name, content) ->
                        deployment.addInputStream(drawn.key() + "/" + name, new ByteArrayInputStream(content)));
        try {
            deployment.deploy();
            return true;
        } catch (ProcessEngineException refused) {
            return false;
        }
    }
}
