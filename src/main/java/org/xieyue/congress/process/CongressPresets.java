package org.xieyue.congress.process;

import static org.xieyue.processes.presets.Part.choice;
import static org.xieyue.processes.presets.Part.hears;
import static org.xieyue.processes.presets.Part.step;
import static org.xieyue.processes.presets.Part.task;
import static org.xieyue.processes.presets.Part.until;
import static org.xieyue.processes.presets.Preset.preset;
import static org.xieyue.processes.presets.Way.ends;
import static org.xieyue.processes.presets.Way.way;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.congress.CongressVote;
import org.xieyue.processes.presets.Preset;
import org.xieyue.processes.presets.Preset.Kind;
import org.xieyue.processes.presets.PresetSource;
import org.xieyue.processes.presets.Way.Back;
import org.xieyue.processes.presets.Way.If;
import org.xieyue.processes.presets.Way.To;
import org.xieyue.processes.presets.Way.ToForm;
import org.xieyue.processes.presets.Way.Told;

/** What an officer calls one thing around a congress, and a diagram several. */
@Component
class CongressPresets implements PresetSource {

    @Override
    public List<Preset> presets() {
        return List.of(publication(), report(), agenda(), vote());
    }

    private static Preset publication() {
        return preset(
                "publicationBlock",
                Kind.NOTICE,
                "公布决议",
                "Public notice of the resolution",
                step("publishResolution", "公布决议", "Publish the resolution").deferred(),
                until("publicationEnded", "公布期满", "End of the publication", CongressVote.NOTICE_ENDS_AT.name()),
                step("closePublication", "结束公布", "End the publication"));
    }

    private static Preset report() {
        return preset(
                "reportUpBlock",
                Kind.MESSAGE,
                "向上一级工会报告",
                "Report to the union above",
                task(
                        "reportUp",
                        "向上一级工会报告",
                        "Report to the union above",
                        "congress/report-up",
                        "CONGRESS_SECRETARY",
                        "parameter:reportUpWithin"));
    }

    private static Preset agenda() {
        return preset(
                "agendaBlock",
                Kind.APPROVAL,
                "商定议程",
                "Agree on the agenda",
                task("agreeAgenda", "商定议题", "Agree on the agenda", "congress/agenda", "CONGRESS_SECRETARY", "5wd"),
                choice("agendaAgreed", "议程是否商定?", "Is the agenda agreed?", "已商定")
                        .or(way(
                                        "agendaReturned",
                                        "需要调整",
                                        "To be changed",
                                        If.is(CongressVote.DECISION.name(), "return"))
                                .leads(new ToForm("congress/plan"), new Back(), ends("议程未商定", "No agenda"))));
    }

    private static Preset vote() {
        return preset(
                "holdVoteBlock",
                Kind.VOTE,
                "会上无记名表决",
                "Secret vote in the meeting",
                task("openVoting", "发起逐项表决", "Open the vote", "congress/open-vote", "CONGRESS_SECRETARY", "1d"),
                task("closeVoting", "结束投票", "Close the vote", "congress/close-vote", "CONGRESS_SECRETARY", "3d")
                        .or(way("votingEnded", "投票已结束并计票", "Closed and counted", new Told(CongressVote.VOTING_ENDED))
                                .leads(new To("readCount"))),
                step("readCount", "读取计票结果", "Read the count"),
                choice("isCounted", "计票是否完成?", "Is it counted?", "已完成")
                        .or(way(
                                        "countWaits",
                                        "等待监票人",
                                        "Waits for the scrutineers",
                                        new If(CongressVote.COUNTED.name(), "== false"),
                                        hears(
                                                "votesCounted",
                                                "监票人完成计票",
                                                "The scrutineers have counted",
                                                CongressVote.VOTES_COUNTED,
                                                "3d"))
                                .leads(new To("readCount"))),
                choice("allPassed", "是否全部通过?", "Has everything passed?", "全部通过")
                        .or(way("votedDown", "有未通过", "Not passed", If.is(CongressVote.OUTCOME.name(), "FAILED"))
                                .leads(new ToForm("congress/revise"), ends("未通过", "Not passed"))));
    }
}
