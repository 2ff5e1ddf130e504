package org.xieyue.campaigns.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xieyue.agreements.ContractKind;
import org.xieyue.agreements.OutcomeType;
import org.xieyue.campaigns.CampaignBoard;
import org.xieyue.campaigns.NewUnit;
import org.xieyue.campaigns.PlanCampaign;
import org.xieyue.campaigns.SpringCampaign;
import org.xieyue.campaigns.Target;
import org.xieyue.campaigns.UnitMode;
import org.xieyue.clock.BusinessClock;
import org.xieyue.clock.DemoPast;
import org.xieyue.employers.Employer;
import org.xieyue.employers.EmployerId;
import org.xieyue.employers.Employers;
import org.xieyue.employers.Industry;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.UnionId;
import org.xieyue.processes.DueJobs;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.CaseDesk;
import org.xieyue.tasks.TaskDesk;
import org.xieyue.tasks.TaskRow;

/** The spring campaign 2026 of Huaibei: planned in February, countersigned, its cases opened in March. Once. */
@Component
@Profile("demo")
@Order(CampaignsDemo.ORDER)
class CampaignsDemo implements ApplicationRunner {

    /** After whoever bargains: its people are theirs. */
    static final int ORDER = 900;

    private static final Logger LOG = LoggerFactory.getLogger(CampaignsDemo.class);
    private static final LocalDate PLANNED = LocalDate.of(2026, 2, 9);
    private static final LocalDate SIGNED = LocalDate.of(2026, 2, 25);
    private static final LocalDate OPENED = LocalDate.of(2026, 3, 2);
    private static final LocalDate CHECKED = LocalDate.of(2026, 5, 6);

    private final DemoCampaigners campaigners;
    private final CampaignBoard board;
    private final PlanCampaign planCampaign;
    private final Employers employers;
    private final Accounts accounts;
    private final CurrentUser user;
    private final CaseDesk caseDesk;
    private final TaskDesk taskDesk;
    private final DueJobs dueJobs;
    private final DemoPast past;
    private final BusinessClock clock;

    CampaignsDemo(
            DemoCampaigners campaigners,
            CampaignBoard board,
            PlanCampaign planCampaign,
            Employers employers,
            Accounts accounts,
            CurrentUser user,
            CaseDesk caseDesk,
            TaskDesk taskDesk,
            DueJobs dueJobs,
            DemoPast past,
            BusinessClock clock) {
        this.campaigners = campaigners;
        this.board = board;
        this.planCampaign = planCampaign;
        this.employers = employers;
        this.accounts = accounts;
        this.user = user;
        this.caseDesk = caseDesk;
        this.taskDesk = taskDesk;
        this.dueJobs = dueJobs;
        this.past = past;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        UnionId city = campaigners.city();
        campaigners.join(city);
        past.leave();
        if (!as(DemoCampaigners.OFFICER, board::campaigns).isEmpty()) {
            return;
        }
        Duration shift = clock.shift();
        LocalDate today = clock.today();
        try {
            back(today, PLANNED);
            CaseId id = planned(city);
            back(today, SIGNED);
            signed(id);
            back(today, OPENED);
            does(id, DemoCampaigners.OFFICER, "开立协商案件", "open-cases", Map.of());
            back(today, CHECKED);
            dueJobs.run(id);
            does(
                    id,
                    DemoCampaigners.OFFICER,
                    "中期检查",
                    "midway-checked",
                    Map.of("note", "五个协商单元的案件均已开立，要约尚未发出；由各行业工会联合会派员指导，五月底前发出。"));
            LOG.info("Demo campaign planned, countersigned and opened");
        } finally {
            past.ago(shift.negated());
        }
    }

    /** Business time goes back to nine o'clock of that day; a day that is still to come is today. */
    private void back(LocalDate today, LocalDate day) {
        past.ago(day.isBefore(today) ? Duration.ofDays(today.toEpochDay() - day.toEpochDay()) : Duration.ZERO);
    }

