package org.xieyue.campaigns.demo;

import static org.xieyue.agreements.BargainingTopic.INCOME_AND_COMMISSION;
import static org.xieyue.agreements.BargainingTopic.ONLINE_HOURS_AND_REST;
import static org.xieyue.agreements.BargainingTopic.WEATHER_ALLOWANCE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.xieyue.agreements.AgreementId;
import org.xieyue.agreements.AgreementRegister;
import org.xieyue.agreements.Agreements;
import org.xieyue.agreements.BargainingTopic;
import org.xieyue.agreements.Clause;
import org.xieyue.agreements.Figure;
import org.xieyue.agreements.FigureUnit;
import org.xieyue.agreements.NewObligation;
import org.xieyue.agreements.Obligation;
import org.xieyue.agreements.WatchObligations;
import org.xieyue.bargaining.demo.DemoBargainers;
import org.xieyue.congress.demo.DemoVote;
import org.xieyue.employers.EmployerId;
import org.xieyue.shared.CaseId;

/**
 * The drivers of Huaibei in spring: the local agent of a platform alone, eight platforms jointly with one late, and the whole
 * industry from that text, through the congress and the filing into force for 3,320 drivers.
 */
@Component
@Profile("demo")
class HuaibeiStory {

    static final List<String> TOPICS = List.of("INCOME_AND_COMMISSION", "ONLINE_HOURS_AND_REST", "WEATHER_ALLOWANCE");

    private static final String ALLOWANCE = "发放当年高温补贴";
    private static final String REST = "连续接单满四小时，系统提示休息并停止派单 20 分钟。";
    private static final String HEAT = "日最高气温 35 摄氏度以上，每日补贴 12 元。";
    private static final Figure TWENTY_MINUTES = Figure.atLeast("20", FigureUnit.MINUTES);
    private static final Figure TWELVE_YUAN = Figure.atLeast("12", FigureUnit.YUAN_PER_DAY);

    private final DemoBargainers people;
    private final DemoConclusion conclusion;
    private final DemoVote vote;
    private final DemoDays days;
    private final Agreements agreements;
    private final AgreementRegister register;
    private final WatchObligations watch;

    HuaibeiStory(
            DemoBargainers people,
            DemoConclusion conclusion,
            DemoVote vote,
            DemoDays days,
            Agreements agreements,
            AgreementRegister register,
            WatchObligations watch) {
        this.people = people;
        this.conclusion = conclusion;
        this.vote = vote;
        this.days = days;
        this.agreements = agreements;
        this.register = register;
        this.watch = watch;
    }

    /** Accepted within a week, agreed in one round, published: no labour relation, so neither vote nor filing. */
    void alone(CaseId id, EmployerId agent) {
        days.on(LocalDate.of(2026, 3, 4));
        people.offers(id, List.of(agent), TOPICS, "抽成不超过百分之二十二；连续接单四小时停派二十分钟；高温天气增加补贴。");
        days.on(LocalDate.of(2026, 3, 9));
        people.accepts(id, agent, "登记书面答复");
        people.sitDown(id, List.of(agent), LocalDate.of(2026, 3, 18));
        days.on(LocalDate.of(2026, 3, 18));
        people.runsDue(id);
        people.begins(id);
        differ(id, "20", "24");
        settleAll(id);
        people.ends(id);
        people.does(id, "研判协商结果", "talks-agreed", Map.of());
        days.on(LocalDate.of(2026, 3, 20));
        conclusion.initialled(id, LocalDate.of(2026, 4, 1));
        conclusion.signed(id);
        days.on(LocalDate.of(2026, 3, 23));
        conclusion.published(id, "公布协商协议");
    }

    /**
     * Seven accept; the eighth is reminded, silent, and joins after the opinion letter. What they sign is the model text; the
     * seal of the seventh is still missing.
     */
    AgreementId jointly(CaseId id, List<EmployerId> platforms) {
        EmployerId unsealed = platforms.get(platforms.size() - 2);
        days.on(LocalDate.of(2026, 3, 4));
        people.offers(id, platforms, TOPICS, "统一抽成上限、强制休息和高温补贴，形成全市示范文本。");
        days.on(LocalDate.of(2026, 3, 12));
        for (EmployerId employer : platforms.subList(0, platforms.size() - 1)) {
            people.accepts(id, employer, "登记书面答复");
        }
        days.on(LocalDate.of(2026, 3, 23));
        people.runsDue(id);
        days.on(LocalDate.of(2026, 3, 26));
        people.runsDue(id);
        people.does(id, "处理未应约情况", "settle-press", Map.of());
        people.does(id, "发出意见书", "opinion-sent", Map.of("deliveredOn", "2026-03-26"));
        days.on(LocalDate.of(2026, 3, 31));
        people.accepts(id, platforms.getLast(), "登记对意见书的答复");
        people.sitDown(id, platforms, LocalDate.of(2026, 4, 8));
        twoRounds(id, LocalDate.of(2026, 4, 8), LocalDate.of(2026, 4, 14), "19", "24");
        conclusion.initialled(id, LocalDate.of(2026, 5, 1));
        days.on(LocalDate.of(2026, 4, 16));
        conclusion.signed(id);
        conclusion.sealed(
                id, platforms.stream().filter(one -> !one.equals(unsealed)).toList());
        conclusion.sealsClosed(id);
        conclusion.published(id, "公布协商协议");
        return agreements.of(id).orElseThrow();
    }

