package org.xieyue.bargaining.process;

import static org.xieyue.processes.presets.Part.choice;
import static org.xieyue.processes.presets.Part.person;
import static org.xieyue.processes.presets.Part.step;
import static org.xieyue.processes.presets.Part.task;
import static org.xieyue.processes.presets.Preset.preset;
import static org.xieyue.processes.presets.Way.ends;
import static org.xieyue.processes.presets.Way.way;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.bargaining.CollectiveBargaining;
import org.xieyue.processes.presets.Preset;
import org.xieyue.processes.presets.Preset.Kind;
import org.xieyue.processes.presets.PresetSource;
import org.xieyue.processes.presets.Way.Back;
import org.xieyue.processes.presets.Way.If;
import org.xieyue.processes.presets.Way.Late;
import org.xieyue.processes.presets.Way.To;
import org.xieyue.processes.presets.Way.ToForm;

/** What an officer calls one thing in a bargaining, and a diagram several. */
@Component
class BargainingPresets implements PresetSource {

    private static final String DECISION = CollectiveBargaining.DECISION.name();

    @Override
    public List<Preset> presets() {
        return List.of(reply(), minutes(), remind());
    }

    private static Preset reply() {
        return preset(
                "replyClockBlock",
                Kind.CLOCK,
                "法定答复期限",
                "Legal period for the reply",
                step("startReplyClock", "起算答复期限", "Start the reply clock"),
                task("recordReplies", "登记书面答复", "Record the replies", "bargaining/reply", "BARGAINING_OFFICER", "none")
                        .or(way(
                                        "replyOverdue",
                                        "答复期限已过",
                                        "Period for the reply is over",
                                        new Late(CollectiveBargaining.REPLY_DUE_AT.name()),
                                        step("closeReplies", "认定逾期未答复", "Find who stayed silent"))
                                .leads(new To("readReplies"))),
                step("readReplies", "核对答复", "Read the replies"),
                choice("offerAccepted", "用人单位是否应约?", "Has the employer accepted?", "应约")
                        .or(way("offerUnsettled", "未应约", "Not accepted", If.is(DECISION, "unsettled"))
                                .leads(new ToForm("bargaining/settle"), new Back(), ends("未应约", "Not accepted"))));
    }

    private static Preset minutes() {
        return preset(
                "minutesBlock",
                Kind.COUNTERSIGN,
                "双方确认会议记录",
                "Both chiefs confirm the minutes",
                person(
                                "confirmMinutes",
                                "确认会议记录",
                                "Confirm the minutes",
                                "bargaining/minutes",
                                CollectiveBargaining.CHIEF.name(),
                                "5wd")
                        .each(CollectiveBargaining.CHIEFS.name(), CollectiveBargaining.CHIEF.name(), null));
    }

    private static Preset remind() {
        return preset(
                "reminderBlock",
                Kind.MESSAGE,
                "发出提示函",
                "Send the reminder letter",
                step("sendReminder", "发出提示函", "Send the reminder").deferred());
    }
}
