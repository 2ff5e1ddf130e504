package org.xieyue.ballots;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.xieyue.ballots.BallotOutcome.OptionOutcome;
import org.xieyue.ballots.BallotOutcome.QuestionOutcome;
import org.xieyue.ballots.StoredBallot.Scrutiny;
import org.xieyue.clock.BusinessClock;
import org.xieyue.documents.PaperBody;
import org.xieyue.documents.Papers;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.UseCase;

/** 表决结果证明: what was voted on, by its hash; the counts, the rule with its source, the outcome, and the last head of the board. */
@UseCase
public class BallotCertificate {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.CHINA);
    private static final String LACKING = "〓";

    private final StoredBallots ballots;
    private final Papers papers;

    BallotCertificate(StoredBallots ballots, Papers papers) {
        this.ballots = ballots;
        this.papers = papers;
    }

    /** PDF, once counted. */
    @Permit(Permission.SELF)
    public byte[] pdf(BallotId id) {
        StoredBallot ballot = ballots.find(id).orElseThrow(NotFound::new);
        BallotOutcome outcome = ballot.outcome();
        if (outcome == null) {
            throw new NotFound();
        }
        PaperBody body = new PaperBody();
        body.facts(facts(ballot, outcome));
        for (int q = 0; q < outcome.questions().size(); q++) {
            BallotQuestion question = ballot.content().questions().get(q);
            body.heading((q + 1) + ". " + printable(question.text()));
            question(body, outcome.questions().get(q));
        }
        body.heading("复核");
        body.paragraph("本证明可与公示板及表决档案核对。档案内附独立的复核程序,任何人可据以重新计票;最终链头应与监票人保存的一致。");
        body.facts(Map.of("最终链头", ballot.ended().head()));
        List<Scrutiny> scrutineers = ballots.scrutineers(id);
        if (!scrutineers.isEmpty()) {
            body.heading("监票人");
            body.table(
                    List.of("序号", "姓名", "交出密钥"),
                    scrutineers.stream()
                            .map(one -> List.of(
                                    Integer.toString(one.number()),
                                    printable(one.name()),
                                    one.privateKey() == null ? "否" : "是"))
                            .toList());
        }
        return papers.print(ballot.union(), id.toString(), "表决结果证明", body.html());
    }

    private Map<String, String> facts(StoredBallot ballot, BallotOutcome outcome) {
        BallotText.Opening opening = BallotText.read(ballot.open().opening(), BallotText.Opening.class);
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("表决事项", printable(ballot.title()));
        facts.put("表决方式", mode(ballot.mode()));
        facts.put("表决内容摘要(SHA-256)", outcome.textHash());
        facts.put("名册摘要(SHA-256)", opening.rollHash());
        facts.put("开启", time(ballot.open().openedAt()));
        facts.put("截止", time(ballot.ended().closedAt()));
        facts.put("应到", outcome.electors() + " 人");
        facts.put("发出票", outcome.issued() + " 张");
        facts.put("收回票", outcome.returned() + " 张");
        Quorum quorum = outcome.rule().quorum();
        if (quorum != null) {
            facts.put(
                    "法定人数",
                    "全体的 " + quorum.numerator() + "/" + quorum.denominator() + ",即 "
                            + Objects.requireNonNull(outcome.quorumNeeded()) + " 人("
                            + (quorum.of() == Quorum.Of.PAPERS_ISSUED ? "以发出票计" : "以收回票计") + "),"
                            + (outcome.quorumReached() ? "已达到" : "未达到") + "。依据:" + printable(quorum.source()));
        }
        facts.put(
                "通过规则",
                (outcome.rule().majority() == Majority.AT_LEAST_HALF ? "全体半数以上" : "全体过半数") + "。依据:"
                        + printable(outcome.rule().source()));
        facts.put("结果", outcome.passed() ? "通过" : "未通过");
        return facts;
    }

    private void question(PaperBody body, QuestionOutcome outcome) {
        List<List<String>> rows = new ArrayList<>();
        for (OptionOutcome option : outcome.options()) {
            rows.add(List.of(printable(option.text()), Long.toString(option.votes()), won(outcome, option)));
        }
        body.table(List.of("选项", "票数", "结果"), rows);
        body.paragraph("有效票 " + outcome.valid() + " 张,空白票 " + outcome.blank() + " 张,无效票 " + outcome.invalid() + " 张;须得 "
                + outcome.needed() + " 票。" + (outcome.passed() ? "通过。" : "未通过。"));
    }

    private static String won(QuestionOutcome outcome, OptionOutcome option) {
        if (!option.elected()) {
            return "";
        }
        return outcome.kind() == QuestionKind.UP_TO_N ? "当选" : "通过";
    }

    private static String mode(BallotMode mode) {
        return switch (mode) {
            case OPEN -> "公开表决";
            case NAMED -> "记名投票";
            case SECRET -> "无记名投票";
        };
    }

    private static String time(Instant at) {
        return TIME.format(at.atZone(BusinessClock.ZONE));
    }

    /** A rare character must not keep a result from being certified. */
    private String printable(String text) {
        Set<String> missing = papers.unprintable(text);
        String printable = text;
        for (String character : missing) {
            printable = printable.replace(character, LACKING);
        }
        return printable;
    }
}
