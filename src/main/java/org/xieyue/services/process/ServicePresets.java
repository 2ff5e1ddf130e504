package org.xieyue.services.process;

import static org.xieyue.processes.presets.Part.awaits;
import static org.xieyue.processes.presets.Part.choice;
import static org.xieyue.processes.presets.Part.hears;
import static org.xieyue.processes.presets.Part.step;
import static org.xieyue.processes.presets.Part.until;
import static org.xieyue.processes.presets.Preset.preset;
import static org.xieyue.processes.presets.Way.ends;
import static org.xieyue.processes.presets.Way.way;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.processes.forms.ServiceWords;
import org.xieyue.processes.presets.Preset;
import org.xieyue.processes.presets.Preset.Kind;
import org.xieyue.processes.presets.PresetSource;
import org.xieyue.processes.presets.Way.Back;
import org.xieyue.processes.presets.Way.If;
import org.xieyue.processes.presets.Way.Refused;
import org.xieyue.processes.presets.Way.To;
import org.xieyue.processes.presets.Way.Told;

/** What an administrator calls one thing in a drawn service; who approves is known from the service's own forms. */
@Component
class ServicePresets implements PresetSource {

    @Override
    public List<Preset> presets() {
        return List.of(notice(), funds(), payment(), inform());
    }

    private static Preset notice() {
        return preset(
                "serviceNoticeBlock",
                Kind.NOTICE,
                "公示",
                "Public notice",
                step("publishNotice", "servicePublish", "发布公示", "Publish the notice")
                        .deferred()
                        .or(way("notConsented", "未同意公示", "No consent to publish", new Refused(ServiceWords.NO_CONSENT))
                                .leads(new Back(), ends("未同意公示", "No consent to publish"))),
                until("noticeEnded", "公示期满", "End of the notice", ServiceWords.NOTICE_ENDS_AT),
                step("endNotice", "serviceEndNotice", "结束公示", "End the notice"),
                choice("noticePassed", "公示是否无异议?", "No objection?", "无异议")
                        .or(way("noticeHeld", "有异议", "Objection open", If.is(ServiceWords.NOTICE, "held"))
                                .leads(new Back(), ends("公示有异议", "Objection open"))));
    }

    private static Preset funds() {
        return preset(
                "serviceFundsBlock",
                Kind.FUNDS,
                "预留资金",
                "Reserve the money",
                step("reserveMoney", "serviceReserve", "预留资金", "Reserve the money")
                        .deferred()
                        .or(
                                way("noMoney", "额度不足", "Not enough money", new Refused(ServiceWords.NO_FUNDS))
                                        .leads(new Back(), ends("额度不足", "Not enough money")),
                                way("noApproval", "没有有效批准", "No valid approval", new Refused(ServiceWords.NOT_APPROVED))
                                        .leads(new Back(), ends("没有有效批准", "No valid approval"))));
    }

    /** What the bank does not pay goes back to its line, and to whoever decided on it. */
    private static Preset payment() {
        return preset(
                "servicePaymentBlock",
                Kind.PAYMENT,
                "支付并等待结果",
                "Pay and wait for the bank",
                step("handOver", "servicePay", "交付支付", "Hand over to be paid")
                        .deferred()
                        .or(way("notAsApproved", "与批准不符", "Not as approved", new Refused(ServiceWords.NOT_APPROVED))
                                .leads(new To("giveBack"))),
                awaits("paymentResult", "等待支付结果", "Wait for the payment")
                        .or(way(
                                        "paymentFailed",
                                        "支付未成功",
                                        "Payment failed",
                                        new Told(ServiceWords.PAYMENT_FAILED, "none"),
                                        step("giveBack", "serviceRelease", "撤销预留", "Give the money back"))
                                .leads(new Back(), ends("支付未成功", "Payment failed"))),
                hears("moneyPaid", "已支付", "Paid", ServiceWords.PAID, "none"));
    }

    private static Preset inform() {
        return preset(
                "serviceInformBlock",
                Kind.MESSAGE,
                "告知申请人",
                "Inform the applicant",
                step("tellApplicant", "serviceInform", "告知申请人", "Inform the applicant")
                        .deferred());
    }
}
