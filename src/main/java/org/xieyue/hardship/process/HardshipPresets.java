package org.xieyue.hardship.process;

import static org.xieyue.processes.presets.Part.awaits;
import static org.xieyue.processes.presets.Part.choice;
import static org.xieyue.processes.presets.Part.person;
import static org.xieyue.processes.presets.Part.step;
import static org.xieyue.processes.presets.Part.task;
import static org.xieyue.processes.presets.Part.until;
import static org.xieyue.processes.presets.Preset.preset;
import static org.xieyue.processes.presets.Way.ends;
import static org.xieyue.processes.presets.Way.way;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.hardship.HardshipAid;
import org.xieyue.processes.presets.Preset;
import org.xieyue.processes.presets.Preset.Kind;
import org.xieyue.processes.presets.PresetSource;
import org.xieyue.processes.presets.Way.Fails;
import org.xieyue.processes.presets.Way.If;
import org.xieyue.processes.presets.Way.Late;
import org.xieyue.processes.presets.Way.Leads;
import org.xieyue.processes.presets.Way.Refused;
import org.xieyue.processes.presets.Way.To;
import org.xieyue.processes.presets.Way.ToForm;
import org.xieyue.processes.presets.Way.Told;

/** What an officer calls one thing in hardship aid, and a diagram several. */
@Component
class HardshipPresets implements PresetSource {

    private static final String DECISION = HardshipAid.DECISION.name();

    /** Whoever decides on a refusal, wherever the diagram asks them; never a refusal that nobody has decided on. */
    private static final Leads[] REFUSES = {
        new Fails(HardshipAidContract.REFUSAL_PROPOSED),
        new ToForm("hardship/decide-refusal"),
        ends("提出不予帮扶", "Refusal proposed")
    };

    @Override
    public List<Preset> presets() {
        return List.of(furtherReview(), visit(), committee(), notice(), funds(), inform(), repair());
    }

    private static Preset furtherReview() {
        return preset(
                "furtherReviewBlock",
                Kind.APPROVAL,
                "再复核",
                "Further review",
                task("furtherReview", "再复核", "Further review", "hardship/further-review", "REVIEWER@CITY", "5wd"),
                choice("furtherAgrees", "再复核是否同意?", "Does the further review agree?", "同意")
                        .or(
                                way("furtherReturned", "退回", "Sent back", If.is(DECISION, "return"))
                                        .leads(
                                                new ToForm("hardship/county-review"),
                                                new Fails(HardshipAidContract.RETURNED),
                                                new ToForm("hardship/completeness"),
                                                ends("退回材料审核", "Sent back")),
                                way("furtherRefuses", "不予帮扶", "Refused", If.is(DECISION, "refuse"))
                                        .leads(REFUSES)));
    }

    private static Preset visit() {
        return preset(
                "visitBlock",
                Kind.VISIT,
                "入户核查",
                "Home visit",
                task(
                                "visitHousehold",
                                "入户核查",
                                "Visit the household",
                                "hardship/home-visit",
                                "VISITOR",
                                "parameter:homeVisitPeriod")
                        .each(HardshipAid.VISITS.name(), "visit", If.is(DECISION, "return")),
                choice("visitUsable", "入户情况是否可用?", "Can the visit be used?", "可用")
                        .or(way("visitSentBack", "退回", "Sent back", If.is(DECISION, "return"))
                                .leads(
                                        new Fails(HardshipAidContract.RETURNED),
                                        new ToForm("hardship/completeness"),
                                        ends("退回材料审核", "Sent back"))));
    }

    private static Preset committee() {
        return preset(
                "committeeBlock",
                Kind.COUNTERSIGN,
                "评议小组会签",
                "Opinion of the committee",
                step("conveneCommittee", "召集评议小组", "Convene the committee")
                        .or(way(
                                        "committeeMissing",
                                        "无人可评议",
                                        "Nobody can give an opinion",
                                        new Refused(HardshipAidContract.NO_COMMITTEE),
                                        task(
                                                "formCommittee",
                                                "组成评议小组",
                                                "Form the committee",
                                                "hardship/form-committee",
                                                "CASE_OFFICER",
                                                "5wd"))
                                .leads(new To("conveneCommittee"))),
                person(
                                "giveOpinion",
                                "发表评议意见",
                                "Give an opinion",
                                "hardship/committee",
                                "member",
                                "parameter:committeePeriod")
                        .each(HardshipAid.COMMITTEE.name(), "member", null),
                step("countOpinions", "汇总评议意见", "Count the opinions"),
                choice("committeeAgrees", "评议是否同意?", "Does the committee agree?", "同意")
                        .or(
                                way("committeeRefused", "不同意", "Does not agree", If.is(DECISION, "disagree"))
                                        .leads(REFUSES),
                                way("committeeGone", "全部回避", "All stand aside", If.is(DECISION, "nobody"))
                                        .leads(new To("formCommittee"))));
    }

