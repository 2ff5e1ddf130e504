package org.xieyue.hardship.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xieyue.cases.CaseSearch;
import org.xieyue.clock.BusinessClock;
import org.xieyue.clock.DemoPast;
import org.xieyue.funds.BudgetChangeBoard;
import org.xieyue.funds.BudgetLineId;
import org.xieyue.funds.BudgetTerms;
import org.xieyue.funds.DecideBudgetChange;
import org.xieyue.funds.FundSource;
import org.xieyue.funds.OpenBudgetLine;
import org.xieyue.funds.ProposeBudgetChange;
import org.xieyue.hardship.HardshipAid;
import org.xieyue.hardship.NameAccount;
import org.xieyue.hardship.WithdrawApplication;
import org.xieyue.identity.UnionId;
import org.xieyue.notices.CurrentNotices;
import org.xieyue.notices.RaiseObjection;
import org.xieyue.payments.Payments;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Yuan;

/** Cases in every state, with a past of their own: business time is put back while they are made. Once, into an empty database. */
@Component
@Profile("demo")
@Order(HardshipDemo.ORDER)
class HardshipDemo implements ApplicationRunner {

    /** After the organisation. */
    static final int ORDER = 200;

    private static final Logger LOG = LoggerFactory.getLogger(HardshipDemo.class);

    private final DemoColleagues colleagues;
    private final DemoPast past;
    private final CaseSearch search;
    private final OpenBudgetLine openBudgetLine;
    private final BudgetChangeBoard budgetChanges;
    private final ProposeBudgetChange proposeChange;
    private final DecideBudgetChange decideChange;
    private final CurrentNotices notices;
    private final RaiseObjection raiseObjection;
    private final WithdrawApplication withdraw;
    private final NameAccount nameAccount;
    private final BusinessClock clock;
    private int families;

    HardshipDemo(
            DemoColleagues colleagues,
            DemoPast past,
            CaseSearch search,
            OpenBudgetLine openBudgetLine,
            BudgetChangeBoard budgetChanges,
            ProposeBudgetChange proposeChange,
            DecideBudgetChange decideChange,
            CurrentNotices notices,
            RaiseObjection raiseObjection,
            WithdrawApplication withdraw,
            NameAccount nameAccount,
            BusinessClock clock) {
        this.colleagues = colleagues;
        this.past = past;
        this.search = search;
        this.openBudgetLine = openBudgetLine;
        this.budgetChanges = budgetChanges;
        this.proposeChange = proposeChange;
        this.decideChange = decideChange;
        this.notices = notices;
        this.raiseObjection = raiseObjection;
        this.withdraw = withdraw;
        this.nameAccount = nameAccount;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        past.leave();
        if (hasCases()) {
            return;
        }
        Duration shift = clock.shift();
        try {
            List<CaseId> lastYear = aYearAgo();
            List<CaseId> lastMonth = lastMonth(lastYear);
            thisWeek(lastMonth);
        } finally {
            past.ago(shift.negated());
        }
        today();
        LOG.info("Demo cases of hardship aid: {}", families);
    }

    private boolean hasCases() {
        return colleagues.as(
                "auditor.tang",
                () -> !search.search(new CaseSearch.Filter(null, HardshipAid.PROCESS, null), null, 1)
                        .rows()
                        .isEmpty());
    }

    private CaseId opened(String login, String name, long income, long expense, long asked) {
        families++;
        DemoFamily family = new DemoFamily(name, families, 3, income, expense, asked);
        CaseId id = colleagues.opens(login, family.form());
        colleagues.as(
                login,
                () -> nameAccount
                        .name(id, new Payments.GivenAccount(name, family.card(), "中国工商银行淮北分行"))
                        .orElseThrow());
        return id;
    }

    private CaseId byOfficer(String name, long income, long expense, long asked) {
        return opened("officer.chen", name, income, expense, asked);
    }

    private List<CaseId> aYearAgo() {
        past.ago(Duration.ofDays(430));
        List<CaseId> approved = new ArrayList<>();
        for (String name : List.of("孙志国", "周玉梅")) {
            CaseId id = byOfficer(name, 42_000, 20_000, 6_000);
            colleagues.published(id);
            approved.add(id);
        }
        past.ago(Duration.ofDays(410));
        BudgetLineId line = line("市级帮扶资金", 300_000);
        for (CaseId id : approved) {
            colleagues.runsDue(id);
            approved(id, 6_000, line);
        }
        return approved;
    }

    private List<CaseId> lastMonth(List<CaseId> lastYear) {
        past.ago(Duration.ofDays(25));
        lastYear.forEach(colleagues::runsDue);
        colleagues.does(lastYear.get(0), "officer.chen", "年度复查", "file-exit", "子女已就业，收入高于标准。", Map.of());
        List<CaseId> cases = new ArrayList<>();
        for (String name : List.of("郑秀兰", "王建军", "冯小平", "褚立军", "卫红", "蒋海")) {
            CaseId id = byOfficer(name, 36_000, 16_000, 6_000 + 200L * cases.size());
            colleagues.published(id);
            cases.add(id);
        }
        CaseId silent = byOfficer("沈阿福", 40_000, 5_000, 3_000);
        colleagues.does(
                silent,
                "officer.chen",
                "审核申请材料",
                "papers-return",
                "",
                Map.of("missing", List.of("income-proof"), "reason_income-proof", "请补近 12 个月收入证明"));
        cases.add(silent);
        return cases;
    }

