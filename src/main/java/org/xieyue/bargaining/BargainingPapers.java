package org.xieyue.bargaining;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xieyue.documents.DocumentId;
import org.xieyue.documents.PaperBody;
import org.xieyue.documents.Papers;
import org.xieyue.employers.Employer;
import org.xieyue.employers.EmployerId;
import org.xieyue.employers.Employers;
import org.xieyue.identity.Union;
import org.xieyue.identity.Unions;
import org.xieyue.negotiation.TableState;
import org.xieyue.parties.PartyBoard;
import org.xieyue.parties.Side;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Sentence;
import org.xieyue.shared.Texts;

/** The papers of a bargaining, in Chinese; each says of which version its form is. Both sides may read them. */
@Component
class BargainingPapers {

    private final Papers papers;
    private final Employers employers;
    private final Unions unions;
    private final Topics topics;
    private final PartyBoard parties;
    private final TableState table;
    private final Texts texts;

    BargainingPapers(
            Papers papers,
            Employers employers,
            Unions unions,
            Topics topics,
            PartyBoard parties,
            TableState table,
            Texts texts) {
        this.papers = papers;
        this.employers = employers;
        this.unions = unions;
        this.topics = topics;
        this.parties = parties;
        this.table = table;
        this.texts = texts;
    }

    /** 要约书. */
    DocumentId offer(Bargaining bargaining) {
        Bargaining.Offer offer = bargaining.offer;
        PaperBody body = new PaperBody()
                .address(names(bargaining.opening.employers()) + ":")
                .paragraph("根据《中华人民共和国工会法》《中华人民共和国劳动合同法》《集体合同规定》,现就下列事项向你方提出集体协商要约:")
                .list(topicTitles(bargaining))
                .heading("协商内容")
                .paragraph(offer.content)
                .facts(facts(
                        "协商时间(拟)", chinese(bargaining.known(offer.meetsOn, "没有协商时间")),
                        "协商地点", offer.place,
                        "协商范围", scope(bargaining),
                        "职工方协商代表", representatives(bargaining, Side.WORKERS)))
                .paragraph("请在收到本要约书之日起的法定期限内以书面形式答复;无正当理由不得拒绝。")
                .paragraph(chinese(bargaining.writtenOn()));
        return issue(bargaining, "bargaining-offer", "集体协商要约书", "要约书样式 2026-1", body);
    }

    /** 送达回执. */
    void receipt(Bargaining bargaining, List<EmployerId> to, LocalDate on, Reply.Way way, LocalDate dueOn) {
        PaperBody body = new PaperBody()
                .facts(facts(
                        "送达文书", "集体协商要约书(" + bargaining.number + ")",
                        "受送达单位", names(to),
                        "收到日期", chinese(on),
                        "送达方式", texts.say(Texts.CHINESE, "option.deliveryWay." + way),
                        "书面答复截止", chinese(dueOn)))
                .paragraph("受送达人签收:");
        issue(bargaining, "bargaining-receipt", "要约书送达回执", "送达回执样式 2026-1", body);
    }

    /** 应约书, to be signed by the employer. */
    DocumentId reply(Bargaining bargaining, EmployerId employer, LocalDate on) {
        PaperBody body = new PaperBody()
                .address(union(bargaining) + ":")
                .paragraph("你会提出的集体协商要约书(" + bargaining.number + ")已收悉。我单位同意就要约所列事项开展集体协商,并将依法确定协商代表。")
                .facts(facts("用人单位", name(employer), "答复日期", chinese(on)))
                .paragraph("用人单位(盖章):");
        return issue(bargaining, "bargaining-reply", "集体协商应约书", "应约书样式 2026-1", body);
    }

    /** 提示函. */
    DocumentId reminder(Bargaining bargaining, List<Reply> waiting) {
        PaperBody body = new PaperBody()
                .address(replying(waiting) + ":")
                .paragraph("我会的集体协商要约书(" + bargaining.number + ")已送达你单位,至今尚未收到书面答复。现提示:"
                        + "按规定,你单位应当在下列日期以前以书面形式答复,无正当理由不得拒绝或者拖延协商。")
                .table(
                        List.of("用人单位", "收到要约", "答复截止"),
                        waiting.stream()
                                .map(reply -> List.of(
                                        name(reply.employer()),
                                        String.valueOf(reply.deliveredOn()),
                                        String.valueOf(reply.dueOn())))
                                .toList());
        return issue(bargaining, "bargaining-reminder", "集体协商提示函", "提示函样式 2026-1", body);
    }

    /** 意见书. */
    DocumentId opinion(Bargaining bargaining, List<Reply> outside, LocalDate deliveredOn, BargainingRules.Clock due) {
        PaperBody body = new PaperBody()
                .address(replying(outside) + ":")
                .paragraph("你单位收到集体协商要约书(" + bargaining.number + ")后,"
                        + outside.stream().map(this::conduct).collect(Collectors.joining(";"))
                        + "。依据《中华人民共和国工会法》第五十四条,现提出意见:请于" + chinese(due.dueOn()) + "前以书面形式答复并开展协商。")
                .paragraph(say(due.rule().citation()))
                .paragraph("送达日期:" + chinese(deliveredOn));
        return issue(bargaining, "bargaining-opinion", "工会劳动法律监督意见书", "意见书样式 2026-1", body);
    }

