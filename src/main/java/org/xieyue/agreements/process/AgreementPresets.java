package org.xieyue.agreements.process;

import static org.xieyue.processes.presets.Part.step;
import static org.xieyue.processes.presets.Part.task;
import static org.xieyue.processes.presets.Part.until;
import static org.xieyue.processes.presets.Preset.preset;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.agreements.ContractPerformance;
import org.xieyue.processes.presets.Preset;
import org.xieyue.processes.presets.Preset.Kind;
import org.xieyue.processes.presets.PresetSource;

/** What an officer calls one thing while an agreement is performed, and a diagram several. */
@Component
class AgreementPresets implements PresetSource {

    @Override
    public List<Preset> presets() {
        return List.of(check(), renewal());
    }

    private static Preset check() {
        return preset(
                "checkClockBlock",
                Kind.CLOCK,
                "到期履约检查",
                "Check of the performance when due",
                until("waitForCheck", "年度检查开始", "The yearly check begins", ContractPerformance.CHECK_OPENS_AT.name()),
                task(
                        "checkPerformance",
                        "检查合同履行情况",
                        "Check the performance",
                        "agreements/check",
                        "BARGAINING_OFFICER",
                        "20wd"));
    }

    private static Preset renewal() {
        return preset(
                "renewalBlock",
                Kind.MESSAGE,
                "通知续订窗口",
                "Tell that renewal is open",
                step("openRenewal", "通知续订窗口已开", "Tell that renewal may be asked for")
                        .deferred());
    }
}