    private void thisWeek(List<CaseId> lastMonth) {
        past.ago(Duration.ofDays(4));
        BudgetLineId line = line("市级帮扶资金（下半年）", 200_000);
        aReallocationIsProposed(line, line("市级大病救助", 50_000));
        lastMonth.forEach(colleagues::runsDue);
        approved(lastMonth.get(0), 6_000, line);
        colleagues.countyAgrees(lastMonth.get(1), 6_200);
        colleagues.countyAgrees(lastMonth.get(3), 6_600);
        refusedByApprover(lastMonth.get(3));
        colleagues.countyAgrees(lastMonth.get(4), 6_800);
        refusedByApprover(lastMonth.get(4));
        colleagues.does(lastMonth.get(4), "officer.chen", "决定是否申诉", "appeal", "医疗支出未计入自费药。", Map.of());
        colleagues.countyAgrees(lastMonth.get(5), 7_000);
        refusedByApprover(lastMonth.get(5));
        colleagues.does(lastMonth.get(5), "officer.chen", "决定是否申诉", "appeal-waive", "", Map.of());
        colleagues.published(byOfficer("韩春生", 38_000, 18_000, 5_600));
        CaseId disputed = byOfficer("杨大力", 38_000, 19_000, 5_400);
        colleagues.published(disputed);
        objection("杨某某");
        colleagues.runsDue(disputed);
    }

    private void today() {
        byOfficer("朱永贵", 39_000, 21_000, 6_000);
        CaseId returned = opened("worker.li", "李春梅", 41_000, 15_000, 4_800);
        colleagues.does(
                returned,
                "officer.chen",
                "审核申请材料",
                "papers-return",
                "",
                Map.of("missing", List.of("means"), "reason_means", "医疗支出与上传的票据不一致，请核对后重填"));
        CaseId nearMiss = byOfficer("秦卫东", 62_000, 4_000, 3_000);
        colleagues.does(nearMiss, "officer.chen", "审核申请材料", "papers-complete", "", Map.of());
        CaseId visited = byOfficer("尤国强", 37_000, 17_000, 5_800);
        colleagues.papersAccepted(visited);
        colleagues.visits(visited, "visitor.wu");
        CaseId judged = byOfficer("许桂香", 35_000, 17_500, 5_200);
        colleagues.papersAccepted(judged);
        colleagues.visited(judged);
        colleagues.agrees(judged, "committee.sun");
        CaseId proposed = byOfficer("何家富", 160_000, 2_000, 3_000);
        colleagues.does(proposed, "officer.chen", "审核申请材料", "papers-complete", "", Map.of());
        colleagues.does(proposed, "officer.chen", "确认核对结果", "propose-refusal", "月人均收入高于低保标准 2 倍，不属于困难职工。", Map.of());
        CaseId withdrawn = byOfficer("吕小明", 43_000, 12_000, 3_600);
        colleagues.as("officer.chen", () -> withdraw.withdraw(withdrawn).orElseThrow());
        colleagues.runsDue(withdrawn);
    }

    private void approved(CaseId id, long yuan, BudgetLineId line) {
        colleagues.countyAgrees(id, yuan);
        colleagues.does(
                id, "approver.xu", "市级审批", "approve", "同意。", Map.of("budgetLine", line.toString(), "unrelated", true));
    }

    private void refusedByApprover(CaseId id) {
        String task = "市级审批";
        colleagues.does(
                id,
                "approver.xu",
                task,
                "approval-refuse",
                "民政部门已就同一用途给予救助。",
                Map.of("unrelated", true, "budgetLine", anyLine(id)));
    }

    private String anyLine(CaseId id) {
        return colleagues.firstOption(id, "approver.xu", "budgetLine");
    }

    private void objection(String about) {
        colleagues.as(
                "worker.zhang",
                () -> notices.list().stream()
                        .filter(notice -> notice.text().contains(about))
                        .map(notice -> raiseObjection
                                .raise(notice.id(), "听说这家另有一套住房，请核实。")
                                .orElseThrow())
                        .toList());
    }

    /** Something that waits for a second person. */
    private void aReallocationIsProposed(BudgetLineId from, BudgetLineId to) {
        colleagues.as(
                "funds.lin",
                () -> proposeChange
                        .reallocate(from, to, Yuan.of(20_000), "大病救助申请集中", UUID.randomUUID())
                        .orElseThrow());
    }

    private BudgetLineId line(String name, long yuan) {
        UnionId city =
                colleagues.account("funds.lin").appointments().iterator().next().union();
        BudgetTerms terms = new BudgetTerms(
                clock.today().getYear(),
                "hardship-aid",
                FundSource.UNION_FUNDS,
                clock.today().getYear() + " " + name,
                Yuan.of(yuan));
        BudgetLineId line = colleagues.as(
                "funds.lin",
                () -> openBudgetLine.open(city, terms, UUID.randomUUID()).orElseThrow());
        return colleagues.as("approver.xu", () -> {
            budgetChanges.open().stream()
                    .filter(change -> change.line().equals(line))
                    .forEach(change -> decideChange.confirm(change.id()).orElseThrow());
            return line;
        });
    }
}
