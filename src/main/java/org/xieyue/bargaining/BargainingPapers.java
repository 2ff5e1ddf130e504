package org.xieyue.bargaining;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieyue.documents.DocumentId;
import org.xieyue.documents.PaperTemplate;
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

/** The papers of a bargaining, in Chinese, by the forms under {@code papers/bargaining}. Both sides may read them. */
@Component
class BargainingPapers {

    /** Version of the forms. */
    private static final String FORM = "2026-2";

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
        PaperTemplate paper = form("offer", bargaining)
                .with("employers", names(bargaining.opening.employers()))
                .items("topics", topicTitles(bargaining))
                .with("content", offer.content)
                .with("meetsOn", chinese(bargaining.known(offer.meetsOn, "没有协商时间")))
                .with("place", offer.place)
                .with("scope", scope(bargaining))
                .with("representatives", representatives(bargaining, Side.WORKERS))
                .with("writtenOn", chinese(bargaining.writtenOn()));
        return issue(bargaining, "bargaining-offer", paper);
    }

    /** 送达回执. */
    void receipt(Bargaining bargaining, List<EmployerId> to, LocalDate on, Reply.Way way, LocalDate dueOn) {
        PaperTemplate paper = form("receipt", bargaining)
                .with("employers", names(to))
                .with("deliveredOn", chinese(on))
                .with("way", texts.say(Texts.CHINESE, "option.deliveryWay." + way))
                .with("dueOn", chinese(dueOn));
        issue(bargaining, "bargaining-receipt", paper);
    }

    /** 应约书, to be signed by the employer. */
    DocumentId reply(Bargaining bargaining, EmployerId employer, LocalDate on) {
        PaperTemplate paper = form("reply", bargaining)
                .with("union", union(bargaining))
                .with("employer", name(employer))
                .with("answeredOn", chinese(on));
        return issue(bargaining, "bargaining-reply", paper);
    }

    /** 提示函. */
    DocumentId reminder(Bargaining bargaining, List<Reply> waiting) {
        PaperTemplate paper = form("reminder", bargaining)
                .with("employers", replying(waiting))
                .rows(
                        "waiting",
                        waiting.stream()
                                .map(reply ->
                                        List.of(name(reply.employer()), day(reply.deliveredOn()), day(reply.dueOn())))
                                .toList());
        return issue(bargaining, "bargaining-reminder", paper);
    }

    /** 意见书. */
    DocumentId opinion(Bargaining bargaining, List<Reply> outside, LocalDate deliveredOn, BargainingRules.Clock due) {
        PaperTemplate paper = form("opinion", bargaining)
                .with("employers", replying(outside))
                .with("conduct", outside.stream().map(this::conduct).collect(Collectors.joining("；")))
                .with("dueOn", chinese(due.dueOn()))
                .with("rule", say(due.rule().citation()))
                .with("deliveredOn", chinese(deliveredOn));
        return issue(bargaining, "bargaining-opinion", paper);
    }

    /** 建议书. */
    DocumentId proposal(
            Bargaining bargaining,
            List<Reply> outside,
            Letter opinion,
            LocalDate deliveredOn,
            BargainingRules.Clock due) {
        PaperTemplate paper = form("proposal", bargaining)
                .with("employers", replying(outside))
                .with("opinionOn", chinese(bargaining.known(opinion.deliveredOn(), "没有送达日期")))
                .with("dueOn", chinese(due.dueOn()))
                .with("rule", say(due.rule().citation()))
                .with("deliveredOn", chinese(deliveredOn));
        return issue(bargaining, "bargaining-proposal", paper);
    }

    /** 协商代表名册. */
    void register(Bargaining bargaining) {
        PaperTemplate paper = form("representatives", bargaining)
                .rows(
                        "seats",
                        parties.of(bargaining.id).seats().stream()
                                .filter(PartyBoard.Seat::sits)
                                .map(seat -> List.of(
                                        side(seat.side()),
                                        seat.name(),
                                        seat.chief() ? "首席代表" : "",
                                        texts.say(Texts.CHINESE, "bargaining.origin." + seat.origin())))
                                .toList());
        issue(bargaining, "bargaining-register", paper);
    }

    /** 协调处理申请书. */
    void coordinationRequest(Bargaining bargaining, String reason, int open) {
        PaperTemplate paper = form("coordination-request", bargaining)
                .with("rounds", bargaining.round)
                .with("open", open)
                .with("reason", reason);
        issue(bargaining, "bargaining-coordination-request", paper);
    }

    /** 协调处理协议书, listing what stays open. */
    void coordinationAgreement(Bargaining bargaining, String terms) {
        PaperTemplate paper = form("coordination-agreement", bargaining)
                .with("acceptedOn", day(bargaining.coordination.acceptedOn))
                .with("dueOn", day(bargaining.coordination.dueOn))
                .with("extended", bargaining.coordination.extended ? "已延期一次" : "未延期")
                .with("terms", terms.isBlank() ? "无。" : terms)
                .with("open", table.open(bargaining.id).size())
                .items("openPoints", openPoints(bargaining));
        issue(bargaining, "bargaining-coordination", paper);
    }

    private static PaperTemplate form(String name, Bargaining bargaining) {
        return PaperTemplate.of("bargaining/" + name, FORM)
                .with("number", bargaining.number)
                .with("title", bargaining.opening.title());
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
                + (reply.is(Reply.Answer.REFUSED) ? "拒绝协商（理由：" + reply.reason() + "）" : "逾期未作书面答复");
    }

    private List<String> topicTitles(Bargaining bargaining) {
        return topics.of(bargaining.id).stream().map(TopicRow::title).toList();
    }

    private String representatives(Bargaining bargaining, Side side) {
        return parties.of(bargaining.id).of(side).stream()
                .filter(PartyBoard.Seat::sits)
                .map(seat -> seat.name() + (seat.chief() ? "（首席）" : ""))
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

    private DocumentId issue(Bargaining bargaining, String kind, PaperTemplate paper) {
        return papers.issue(bargaining.id, kind, paper.title() + ".pdf", paper.title(), paper.html());
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : chinese(day);
    }

    static String chinese(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