    /** On 20 April the case is opened; voted on 3 June after a week's adjournment, filed on the 10th, silence, in force. */
    void industry(CaseId id, List<EmployerId> platforms) {
        people.offers(id, platforms, TOPICS, "以联合协商形成的示范文本为基础，签订覆盖全市网约车司机的行业集体合同。");
        days.on(LocalDate.of(2026, 4, 24));
        for (EmployerId employer : platforms) {
            people.accepts(id, employer, "登记书面答复");
        }
        people.sitDown(id, platforms, LocalDate.of(2026, 5, 6));
        twoRounds(id, LocalDate.of(2026, 5, 6), LocalDate.of(2026, 5, 13), "20", "23");
        conclusion.initialled(id, LocalDate.of(2026, 7, 1));
        DemoVote.Assembly drivers = vote.drivers();
        conclusion.brought(id, drivers, "一届一次会议");
        LocalDate meeting = LocalDate.of(2026, 5, 27);
        vote.calls(id, meeting, "表决:" + DemoPlan.INDUSTRY + "（草案）");
        days.at(DemoVote.beginsOn(meeting));
        vote.adjourns(id, drivers, 93, meeting.plusDays(7));
        days.at(DemoVote.beginsOn(meeting.plusDays(7)));
        vote.decides(id, drivers, 94, 71, "淮网工〔2026〕3号");
        days.on(LocalDate.of(2026, 6, 4));
        conclusion.signed(id);
        conclusion.sealed(id, platforms);
        days.on(LocalDate.of(2026, 6, 10));
        conclusion.filed(id, "淮人社集备〔2026〕18号");
        days.on(LocalDate.of(2026, 6, 26));
        people.runsDue(id);
        conclusion.published(id, "公布集体合同");
        performed(agreements.of(id).orElseThrow());
    }

    /** What the contract owes is watched; what was due in summer and autumn is checked, but for the allowance of the year. */
    private void performed(AgreementId contract) {
        days.on(LocalDate.of(2026, 7, 2));
        people.as(DemoBargainers.OFFICER, () -> owed(contract));
        for (LocalDate due :
                List.of(LocalDate.of(2026, 8, 31), LocalDate.of(2026, 9, 30), LocalDate.of(2026, 10, 31))) {
            days.on(due);
            people.as(DemoBargainers.OFFICER, () -> checked(contract, due));
        }
    }

    private int checked(AgreementId contract, LocalDate due) {
        int checks = 0;
        for (Obligation owed : register.obligations(contract)) {
            if (!owed.what().equals(ALLOWANCE)
                    && owed.checks().stream().anyMatch(check -> check.dueOn().equals(due))) {
                watch.check(owed.id(), due, Obligation.Result.KEPT, "抽查八家平台后台记录，均已执行。", null)
                        .orElseThrow();
                checks++;
            }
        }
        return checks;
    }

    private int owed(AgreementId contract) {
        List<Clause> clauses = agreements.text(contract).orElseThrow().text().clauses();
        owe(contract, clauses, INCOME_AND_COMMISSION, "在接单页面公示抽成比例和计算方法", 3, LocalDate.of(2026, 9, 30));
        owe(contract, clauses, ONLINE_HOURS_AND_REST, "抽查强制休息的停派记录", 1, LocalDate.of(2026, 8, 31));
        owe(contract, clauses, WEATHER_ALLOWANCE, ALLOWANCE, 12, LocalDate.of(2026, 10, 15));
        return clauses.size();
    }

    private void owe(
            AgreementId contract, List<Clause> clauses, BargainingTopic topic, String what, int months, LocalDate on) {
        Clause clause =
                clauses.stream().filter(one -> one.topic() == topic).findFirst().orElseThrow();
        watch.owe(contract, new NewObligation(clause.key(), what, Obligation.Party.EMPLOYERS, null, months, on, null))
                .orElseThrow();
    }

    /** They differ about the commission in the first round; in the second all is settled. */
    private void twoRounds(CaseId id, LocalDate first, LocalDate second, String asked, String offered) {
        days.on(first);
        people.runsDue(id);
        people.begins(id);
        differ(id, asked, offered);
        people.ends(id);
        people.does(id, "研判协商结果", "talks-next", DemoBargainers.meeting(second));
        days.on(second);
        people.runsDue(id);
        people.begins(id);
        settleAll(id);
        people.ends(id);
        people.does(id, "研判协商结果", "talks-agreed", Map.of());
    }

    private void differ(CaseId id, String asked, String offered) {
        people.differ(
                id,
                INCOME_AND_COMMISSION,
                commission(asked),
                Figure.atMost(asked, FigureUnit.PERCENT),
                commission(offered),
                Figure.atMost(offered, FigureUnit.PERCENT));
    }

    private void settleAll(CaseId id) {
        people.settles(id, INCOME_AND_COMMISSION, commission("22"), Figure.atMost("22", FigureUnit.PERCENT));
        people.settles(id, ONLINE_HOURS_AND_REST, REST, TWENTY_MINUTES);
        people.settles(id, WEATHER_ALLOWANCE, HEAT, TWELVE_YUAN);
        people.callsFinal(id);
    }

    private static String commission(String percent) {
        return "平台抽成按单计算不超过 " + percent + " %，并在接单页面显示。";
    }
}
