package org.xieyue.ballots;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieyue.clock.BusinessClock;
import org.xieyue.documents.PaperBody;
import org.xieyue.documents.Papers;
import org.xieyue.shared.Texts;

/** 表决办理记录: what two people did while the roll was frozen, to be kept beside the certificate. */
@Component
class ProtocolPaper {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.CHINA);
    private static final String LACKING = "〓";

    private final Papers papers;
    private final Texts texts;

    ProtocolPaper(Papers papers, Texts texts) {
        this.papers = papers;
        this.texts = texts;
    }

    byte[] print(
            StoredBallot ballot,
            List<ReadProtocol.Change> changes,
            ReadProtocol.Sheets sheets,
            Map<String, Long> refusedVotes) {
        PaperBody body = new PaperBody();
        body.facts(facts(ballot));
        body.heading("名册变更");
        if (changes.isEmpty()) {
            body.paragraph("开启后名册没有变更。");
        } else {
            body.paragraph("名册冻结后的变更由一人提出、另一人签认;未签认的不生效。变更编号列入表决的结束文件,随最终链头签名。");
            body.table(
                    List.of("变更", "姓名", "理由", "提出", "签认"),
                    changes.stream()
                            .map(change -> List.of(
                                    (change.kind() == RollChange.Kind.ADD ? "增补" : "移出") + " "
                                            + change.id().toString().substring(0, 8),
                                    printable(change.name()),
                                    printable(change.reason()),
                                    signature(change.proposedBy(), change.proposedAt()),
                                    signature(change.signedBy(), change.signedAt())))
                            .toList());
        }
        body.heading("纸质票");
        body.paragraph("发出 " + sheets.handedOut() + " 张。" + entries(sheets));
        if (!sheets.entries().isEmpty()) {
            body.table(
                    List.of("录入人", "张数"),
                    sheets.entries().stream()
                            .map(entry -> List.of(
                                    signature(entry.enteredBy(), entry.enteredAt()), Integer.toString(entry.sheets())))
                            .toList());
        }
        body.heading("未被接受的投票");
        if (refusedVotes.isEmpty()) {
            body.paragraph("没有。");
        } else {
            body.paragraph("只按原因计数,不记录人、时间和内容。");
            body.table(
                    List.of("原因", "次数"),
                    refusedVotes.entrySet().stream()
                            .map(entry -> List.of(
                                    texts.say(Texts.CHINESE, "ballots.refused." + entry.getKey()),
                                    Long.toString(entry.getValue())))
                            .toList());
        }
        return papers.print(ballot.union(), ballot.id().toString(), "表决办理记录", body.html());
    }

    private Map<String, String> facts(StoredBallot ballot) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("表决事项", printable(ballot.title()));
        StoredBallot.Published published = ballot.published();
        if (published != null) {
            BallotText.Opening opening = BallotText.read(published.opening(), BallotText.Opening.class);
            facts.put("开启", time(published.openedAt()));
            facts.put("开启时名册", opening.electors() + " 人,摘要(SHA-256)" + opening.rollHash());
        }
        StoredBallot.Closed closed = ballot.closed();
        if (closed != null) {
            facts.put("截止", time(closed.closedAt()));
            facts.put("最终链头", closed.head());
        }
        return facts;
    }

    private static String entries(ReadProtocol.Sheets sheets) {
        if (sheets.handedOut() == 0) {
            return "";
        }
        return sheets.agree() ? "两人各自录入,结果一致。" : "须由两人各自录入全部票面,一致后计入。";
    }

    private String signature(@Nullable String name, @Nullable Instant at) {
        if (name == null) {
            return "未签认";
        }
        return printable(name) + (at == null ? "" : " " + time(at));
    }

    private static String time(Instant at) {
        return TIME.format(at.atZone(BusinessClock.ZONE));
    }

    /** A rare character must not keep a protocol from being printed. */
    private String printable(String text) {
        String printable = text;
        for (String character : papers.unprintable(text)) {
            printable = printable.replace(character, LACKING);
        }
        return printable;
    }
}