    /** 建议书. */
    DocumentId proposal(
            Bargaining bargaining,
            List<Reply> outside,
            Letter opinion,
            LocalDate deliveredOn,
            BargainingRules.Clock due) {
        PaperBody body = new PaperBody()
                .address("劳动行政部门:")
                .paragraph(replying(outside) + "收到集体协商要约书(" + bargaining.number + ")后无正当理由拒绝或者拖延协商,我会于"
                        + chinese(bargaining.known(opinion.deliveredOn(), "没有送达日期")) + "送达意见书,期限内仍未改正。"
                        + "依据《中华人民共和国工会法》第五十四条第四项,建议责令其改正,依法处理。")
                .paragraph("请于" + chinese(due.dueOn()) + "前将处理结果告知我会。"
                        + say(due.rule().citation()))
                .paragraph("提交日期:" + chinese(deliveredOn));
        return issue(bargaining, "bargaining-proposal", "工会劳动法律监督建议书", "建议书样式 2026-1", body);
    }

    /** 协商代表名册. */
    void register(Bargaining bargaining) {
        PaperBody body = new PaperBody()
                .paragraph("《" + bargaining.opening.title() + "》协商双方代表如下:")
                .table(
                        List.of("方", "代表", "首席", "产生方式"),
                        parties.of(bargaining.id).seats().stream()
                                .filter(PartyBoard.Seat::sits)
                                .map(seat -> List.of(
                                        side(seat.side()),
                                        seat.name(),
                                        seat.chief() ? "首席代表" : "",
                                        texts.say(Texts.CHINESE, "bargaining.origin." + seat.origin())))
                                .toList());
        issue(bargaining, "bargaining-register", "协商代表名册", "代表名册样式 2026-1", body);
    }

    /** 协调处理申请书. */
    void coordinationRequest(Bargaining bargaining, String reason, int open) {
        PaperBody body = new PaperBody()
                .address("劳动行政部门:")
                .paragraph("双方就《" + bargaining.opening.title() + "》已协商 " + bargaining.round + " 轮,尚有 " + open
                        + " 条未达成一致。依据《集体合同规定》第四十九条,申请协调处理。")
                .heading("申请理由")
                .paragraph(reason);
        issue(bargaining, "bargaining-coordination-request", "集体协商争议协调处理申请书", "协调申请样式 2026-1", body);
    }

    /** 协调处理协议书, listing what stays open. */
    void coordinationAgreement(Bargaining bargaining, String terms) {
        int open = table.open(bargaining.id).size();
        PaperBody body = new PaperBody()
                .facts(facts(
                        "申请事项", bargaining.opening.title(),
                        "受理日期", String.valueOf(bargaining.coordination.acceptedOn),
                        "协调截止", String.valueOf(bargaining.coordination.dueOn),
                        "是否延期", bargaining.coordination.extended ? "已延期一次" : "未延期"))
                .heading("达成一致的事项")
                .paragraph(terms.isEmpty() ? "无。" : terms)
                .heading("尚未达成一致的条款(" + open + " 条)")
                .list(openPoints(bargaining))
                .paragraph("协调处理人员、双方首席代表签字:");
        issue(bargaining, "bargaining-coordination", "协调处理协议书", "协调处理协议书样式 2026-1", body);
    }

    private List<String> openPoints(Bargaining bargaining) {
        return table.blockers(bargaining.id).stream()
                .map(blocker -> texts.say(Texts.CHINESE, blocker))
                .toList();
    }

    /** Of an employer, for the shared part of the case. */
    String name(EmployerId id) {
        return employers.find(id).map(Employer::name).orElseThrow(NotFound::new);
    }

    private String names(List<EmployerId> ids) {
        return employers.all(ids).stream().map(Employer::name).collect(Collectors.joining("、"));
    }

    private String replying(List<Reply> replies) {
        return names(replies.stream().map(Reply::employer).toList());
    }

    private String conduct(Reply reply) {
        return name(reply.employer())
                + (reply.is(Reply.Answer.REFUSED) ? "拒绝协商(理由:" + reply.reason() + ")" : "逾期未作书面答复");
    }

    private List<String> topicTitles(Bargaining bargaining) {
        return topics.of(bargaining.id).stream().map(TopicRow::title).toList();
    }

    private String representatives(Bargaining bargaining, Side side) {
        return parties.of(bargaining.id).of(side).stream()
                .filter(PartyBoard.Seat::sits)
                .map(seat -> seat.name() + (seat.chief() ? "(首席)" : ""))
                .collect(Collectors.joining("、"));
    }

    private String scope(Bargaining bargaining) {
        return texts.say(Texts.CHINESE, "option.bargainingScope." + bargaining.opening.scope());
    }

    private String union(Bargaining bargaining) {
        return unions.find(bargaining.opening.union()).map(Union::name).orElseThrow(NotFound::new);
    }

    private String side(Side side) {
        return texts.say(Texts.CHINESE, "bargaining.side." + side);
    }

    private String say(Sentence sentence) {
        return texts.say(Texts.CHINESE, sentence);
    }

    private DocumentId issue(Bargaining bargaining, String kind, String title, String form, PaperBody body) {
        return papers.issue(
                bargaining.id, kind, title + ".pdf", title, body.paragraph(form).html());
    }

    private static Map<String, String> facts(String... pairs) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            facts.put(pairs[i], pairs[i + 1]);
        }
        return facts;
    }

    static String chinese(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