    private CaseId planned(UnionId city) {
        CaseId id = as(
                DemoCampaigners.OFFICER,
                () -> caseDesk.open(
                                SpringCampaign.PROCESS,
                                Map.of(
                                        "union", city.toString(),
                                        "title", "淮北市2026年春季集中要约行动",
                                        "from", "2026-03-01",
                                        "until", "2026-06-30",
                                        "midwayOn", "2026-04-30",
                                        "industries",
                                                List.of("RIDE_HAILING", "EXPRESS", "INSTANT_DELIVERY", "ROAD_FREIGHT")))
                        .orElseThrow()
                        .id());
        dueJobs.run(id);
        as(DemoCampaigners.OFFICER, () -> {
            units(id, city);
            planCampaign
                    .setTargets(
                            id,
                            List.of(
                                    new Target(Industry.RIDE_HAILING, 1, 1, 3_320),
                                    new Target(Industry.EXPRESS, 1, 1, 500),
                                    new Target(Industry.INSTANT_DELIVERY, 1, 1, 900),
                                    new Target(Industry.ROAD_FREIGHT, 2, 1, 400)))
                    .orElseThrow();
            return planCampaign
                    .nameCosigners(
                            id,
                            Map.of(
                                    account(DemoCampaigners.AUTHORITY), "淮北市人力资源和社会保障局",
                                    account(DemoCampaigners.CHAMBER), "淮北市工商业联合会"))
                    .orElseThrow();
        });
        does(id, DemoCampaigners.OFFICER, "制定行动方案", "freeze-plan", Map.of("countersignBy", "2026-02-27"));
        return id;
    }

    private void units(CaseId id, UnionId city) {
        unit(id, city, "快递企业联合协商", UnitMode.JOINT, Industry.EXPRESS, 2);
        unit(id, city, "外卖配送行业协商", UnitMode.INDUSTRY, Industry.INSTANT_DELIVERY, 2);
        for (Employer employer : employers.of(city, Industry.ROAD_FREIGHT)) {
            add(id, city, employer.name() + "单独协商", UnitMode.ALONE, Industry.ROAD_FREIGHT, List.of(employer.id()));
        }
        unit(id, city, "网约车企业联合协商", UnitMode.JOINT, Industry.RIDE_HAILING, 8);
    }

    /** The largest employers of the industry together. */
    private void unit(CaseId id, UnionId city, String title, UnitMode mode, Industry industry, int count) {
        List<EmployerId> chosen = employers.of(city, industry).stream()
                .sorted(Comparator.comparingInt(Employer::workers).reversed())
                .limit(count)
                .map(Employer::id)
                .toList();
        add(id, city, title, mode, industry, chosen);
    }

    private void add(
            CaseId id, UnionId city, String title, UnitMode mode, Industry industry, List<EmployerId> employers) {
        planCampaign
                .addUnit(
                        id,
                        new NewUnit(
                                city,
                                title,
                                mode,
                                industry,
                                ContractKind.GENERAL,
                                OutcomeType.COLLECTIVE_CONTRACT,
                                employers))
                .orElseThrow();
    }

    private void signed(CaseId id) {
        String hash = as(DemoCampaigners.OFFICER, () -> board.campaign(id).planHash());
        for (String login : List.of(DemoCampaigners.AUTHORITY, DemoCampaigners.CHAMBER)) {
            does(id, login, "会签行动方案", "countersign-plan", Map.of("planHash", String.valueOf(hash)));
        }
    }

    private void does(CaseId id, String login, String task, String outcome, Map<String, Object> form) {
        AccountId person = account(login);
        as(login, () -> {
            TaskRow row = taskDesk.openOf(id).stream()
                    .filter(open -> open.name().equals(task)
                            && (open.holder() == null || open.holder().equals(person)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No open task " + task));
            return taskDesk.complete(row.id(), outcome, "", form).orElseThrow();
        });
        dueJobs.run(id);
    }

    private AccountId account(String login) {
        return accounts.findByLogin(login).map(Account::id).orElseThrow();
    }

    private <T> T as(String login, Supplier<T> work) {
        return user.as(account(login), work);
    }
}
