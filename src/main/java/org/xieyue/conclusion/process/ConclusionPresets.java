package org.xieyue.conclusion.process;

import static org.xieyue.processes.presets.Part.call;
import static org.xieyue.processes.presets.Part.choice;
import static org.xieyue.processes.presets.Part.person;
import static org.xieyue.processes.presets.Part.step;
import static org.xieyue.processes.presets.Part.task;
import static org.xieyue.processes.presets.Preset.preset;
import static org.xieyue.processes.presets.Way.ends;
import static org.xieyue.processes.presets.Way.way;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xieyue.conclusion.ContractConclusion;
import org.xieyue.processes.presets.Preset;
import org.xieyue.processes.presets.Preset.Kind;
import org.xieyue.processes.presets.PresetSource;
import org.xieyue.processes.presets.Way.If;
import org.xieyue.processes.presets.Way.Leads;
import org.xieyue.processes.presets.Way.ToForm;

/** What an officer calls one thing in the conclusion of a contract, and a diagram several. */
@Component
class ConclusionPresets implements PresetSource {

    private static final Leads[] NEXT = {new ToForm("conclusion/after-vote"), ends("重新协商或终止", "Talks again, or the end")
    };

    @Override
    public List<Preset> presets() {
        return List.of(vote(), sign(), inform());
    }

    private static Preset vote() {
        return preset(
                "congressVoteBlock",
                Kind.VOTE,
                "职代会无记名表决",
                "Secret vote of the congress",
                task(
                        "bringToCongress",
                        "提请职代会审议",
                        "Bring it to the congress",
                        "conclusion/congress",
                        "BARGAINING_OFFICER",
                        "5wd"),
                call(
                        "askCongress",
                        "职代会审议表决",
                        "The congress votes",
                        "congress-vote",
                        Map.of(ContractConclusion.OUTCOME.name(), "outcome")),
                step("hearCongress", "读取职代会决定", "Hear the congress").deferred(),
                choice("draftPassed", "草案是否通过?", "Has the draft passed?", "通过")
                        .or(way(
                                        "draftNotPassed",
                                        "未通过或文本已改",
                                        "Not passed",
                                        If.isNot(ContractConclusion.OUTCOME.name(), "PASSED"))
                                .leads(NEXT)));
    }

    private static Preset sign() {
        return preset(
                "signBlock",
                Kind.COUNTERSIGN,
                "双方首席代表签署",
                "Both chiefs sign",
                person("signContract", "双方首席代表签署", "Both chiefs sign", "conclusion/sign", "chief", "5wd")
                        .each(ContractConclusion.CHIEFS.name(), "chief", If.yes(ContractConclusion.REFUSED.name())),
                choice("contractSigned", "是否有人拒绝签署?", "Has somebody refused?", "无人拒绝")
                        .or(way(
                                        "signatureRefused",
                                        "有人拒绝",
                                        "Somebody has refused",
                                        If.yes(ContractConclusion.REFUSED.name()))
                                .leads(NEXT)));
    }

    private static Preset inform() {
        return preset(
                "publishContractBlock",
                Kind.MESSAGE,
                "公布文本",
                "Publish the text",
                task(
                        "publishContract",
                        "公布集体合同",
                        "Publish the contract",
                        "conclusion/publish",
                        "BARGAINING_OFFICER",
                        "parameter:publishWithin"));
    }
}
