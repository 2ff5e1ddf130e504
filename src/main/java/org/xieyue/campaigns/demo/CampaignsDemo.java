package org.xieyue.campaigns.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xieyue.agreements.AgreementId;
import org.xieyue.campaigns.CampaignBoard;
import org.xieyue.campaigns.Unit;
import org.xieyue.clock.BusinessClock;
import org.xieyue.clock.DemoPast;
import org.xieyue.employers.EmployerId;
import org.xieyue.identity.UnionId;
import org.xieyue.processes.DueJobs;
import org.xieyue.shared.CaseId;

/**
 * The spring campaign 2026 of Huaibei: planned in February, countersigned, its cases opened in March and gone through as
 * {@link HuaibeiStory} and {@link OtherIndustries} tell. Once.
 */
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
    private static final LocalDate INDUSTRY_ROUND = LocalDate.of(2026, 4, 20);
    private static final LocalDate CHECKED = LocalDate.of(2026, 7, 3);

    private final DemoCampaigners campaigners;
    private final DemoPlan plan;
    private final HuaibeiStory drivers;
    private final OtherIndustries others;
    private final DemoDays days;
    private final CampaignBoard board;
    private final DueJobs dueJobs;
    private final DemoPast past;
    private final BusinessClock clock;

    CampaignsDemo(
            DemoCampaigners campaigners,
            DemoPlan plan,
            HuaibeiStory drivers,
            OtherIndustries others,
            DemoDays days,
            CampaignBoard board,
            DueJobs dueJobs,
            DemoPast past,
            BusinessClock clock) {
        this.campaigners = campaigners;
        this.plan = plan;
        this.drivers = drivers;
        this.others = others;
        this.days = days;
        this.board = board;
        this.dueJobs = dueJobs;
        this.past = past;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        UnionId city = campaigners.city();
        campaigners.join(city);
        past.leave();
        if (!campaigners.as(DemoCampaigners.OFFICER, board::campaigns).isEmpty()) {
            return;
        }
        Duration shift = clock.shift();
        LocalDate today = clock.today();
        try {
            days.on(PLANNED);
            CaseId id = plan.drawnUp(city);
            days.on(SIGNED);
            plan.signed(id);
            days.on(OPENED);
            campaigners.does(id, DemoCampaigners.OFFICER, "开立协商案件", "open-cases", Map.of());
            driversBargain(id);
            days.on(CHECKED);
            dueJobs.run(id);
            campaigners.does(
                    id,
                    DemoCampaigners.OFFICER,
                    "中期检查",
                    "midway-checked",
                    Map.of("note", "网约车三个协商单元已签订并生效，覆盖司机3320人；快递、外卖、货运各单元下半年由行业工会联合会派员推进。"));
            othersBargain(id, today);
            LOG.info("Demo campaign: three agreements of the drivers in force, five units on their way");
        } finally {
            past.ago(shift.negated());
        }
    }

    private void driversBargain(CaseId id) {
        Unit alone = plan.unit(id, DemoPlan.ALONE);
        drivers.alone(plan.opened(alone), alone.employers().getFirst());
        List<EmployerId> platforms = plan.platforms();
        AgreementId model = drivers.jointly(plan.opened(plan.unit(id, DemoPlan.JOINTLY)), platforms);
        days.on(INDUSTRY_ROUND);
        plan.industryRound(id, platforms, model);
        drivers.industry(plan.opened(plan.unit(id, DemoPlan.INDUSTRY)), platforms);
    }

    private void othersBargain(CaseId id, LocalDate today) {
        Unit riders = plan.unit(id, DemoPlan.RIDERS);
        others.riders(plan.opened(riders), riders.employers(), today);
        Unit couriers = plan.unit(id, DemoPlan.COURIERS);
        others.couriers(plan.opened(couriers), couriers.employers(), today);
        Unit silent = plan.unit(id, DemoPlan.SILENT);
        others.silent(plan.opened(silent), silent.employers().getFirst(), today);
        Unit accepted = plan.unit(id, DemoPlan.ACCEPTED);
        others.accepted(plan.opened(accepted), accepted.employers().getFirst(), today);
        Unit waiting = plan.unit(id, DemoPlan.WAITING);
        others.waiting(plan.opened(waiting), waiting.employers().getFirst(), today);
    }
}
