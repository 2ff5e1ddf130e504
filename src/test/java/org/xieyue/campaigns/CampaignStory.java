package org.xieyue.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import org.xieyue.agreements.ContractKind;
import org.xieyue.agreements.OutcomeType;
import org.xieyue.employers.EmployerFixtures;
import org.xieyue.employers.EmployerId;
import org.xieyue.employers.Industry;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.tasks.CaseDesk;
import org.xieyue.tasks.TaskDesk;
import org.xieyue.tasks.TaskRow;
import org.xieyue.testing.EngineDriver;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.TestPeople.Unions;

/** Tells of campaigns: prepared, planned, countersigned, run. */
@Component
public class CampaignStory {

    public static final LocalDate FROM = LocalDate.of(2026, 3, 2);
    public static final LocalDate UNTIL = LocalDate.of(2026, 6, 30);
    public static final LocalDate MIDWAY = LocalDate.of(2026, 4, 30);

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final CaseDesk caseDesk;
    private final TaskDesk taskDesk;
    private final PlanCampaign planCampaign;
    private final CampaignBoard board;
    private final EmployerFixtures employers;
    private final EngineDriver engine;
    private final TestPeople people;

    CampaignStory(
            CaseDesk caseDesk,
            TaskDesk taskDesk,
            PlanCampaign planCampaign,
            CampaignBoard board,
            EmployerFixtures employers,
            EngineDriver engine,
            TestPeople people) {
        this.caseDesk = caseDesk;
        this.taskDesk = taskDesk;
        this.planCampaign = planCampaign;
        this.board = board;
        this.employers = employers;
        this.engine = engine;
        this.people = people;
    }

    /** A city federation with its officer, the labour authority and the chamber, and a campaign in draft. */
    public record Begun(Unions here, Account officer, Account authority, Account chamber, CaseId id) {}

    public Begun begun() {
        Unions here = people.unions();
        Account officer = people.person("协商", Role.BARGAINING_OFFICER, here.city());
        Account authority = people.person("人社", Role.TRIPARTITE_MEMBER, here.city());
        Account chamber = people.person("商会", Role.TRIPARTITE_MEMBER, here.province());
        CaseId id = people.as(
                officer,
                () -> caseDesk.open(
                                SpringCampaign.PROCESS,
                                Map.of(
                                        "union", here.city().toString(),
                                        "title", "春季要约",
                                        "from", FROM.toString(),
                                        "until", UNTIL.toString(),
                                        "midwayOn", MIDWAY.toString(),
                                        "industries", List.of("RIDE_HAILING", "EXPRESS")))
                        .orElseThrow()
                        .id());
        engine.runDueJobs(id);
        return new Begun(here, officer, authority, chamber, id);
    }

    /** A plan that lacks nothing: one employer alone, two jointly. */
    public Begun planned() {
        Begun begun = begun();
        EmployerId alone = employer(begun, Industry.EXPRESS, 60);
        EmployerId first = employer(begun, Industry.RIDE_HAILING, 100);
        EmployerId second = employer(begun, Industry.RIDE_HAILING, 200);
        adds(begun, unit(begun.here().county(), "快递单独", UnitMode.ALONE, Industry.EXPRESS, List.of(alone)))
                .orElseThrow();
        adds(begun, unit(begun.here().city(), "网约车联合", UnitMode.JOINT, Industry.RIDE_HAILING, List.of(first, second)))
                .orElseThrow();
        people.as(
                        begun.officer(),
                        () -> planCampaign.setTargets(
                                begun.id(),
                                List.of(
                                        new Target(Industry.RIDE_HAILING, 1, 1, 300),
                                        new Target(Industry.EXPRESS, 1, 1, 60))))
                .orElseThrow();
        people.as(
                        begun.officer(),
                        () -> planCampaign.nameCosigners(
                                begun.id(),
                                Map.of(
                                        begun.authority().id(),
                                        "人力资源和社会保障局",
                                        begun.chamber().id(),
                                        "工商业联合会")))
                .orElseThrow();
        return begun;
    }

    public Begun frozen(LocalDate countersignBy) {
        Begun begun = planned();
        done(begun, begun.officer(), "制定行动方案", "freeze-plan", Map.of("countersignBy", countersignBy.toString()));
        return begun;
    }

    public Begun signed(LocalDate countersignBy) {
        Begun begun = frozen(countersignBy);
        signs(begun, begun.authority());
        signs(begun, begun.chamber());
        return begun;
    }

    public Begun running(LocalDate countersignBy) {
        Begun begun = signed(countersignBy);
        done(begun, begun.officer(), "开立协商案件", "open-cases", Map.of());
        return begun;
    }

    public void signs(Begun begun, Account cosigner) {
        done(begun, cosigner, "会签行动方案", "countersign-plan", Map.of("planHash", hash(begun)));
    }

    public String hash(Begun begun) {
        return String.valueOf(campaign(begun).planHash());
    }

    public CampaignRow campaign(Begun begun) {
        return people.as(begun.officer(), () -> board.campaign(begun.id()));
    }

    public Board figures(Begun begun) {
        return people.as(begun.officer(), () -> board.board(begun.id()));
    }

    public List<Unit> units(Begun begun) {
        return people.as(begun.officer(), () -> board.plan(begun.id()));
    }

    public EmployerId employer(Begun begun, Industry industry, int workers) {
        return people.as(
                begun.officer(),
                () -> employers.employer(begun.here().county(), "单位" + COUNTER.incrementAndGet(), industry, workers));
    }

    public Answer<UnitId> adds(Begun begun, NewUnit unit) {
        Answer<UnitId> answer = people.as(begun.officer(), () -> planCampaign.addUnit(begun.id(), unit));
        engine.runDueJobs(begun.id());
        return answer;
    }

    public static NewUnit unit(
            UnionId union, String title, UnitMode mode, Industry industry, List<EmployerId> employers) {
        return new NewUnit(
                union, title, mode, industry, ContractKind.GENERAL, OutcomeType.COLLECTIVE_CONTRACT, employers, null);
    }

    public Answer<TaskRow> does(
            Begun begun, Account person, String task, String outcome, String opinion, Map<String, Object> form) {
        TaskRow row = people.as(
                person,
                () -> taskDesk.openOf(begun.id()).stream()
                        .filter(open -> open.name().equals(task)
                                && (open.holder() == null || open.holder().equals(person.id())))
                        .findFirst()
                        .orElseThrow(() ->
                                new AssertionError("No open task " + task + ", but " + engine.openTasks(begun.id()))));
        Answer<TaskRow> answer = people.as(person, () -> taskDesk.complete(row.id(), outcome, opinion, form));
        engine.runDueJobs(begun.id());
        assertThat(engine.incidents(begun.id())).isEmpty();
        return answer;
    }

    public void done(Begun begun, Account person, String task, String outcome, Map<String, Object> form) {
        assertThat(does(begun, person, task, outcome, "", form).reasons()).isEmpty();
    }

    public static List<String> codes(Answer<?> answer) {
        return answer.reasons().stream().map(Refusal::code).toList();
    }
}
