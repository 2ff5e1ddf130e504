package org.xieyue.campaigns.demo;

import static org.xieyue.agreements.BargainingTopic.ONLINE_HOURS_AND_REST;
import static org.xieyue.agreements.BargainingTopic.PIECE_RATE;
import static org.xieyue.agreements.BargainingTopic.WEATHER_ALLOWANCE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.xieyue.agreements.Figure;
import org.xieyue.agreements.FigureUnit;
import org.xieyue.bargaining.demo.DemoBargainers;
import org.xieyue.congress.demo.DemoVote;
import org.xieyue.employers.EmployerId;
import org.xieyue.shared.CaseId;

/** Couriers, riders and hauliers of the campaign, each at another step; counted back from the day on which the demo begins. */
@Component
@Profile("demo")
class OtherIndustries {

    private static final List<String> TOPICS = List.of("PIECE_RATE", "ONLINE_HOURS_AND_REST", "WEATHER_ALLOWANCE");

    private final DemoBargainers people;
    private final DemoConclusion conclusion;
    private final DemoVote vote;
    private final DemoDays days;

    OtherIndustries(DemoBargainers people, DemoConclusion conclusion, DemoVote vote, DemoDays days) {
        this.people = people;
        this.conclusion = conclusion;
        this.vote = vote;
        this.days = days;
    }

    /** Voted twelve days ago, filed four days ago: the authority has eleven days left. */
    void riders(CaseId id, List<EmployerId> employers, LocalDate today) {
        days.on(today.minusDays(60));
        DemoVote.Assembly riders = vote.riders();
        people.offers(id, employers, TOPICS, "配送单价、恶劣天气补贴和超时处罚。");
        days.on(today.minusDays(50));
        employers.forEach(employer -> people.accepts(id, employer, "登记书面答复"));
        people.sitDown(id, employers, today.minusDays(40));
        days.on(today.minusDays(40));
        people.runsDue(id);
        people.begins(id);
        people.settles(id, PIECE_RATE, "每单配送费不低于 4.2 元。", perOrder("4.2"));
        people.settles(id, ONLINE_HOURS_AND_REST, "连续接单满四小时，停止派单 20 分钟。", Figure.atLeast("20", FigureUnit.MINUTES));
        people.settles(id, WEATHER_ALLOWANCE, "橙色以上预警期间，每日补贴 15 元。", Figure.atLeast("15", FigureUnit.YUAN_PER_DAY));
        people.callsFinal(id);
        people.ends(id);
        people.does(id, "研判协商结果", "talks-agreed", Map.of());
        days.on(today.minusDays(38));
        conclusion.initialled(id, today.plusDays(30));
        conclusion.brought(id, riders, "一届一次会议");
        LocalDate meeting = today.minusDays(12);
        vote.calls(id, meeting, "表决:" + DemoPlan.RIDERS + "（草案）");
        days.at(DemoVote.beginsOn(meeting));
        vote.decides(id, riders, 27, 24, "淮配工〔2026〕2号");
        days.on(today.minusDays(10));
        conclusion.signed(id);
        conclusion.sealed(id, employers);
        days.on(today.minusDays(4));
        conclusion.filed(id, "淮人社集备〔2026〕31号");
    }

    /** One round is held, far apart; the next is on the day after tomorrow. */
    void couriers(CaseId id, List<EmployerId> employers, LocalDate today) {
        days.on(today.minusDays(35));
        people.offers(id, employers, TOPICS, "派件费、派件时限与罚款、高温补贴。");
        days.on(today.minusDays(25));
        employers.forEach(employer -> people.accepts(id, employer, "登记书面答复"));
        people.sitDown(id, employers, today.minusDays(15));
        days.on(today.minusDays(15));
        people.runsDue(id);
        people.begins(id);
        people.differ(id, PIECE_RATE, "每件派费不低于 1.2 元。", perOrder("1.2"), "每件派费不低于 1 元。", perOrder("1"));
        people.ends(id);
        people.does(id, "研判协商结果", "talks-next", DemoBargainers.meeting(today.plusDays(2)));
    }

    /** No answer within twenty days, reminded in vain: nobody has decided yet how to go on. */
    void silent(CaseId id, EmployerId employer, LocalDate today) {
        days.on(today.minusDays(45));
        people.offers(id, List.of(employer), TOPICS, "运费结算周期、疲劳驾驶管理和冬季补贴。");
        days.on(today.minusDays(26));
        people.runsDue(id);
        days.on(today.minusDays(20));
        people.runsDue(id);
    }

    /** Delivered four days ago. */
    void waiting(CaseId id, EmployerId employer, LocalDate today) {
        days.on(today.minusDays(4));
        people.offers(id, List.of(employer), TOPICS, "运价、休息和冬季补贴。");
    }

    /** Accepted three days ago; both sides name their people. */
    void accepted(CaseId id, EmployerId employer, LocalDate today) {
        days.on(today.minusDays(12));
        people.offers(id, List.of(employer), TOPICS, "派件费和休息。");
        days.on(today.minusDays(3));
        people.accepts(id, employer, "登记书面答复");
    }

    private static Figure perOrder(String yuan) {
        return Figure.atLeast(yuan, FigureUnit.YUAN_PER_ORDER);
    }
}
