package org.xieyue.conclusion;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieyue.agreements.AgreementId;
import org.xieyue.agreements.AgreementRegister;
import org.xieyue.agreements.AgreementRow;
import org.xieyue.agreements.Agreements;
import org.xieyue.agreements.Clause;
import org.xieyue.agreements.PerformanceReport;
import org.xieyue.clock.BusinessClock;
import org.xieyue.congress.Resolution;
import org.xieyue.documents.DocumentId;
import org.xieyue.documents.PaperTemplate;
import org.xieyue.documents.Papers;
import org.xieyue.identity.CurrentUser;
import org.xieyue.negotiation.TableBoard;
import org.xieyue.parties.PartyBoard;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Texts;

/** The papers that pass between the union and the labour authority, by the forms under {@code papers/conclusion}. */
@Component
class FilingPapers {

    private static final String ACCOUNT = "filing-account";
    private static final String RECEIPT = "filing-receipt";
    private static final String OPINION = "review-opinion";

    private final Papers papers;
    private final ConclusionPapers wording;
    private final Agreements agreements;
    private final AgreementRegister register;
    private final PartyBoard board;
    private final TableBoard tables;
    private final CurrentUser user;
    private final Texts texts;

    FilingPapers(
            Papers papers,
            ConclusionPapers wording,
            Agreements agreements,
            AgreementRegister register,
            PartyBoard board,
            TableBoard tables,
            CurrentUser user,
            Texts texts) {
        this.papers = papers;
        this.wording = wording;
        this.agreements = agreements;
        this.register = register;
        this.board = board;
        this.tables = tables;
        this.user = user;
        this.texts = texts;
    }

    /** 报送说明: how representatives arose, course of the talks, main topics, vote, the contract before, those covered. */
    DocumentId account(Conclusion conclusion, AgreementRow row, @Nullable Resolution resolution) {
        PaperTemplate paper = ConclusionPapers.form("filing-account")
                .with("title", row.title())
                .rows("seats", seats(conclusion.id))
                .rows("rounds", rounds(conclusion.id))
                .with("drafted", ConclusionPapers.day(conclusion.draft.on()))
                .with("initialled", ConclusionPapers.day(conclusion.initialledOn))
                .with("voted", ConclusionPapers.day(conclusion.vote.on))
                .with("signed", ConclusionPapers.day(conclusion.signedOn))
                .items("clauses", titles(clauses(conclusion)));
        if (resolution != null) {
            paper.rows(
                    "votes", resolution.items().stream().map(FilingPapers::vote).toList());
        }
        before(row, paper);
        wording.covered(conclusion.id, paper);
        return papers.issue(conclusion.id, ACCOUNT, "报送说明.pdf", paper.title(), paper.html());
    }

    private static List<String> vote(Resolution.Item item) {
        return List.of(
                item.title(),
                "应到 " + item.delegates() + " 名，实到 " + item.present() + " 名；同意 "
                        + item.count().yes() + " 票，不同意 " + item.count().no() + " 票，弃权 "
                        + item.count().abstain() + " 票，须达 " + item.needed() + " 票。",
                item.source());
    }

    private List<List<String>> seats(CaseId id) {
        return user.asSystem(() -> board.of(id)).seats().stream()
                .filter(PartyBoard.Seat::sits)
                .sorted(Comparator.comparing(PartyBoard.Seat::side).thenComparing(seat -> !seat.chief()))
                .map(seat -> List.of(
                        say("parties.side." + seat.side()),
                        seat.name(),
                        say("parties.post." + seat.post()),
                        say("parties.origin." + seat.origin()),
                        seat.chief() ? "是" : ""))
                .toList();
    }

    private List<List<String>> rounds(CaseId id) {
        return user.asSystem(() -> tables.shared(id, 0)).rounds().stream()
                .map(round -> List.of(
                        "第 " + round.number() + " 轮",
                        ConclusionPapers.day(
                                round.startedAt().atZone(BusinessClock.ZONE).toLocalDate())))
                .toList();
    }

    /** What became of the contract that this one follows. */
    private void before(AgreementRow row, PaperTemplate paper) {
        AgreementId previous = row.previous();
        if (previous == null) {
            paper.with("noPrevious", "无上期合同。");
            return;
        }
        List<PerformanceReport> reports = user.asSystem(() -> register.reports(previous));
        paper.with(
                "previous",
                "上期为《" + agreements.row(previous).title() + "》，"
                        + (reports.isEmpty()
                                ? "尚无履约检查记录。"
                                : "履约检查 " + reports.size() + " 次："
                                        + reports.stream()
                                                .map(PerformanceReport::findings)
                                                .collect(Collectors.joining("；"))));
    }

    /** Of a filing that has just been received, by the authority itself or as its paper says. */
    DocumentId receipt(Conclusion conclusion) {
        Conclusion.Filing filing = conclusion.filing;
        boolean itself = filing.reviewer != null;
        PaperTemplate paper = ConclusionPapers.form(itself ? "filing-receipt" : "filing-receipt-record")
                .with("union", wording.union(conclusion.union))
                .with("title", agreements.row(conclusion.agreement).title())
                .with("number", filing.receiptNumber)
                .with("authority", filing.authority)
                .with("filed", ConclusionPapers.day(filing.on))
                .with("received", ConclusionPapers.day(filing.receivedOn))
                .with("until", ConclusionPapers.day(filing.reviewDueOn))
                .with("hash", ConclusionPapers.grouped(conclusion.draft.text()));
        return issue(conclusion, itself, RECEIPT, paper);
    }

    /** Of an objection that has just been set down. */
    DocumentId opinion(Conclusion conclusion, List<Clause> clauses) {
        Conclusion.Objection objection = conclusion.objection;
        boolean itself = conclusion.filing.reviewer != null;
        PaperTemplate paper = ConclusionPapers.form(itself ? "review-opinion" : "review-opinion-record")
                .with("union", wording.union(conclusion.union))
                .with("title", agreements.row(conclusion.agreement).title())
                .with("number", objection.number)
                .with("authority", conclusion.filing.authority)
                .with("served", ConclusionPapers.day(objection.on))
                .with("receipt", conclusion.filing.receiptNumber)
                .with("text", objection.text)
                .with("rule", objection.rule)
                .items("clauses", titles(clauses));
        return issue(conclusion, itself, OPINION, paper);
    }

    private DocumentId issue(Conclusion conclusion, boolean itself, String kind, PaperTemplate paper) {
        String file = paper.title() + ".pdf";
        return itself
                ? papers.issueInNameOf(
                        conclusion.id,
                        String.valueOf(conclusion.filing.authority),
                        kind,
                        file,
                        paper.title(),
                        paper.html())
                : papers.issue(conclusion.id, kind, file, paper.title(), paper.html());
    }

    private List<Clause> clauses(Conclusion conclusion) {
        return agreements.text(conclusion.agreement).orElseThrow().text().clauses();
    }

    private static List<String> titles(List<Clause> clauses) {
        return clauses.stream()
                .map(clause -> clause.number() + " " + clause.title())
                .toList();
    }

    private String say(String key) {
        return texts.say(Texts.CHINESE, key);
    }
}
