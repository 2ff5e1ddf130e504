package org.xieyue.congress;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xieyue.clock.BusinessClock;
import org.xieyue.documents.PaperBody;
import org.xieyue.jurisdictions.VoteRule;
import org.xieyue.shared.Sentence;
import org.xieyue.shared.Texts;

/** Bodies of the papers of a session, in Chinese. */
@Component
class SessionPapers {

    private final SessionFile file;
    private final Agendas agendas;
    private final Votes votes;
    private final Rolls rolls;
    private final Delegates delegates;
    private final Roster roster;
    private final Texts texts;

    SessionPapers(
            SessionFile file,
            Agendas agendas,
            Votes votes,
            Rolls rolls,
            Delegates delegates,
            Roster roster,
            Texts texts) {
        this.file = file;
        this.agendas = agendas;
        this.votes = votes;
        this.rolls = rolls;
        this.delegates = delegates;
        this.roster = roster;
        this.texts = texts;
    }

    String resolution(Session session) {
        Attendance there = roster.attendance(session, true);
        PaperBody body = new PaperBody()
                .paragraph(when(session) + ",本次会议召开。应到代表 " + there.delegates() + " 名,实到 " + there.present()
                        + " 名,达到法定人数 " + there.quorum() + " 名。"
                        + say(there.rules().attendance().citation()))
                .paragraph("会议对下列事项逐项表决,结果按全体代表计算,缺席、弃权不计入同意:");
        body.table(HEAD, results(session));
        body.paragraph(say(there.rules().approval().citation()));
        for (AgendaItem item : agendas.items(session.id)) {
            last(session, item).ifPresent(vote -> body.paragraph(sentence(item, vote)));
        }
        return body.html();
    }

    String minutes(Session session) {
        Attendance there = roster.attendance(session, true);
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("时间", when(session));
        facts.put("地点", session.place);
        facts.put("召集", "第 " + session.sitting() + " 次");
        facts.put("应到代表", String.valueOf(there.delegates()));
        facts.put("实到代表", String.valueOf(there.present()));
        facts.put("列席", String.valueOf(there.observers()));
        facts.put("主席团", names(session));
        facts.put("代表名册摘要", String.valueOf(session.rollHash));
        PaperBody body = new PaperBody().facts(facts).heading("议程");
        body.list(agendas.items(session.id).stream().map(AgendaItem::title).toList());
        body.heading("会议材料");
        body.table(
                List.of("材料", "送达日期", "摘要"),
                agendas.papers(session.id).stream()
                        .map(paper -> List.of(
                                paper.name(),
                                paper.sentOn().toString(),
                                paper.sha256().substring(0, 16)))
                        .toList());
        List<GroupOpinion> opinions = agendas.opinions(session.id);
        if (!opinions.isEmpty()) {
            body.heading("代表团(组)意见");
            body.table(
                    List.of("代表团(组)", "意见"),
                    opinions.stream()
                            .map(one -> List.of(one.group(), one.text()))
                            .toList());
        }
        return body.heading("表决结果").table(HEAD, results(session)).html();
    }

    /** For the public: results without any name. */
    String notice(Session session) {
        List<String> parts = new ArrayList<>();
        for (AgendaItem item : agendas.items(session.id)) {
            last(session, item)
                    .ifPresent(vote -> parts.add("「" + item.title() + "」" + (vote.passed() ? "通过" : "未通过")
                            + (item.kind() == AgendaItem.Kind.VOTE
                                    ? "(同意 " + vote.count().yes() + " 票)"
                                    : "")));
        }
        return file.congress(session).name() + session.title + "表决结果:" + String.join(";", parts);
    }

    private static final List<String> HEAD =
            List.of("事项", "次", "应到", "实到", "发出", "收回", "有效", "同意", "不同意", "弃权", "须达", "结果");

    private List<List<String>> results(Session session) {
        List<List<String>> rows = new ArrayList<>();
        List<AgendaItem> items = agendas.items(session.id);
        for (VoteRow vote : votes.of(session.id)) {
            items.stream().filter(item -> item.id().equals(vote.item())).forEach(item -> rows.add(row(item, vote)));
        }
        return rows;
    }

    private static List<String> row(AgendaItem item, VoteRow vote) {
        VoteRow.Count count = vote.count();
        boolean election = item.kind() == AgendaItem.Kind.ELECTION;
        return List.of(
                item.title(),
                String.valueOf(vote.round()),
                String.valueOf(vote.delegates()),
                String.valueOf(vote.present()),
                String.valueOf(count.issued()),
                String.valueOf(count.returned()),
                String.valueOf(count.valid()),
                election ? "-" : String.valueOf(count.yes()),
                election ? "-" : String.valueOf(count.no()),
                election ? "-" : String.valueOf(count.abstain()),
                String.valueOf(vote.needed()),
                vote.passed() ? "通过" : "未通过");
    }

    private static String sentence(AgendaItem item, VoteRow vote) {
        String rule = vote.rule() == VoteRule.AT_LEAST_HALF ? "全体代表半数以上" : "全体代表过半数";
        if (item.kind() == AgendaItem.Kind.ELECTION) {
            return "选举「" + item.title() + "」:"
                    + (vote.elected().isEmpty() ? "无人当选" : String.join("、", vote.elected()) + "当选") + "。";
        }
        return "「" + item.title() + "」同意 " + vote.count().yes() + " 票," + (vote.passed() ? "达到" : "未达到") + rule + ",决定"
                + (vote.passed() ? "予以通过" : "不予通过") + "。";
    }

    private java.util.Optional<VoteRow> last(Session session, AgendaItem item) {
        return votes.of(session.id).stream()
                .filter(vote -> vote.item().equals(item.id()))
                .reduce((first, second) -> second);
    }

    private String names(Session session) {
        List<DelegateId> presidium = rolls.presidium(session.id);
        return delegates.of(session.congress).stream()
                .filter(one -> presidium.contains(one.id()))
                .map(Delegate::name)
                .collect(java.util.stream.Collectors.joining("、"));
    }

    private String when(Session session) {
        ZonedDateTime at = session.meetsAt().atZone(BusinessClock.ZONE);
        return at.getYear() + "年" + at.getMonthValue() + "月" + at.getDayOfMonth() + "日";
    }

    private String say(Sentence sentence) {
        return texts.say(Texts.CHINESE, sentence);
    }
}