    private static Preset notice() {
        return preset(
                "noticeBlock",
                Kind.NOTICE,
                "公示",
                "Public notice",
                step("publishNotice", "publishApplication", "发布公示", "Publish the notice")
                        .deferred()
                        .or(way(
                                        "consentMissing",
                                        "未获公示同意",
                                        "No consent to publish",
                                        new Refused(HardshipAidContract.NO_CONSENT),
                                        task(
                                                "obtainConsent",
                                                "取得公示同意",
                                                "Obtain the consent",
                                                "hardship/consent",
                                                "CASE_OFFICER",
                                                "5wd"),
                                        choice("consentGiven", "是否同意公示?", "Is the consent given?", "同意")
                                                .or(way(
                                                                "consentRefused",
                                                                "不同意",
                                                                "Does not consent",
                                                                If.is(DECISION, "refuse"))
                                                        .leads(REFUSES)))
                                .leads(new To("publishNotice"))),
                awaits("whatComesFirst", "期满还是异议?", "End of the period, or an objection?")
                        .or(way(
                                        "objectionRaised",
                                        "收到异议",
                                        "Objection received",
                                        new Told(HardshipAid.OBJECTION_RAISED),
                                        task(
                                                "settleObjection",
                                                "处理公示异议",
                                                "Settle the objection",
                                                "hardship/settle-objection",
                                                "REVIEWER@COUNTY",
                                                "5wd"),
                                        choice("objectionDismissed", "异议是否成立?", "Is the objection upheld?", "不成立")
                                                .or(way(
                                                                "objectionUpheld",
                                                                "成立",
                                                                "Upheld",
                                                                If.isNot(DECISION, "dismiss"))
                                                        .leads(REFUSES)))
                                .leads(new To("whatComesFirst"))),
                until("noticeEnded", "公示期满", "End of the notice", HardshipAid.NOTICE_ENDS_AT.name()),
                step("closeNotice", "结束公示", "Close the notice"),
                choice("noticePassed", "公示是否无异议?", "No objection?", "无异议")
                        .or(way("noticeHeld", "有异议待处理", "Objection open", If.is(DECISION, "held"))
                                .leads(new To("settleObjection"))));
    }

    private static Preset funds() {
        return preset(
                "fundsBlock",
                Kind.FUNDS,
                "预留帮扶资金",
                "Reserve the funds",
                step("reserveFunds", "reserveHardshipFunds", "预留帮扶资金", "Reserve the funds")
                        .deferred()
                        .or(way(
                                        "noFunds",
                                        "资金不足",
                                        "Not enough money",
                                        new Refused(HardshipAidContract.NO_FUNDS),
                                        task(
                                                "nameBudgetLine",
                                                "另行指定预算科目",
                                                "Name another budget line",
                                                "hardship/budget-line",
                                                "FUND_OFFICER@CITY",
                                                "5wd"))
                                .leads(new To("reserveFunds"))));
    }

    private static Preset inform() {
        return preset(
                "informBlock",
                Kind.MESSAGE,
                "出具决定书并送达",
                "Issue and send the decision",
                step("issueDecision", "informOfApproval", "出具帮扶决定书", "Issue the decision letter")
                        .deferred());
    }

    private static Preset repair() {
        return preset(
                "repairBlock",
                Kind.CLOCK,
                "限期补正",
                "Repair within the legal period",
                step("askForRepair", "通知申请人补正", "Ask the applicant for repair").deferred(),
                person(
                                "repairPapers",
                                "补正申请材料",
                                "Repair the papers",
                                "hardship/repair",
                                HardshipAid.APPLICANT.name(),
                                "parameter:repairPeriod")
                        .or(way(
                                        "repairOverdue",
                                        "补正期限已过",
                                        "Period for repair is over",
                                        new Late(HardshipAid.REPAIR_ENDS_AT.name()),
                                        step("lapseRepair", "按撤回处理", "Treat as withdrawn"))
                                .leads(ends("视为撤回申请", "Treated as withdrawn"))));
    }
}
