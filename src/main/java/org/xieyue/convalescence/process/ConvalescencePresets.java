package org.xieyue.convalescence.process;

import static org.xieyue.processes.presets.Part.choice;
import static org.xieyue.processes.presets.Part.step;
import static org.xieyue.processes.presets.Part.task;
import static org.xieyue.processes.presets.Part.until;
import static org.xieyue.processes.presets.Preset.preset;
import static org.xieyue.processes.presets.Way.ends;
import static org.xieyue.processes.presets.Way.way;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.convalescence.Convalescence;
import org.xieyue.processes.presets.Preset;
import org.xieyue.processes.presets.Preset.Kind;
import org.xieyue.processes.presets.PresetSource;
import org.xieyue.processes.presets.Way.Back;
import org.xieyue.processes.presets.Way.If;
import org.xieyue.processes.presets.Way.Refused;
import org.xieyue.processes.presets.Way.To;
import org.xieyue.processes.presets.Way.ToForm;

/** What an officer calls one thing in a trip or plan, and a diagram several. */
@Component
class ConvalescencePresets implements PresetSource {

    private static final String DECISION = Convalescence.DECISION.name();

    @Override
    public List<Preset> presets() {
        return List.of(
                decidePlan().onlyIn(Convalescence.PLAN),
                approve().onlyIn(Convalescence.TRIP),
                notice(),
                funds(),
                confirm());
    }

    private static Preset decidePlan() {
        return preset(
                "decidePlanBlock",
                Kind.APPROVAL,
                "委员会研究决定",
                "Decision of the committee",
                task(
                        "decidePlan",
                        "工会委员会研究决定",
                        "The committee decides",
                        "convalescence/decide-plan",
                        "REVIEWER",
                        "20wd"),
                choice("planAgreed", "是否同意?", "Agreed?", "同意")
                        .or(way("planDeclined", "不同意", "Not agreed", If.is(DECISION, "decline"))
                                .leads(ends("未予同意", "Not agreed"))));
    }

    private static Preset approve() {
        return preset(
                "approveTripBlock",
                Kind.APPROVAL,
                "岗位审批",
                "Approval by role",
                task(
                        "approveTrip",
                        "本级审批",
                        "Approve the trip",
                        "convalescence/approve",
                        "REVIEWER",
                        "parameter:tripApprovalPeriod"),
                choice("tripApproved", "是否批准?", "Approved?", "批准")
                        .or(
                                way("tripSentBack", "退回", "Sent back", If.is(DECISION, "return"))
                                        .leads(new ToForm("convalescence/trim"), new Back(), ends("退回", "Sent back")),
                                way("tripRefused", "不批准", "Refused", If.is(DECISION, "refuse"))
                                        .leads(ends("不予批准", "Refused"))));
    }

    private static Preset notice() {
        return preset(
                "tripNoticeBlock",
                Kind.NOTICE,
                "公示参加名单",
                "Public notice of the list",
                step("publishTripList", "公示参加名单", "Publish the list").deferred(),
                until("noticeEnded", "公示期已满", "End of the notice", Convalescence.NOTICE_ENDS_AT.name()),
                step("closeTripNotice", "结束公示", "Close the notice"),
                choice("noticePassed", "公示是否通过?", "No objection?", "无异议")
                        .or(way(
                                        "noticeHeld",
                                        "有异议",
                                        "Objection open",
                                        If.is(DECISION, "held"),
                                        task(
                                                "settleTripObjection",
                                                "处理公示异议",
                                                "Settle the objection",
                                                "convalescence/settle-objection",
                                                "REVIEWER",
                                                "5wd"))
                                .leads(new To("publishTripList"))));
    }

    private static Preset funds() {
        return preset(
                "tripFundsBlock",
                Kind.FUNDS,
                "预留疗休养经费",
                "Reserve the funds",
                step("reserveTripFunds", "预留疗休养经费", "Reserve the funds")
                        .deferred()
                        .or(way(
                                        "tripFundsShort",
                                        "经费不足",
                                        "Not enough money",
                                        new Refused(ConvalescenceContracts.NO_FUNDS),
                                        task(
                                                "nameTripLine",
                                                "另行指定预算科目",
                                                "Name another budget line",
                                                "convalescence/budget-line",
                                                "FUND_OFFICER@CITY",
                                                "5wd"))
                                .leads(new To("reserveTripFunds"))));
    }

    private static Preset confirm() {
        return preset(
                "confirmTripBlock",
                Kind.CLOCK,
                "限期确认",
                "Confirm within the period",
                step("askTripConfirmation", "请参加人确认", "Ask the participants to confirm"),
                until("confirmEnded", "确认期已满", "End of the period", Convalescence.CONFIRM_ENDS_AT.name()),
                step("closeTripConfirmation", "确定最终名单", "Fix the list"),
                choice("listStands", "名单是否已定?", "Is the list fixed?", "已定")
                        .or(way("listWaits", "等候补确认", "Waits for reserves", If.is(DECISION, "waiting"))
                                .leads(new To("confirmEnded"))));
    }
}
