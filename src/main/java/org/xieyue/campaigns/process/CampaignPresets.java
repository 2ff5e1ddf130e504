package org.xieyue.campaigns.process;

import static org.xieyue.processes.presets.Part.choice;
import static org.xieyue.processes.presets.Part.person;
import static org.xieyue.processes.presets.Part.task;
import static org.xieyue.processes.presets.Part.until;
import static org.xieyue.processes.presets.Preset.preset;
import static org.xieyue.processes.presets.Way.ends;
import static org.xieyue.processes.presets.Way.way;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.campaigns.SpringCampaign;
import org.xieyue.processes.presets.Preset;
import org.xieyue.processes.presets.Preset.Kind;
import org.xieyue.processes.presets.PresetSource;
import org.xieyue.processes.presets.Way.Back;
import org.xieyue.processes.presets.Way.If;
import org.xieyue.processes.presets.Way.Late;
import org.xieyue.processes.presets.Way.Leads;
import org.xieyue.processes.presets.Way.To;
import org.xieyue.processes.presets.Way.ToForm;

/** What an officer calls one thing in a campaign, and a diagram several. */
@Component
class CampaignPresets implements PresetSource {

    private static final String DECISION = SpringCampaign.DECISION.name();

    private static final Leads[] PLAN = {new ToForm("campaigns/plan"), new Back(), ends("退回修改", "Sent back")};

    @Override
    public List<Preset> presets() {
        return List.of(countersign(), midway());
    }

    private static Preset countersign() {
        return preset(
                "countersignBlock",
                Kind.COUNTERSIGN,
                "三方会签",
                "Countersign by the parties",
                person("countersignPlan", "会签行动方案", "Countersign the plan", "campaigns/countersign", "cosigner", "5wd")
                        .each(SpringCampaign.COSIGNERS.name(), "cosigner", If.is(DECISION, "return"))
                        .or(way(
                                        "countersignLate",
                                        "会签期限已过",
                                        "Countersigning is overdue",
                                        new Late(SpringCampaign.COUNTERSIGN_DUE_AT.name()),
                                        task(
                                                "pressCosigners",
                                                "催办会签",
                                                "Press the parties",
                                                "campaigns/press",
                                                "BARGAINING_OFFICER",
                                                "3wd"),
                                        choice("waitOn", "是否继续等待会签?", "Wait on?", "继续等待")
                                                .or(way(
                                                                "planTakenBack",
                                                                "收回修改",
                                                                "Taken back",
                                                                If.is(DECISION, "return"))
                                                        .leads(PLAN)))
                                .leads(new To("countersignPlan"))),
                choice("planAgreed", "各方是否会签?", "Have all signed?", "会签完成")
                        .or(way("planReturned", "退回修改", "Sent back", If.is(DECISION, "return"))
                                .leads(PLAN)));
    }

    private static Preset midway() {
        return preset(
                "midwayBlock",
                Kind.CLOCK,
                "到期中期检查",
                "Midway check when due",
                until("midwayReached", "已到中期", "Midway", SpringCampaign.MIDWAY_AT.name()),
                task("checkMidway", "中期检查", "Check midway", "campaigns/midway", "BARGAINING_OFFICER", "10wd"));
    }
}
