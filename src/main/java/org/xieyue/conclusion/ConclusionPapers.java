package org.xieyue.conclusion;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieyue.agreements.AgreementRow;
import org.xieyue.agreements.Agreements;
import org.xieyue.agreements.Clause;
import org.xieyue.agreements.TextVersion;
import org.xieyue.congress.Resolution;
import org.xieyue.documents.CaseDocuments;
import org.xieyue.documents.ContentHash;
import org.xieyue.documents.DocumentId;
import org.xieyue.documents.PaperBody;
import org.xieyue.documents.Papers;
import org.xieyue.employers.Employer;
import org.xieyue.employers.EmployerId;
import org.xieyue.employers.Employers;
import org.xieyue.identity.Account;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.CurrentUser;
import org.xieyue.parties.PartyBoard;
import org.xieyue.parties.PartyEmployer;
import org.xieyue.parties.Side;
import org.xieyue.parties.Sides;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Texts;

/** The papers of a conclusion, in Chinese. Each names the version of its form, which changes whenever its wording does. */
@Component
class ConclusionPapers {

    static final String DRAFT = "contract-draft";
    static final String CONTRACT = "contract";
    static final String ACCOUNT = "filing-account";
    static final String RECEIPT = "filing-receipt";
    static final String OPINION = "review-opinion";
    static final String PUBLICATION = "publication-record";

    private final Papers papers;
    private final CaseDocuments documents;
    private final Agreements agreements;
    private final Employers employers;
    private final Sides sides;
    private final PartyBoard board;
    private final Conclusions conclusions;
    private final Accounts accounts;
    private final CurrentUser user;
    private final Texts texts;

    ConclusionPapers(
            Papers papers,
            CaseDocuments documents,
            Agreements agreements,
            Employers employers,
            Sides sides,
            PartyBoard board,
            Conclusions conclusions,
            Accounts accounts,
            CurrentUser user,
            Texts texts) {
        this.papers = papers;
        this.documents = documents;
        this.agreements = agreements;
        this.employers = employers;
        this.sides = sides;
        this.board = board;
        this.conclusions = conclusions;
        this.accounts = accounts;
        this.user = user;
        this.texts = texts;
    }

    /** @param sha256 of the content, in hexadecimal */
    record Printed(DocumentId id, String sha256) {}

    Printed draft(CaseId caseId, AgreementRow row, TextVersion text) {
        PaperBody body = new PaperBody().facts(head(caseId, row, text)).heading("条款");
        clauses(body, text);
        form(body, "集体合同草案 2026-1");
        DocumentId id = papers.issue(caseId, DRAFT, row.title() + "草案.pdf", row.title() + "(草案)", body.html());
        return new Printed(id, sha256(id));
    }

    DocumentId contract(Conclusion conclusion, AgreementRow row) {
        TextVersion text = agreements.text(conclusion.agreement).orElseThrow();
        PaperBody body = new PaperBody().facts(head(conclusion.id, row, text)).heading("条款");
        clauses(body, text);
        body.heading("签署").facts(signatures(conclusion));
        List<PartyEmployer> joined = joined(conclusion.id);
        if (joined.size() > 1) {
            body.heading("各用人单位盖章(未盖章的不受约束)");
            body.table(
                    List.of("用人单位", "覆盖职工", "盖章日期"),
                    joined.stream()
                            .map(one -> List.of(name(one.employer()), one.coveredWorkers() + " 人", ""))
                            .toList());
        }
        form(body, "集体合同 2026-1");
        return papers.issue(conclusion.id, CONTRACT, row.title() + ".pdf", row.title(), body.html());
    }

    /** 报送说明: how representatives arose, course of the talks, main topics, vote, those covered. */
    DocumentId account(Conclusion conclusion, AgreementRow row, @Nullable Resolution resolution) {
        PaperBody body = new PaperBody().heading("一、协商代表产生情况");
        PartyBoard.Table table = user.asSystem(() -> board.of(conclusion.id));
        body.table(
                List.of("一方", "姓名", "职务", "产生方式", "首席代表"),
                table.seats().stream()
                        .filter(PartyBoard.Seat::sits)
                        .map(seat -> List.of(
                                say("parties.side." + seat.side()),
                                seat.name(),
                                say("parties.post." + seat.post()),
                                say("parties.origin." + seat.origin()),
                                seat.chief() ? "是" : ""))
                        .toList());
        body.heading("二、协商过程");
        body.facts(dates(conclusion));
        body.heading("三、主要内容");
        body.list(agreements.text(conclusion.agreement).orElseThrow().text().clauses().stream()
                .map(clause -> clause.number() + " " + clause.title())
                .toList());
        if (resolution != null) {
            body.heading("四、职工代表大会审议");
            resolution
                    .items()
                    .forEach(item -> body.paragraph("「" + item.title() + "」应到 " + item.delegates() + " 名,实到 "
                            + item.present() + " 名,同意 " + item.count().yes() + " 票,不同意 "
                            + item.count().no() + " 票,弃权 "
                            + item.count().abstain() + " 票,须达 " + item.needed() + " 票。" + item.source()));
        }
        body.heading("五、覆盖范围");
        covered(body, conclusion.id);
        form(body, "报送说明 2026-1");
        return papers.issue(conclusion.id, ACCOUNT, "报送说明.pdf", row.title() + "报送说明", body.html());
    }

    DocumentId receipt(Conclusion conclusion, String number, LocalDate on, LocalDate reviewUntil) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("受理编号", number);
        facts.put("受理部门", String.valueOf(conclusion.filing.authority));
        facts.put("报送日期", String.valueOf(conclusion.filing.on));
        facts.put("收到日期", on.toString());
        facts.put("审查期至", reviewUntil + "(期内未提出异议的,次日起生效)");
        facts.put("文本摘要", conclusion.draft.text().toString());
        String title = conclusion.filing.reviewer == null ? "受理回执记录" : "受理回执";
        PaperBody body = new PaperBody().facts(facts);
        form(body, title + " 2026-1");
        return papers.issue(conclusion.id, RECEIPT, title + ".pdf", title, body.html());
    }

    /** Of an objection that has just been set down. */
    DocumentId opinion(Conclusion conclusion, List<Clause> clauses) {
        Conclusion.Objection objection = conclusion.objection;
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("文号", String.valueOf(objection.number));
        facts.put("作出部门", String.valueOf(conclusion.filing.authority));
        facts.put("送达日期", String.valueOf(objection.on));
        facts.put("受理编号", String.valueOf(conclusion.filing.receiptNumber));
        PaperBody body = new PaperBody().facts(facts).heading("审查意见").paragraph(String.valueOf(objection.text));
        if (objection.rule != null) {
            body.heading("依据").paragraph(objection.rule);
        }
        body.heading("涉及条款");
        body.list(clauses.stream()
                .map(clause -> clause.number() + " " + clause.title())
                .toList());
        body.paragraph("上述条款由双方重新协商,再次提交审议后重新报送(集体合同规定第四十六条)。");
        String title = conclusion.filing.reviewer == null ? "审查意见书记录" : "审查意见书";
        form(body, title + " 2026-1");
        return papers.issue(conclusion.id, OPINION, title + ".pdf", title, body.html());
    }

    DocumentId publication(Conclusion conclusion, AgreementRow row, LocalDate on, String where) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("文本", row.title());
        facts.put("文本摘要", conclusion.draft.text().toString());
        facts.put("生效日期", String.valueOf(conclusion.inForceFrom));
        facts.put("公布日期", on.toString());
        facts.put("公布方式和地点", where);
        PaperBody body = new PaperBody().facts(facts).heading("公布对象");
        covered(body, conclusion.id);
        form(body, "公布记录 2026-1");
        return papers.issue(conclusion.id, PUBLICATION, "公布记录.pdf", row.title() + "公布记录", body.html());
    }

    String name(EmployerId id) {
        return employers.find(id).map(Employer::name).orElse(id.toString().substring(0, 8));
    }

    String chief(Conclusion conclusion, Side side) {
        return conclusions.signatures(conclusion).stream()
                .filter(one -> one.act() == Signature.Act.SIGN && one.side() == side)
                .findFirst()
                .flatMap(one -> accounts.find(one.by()))
                .map(Account::name)
                .orElse("");
    }

    String sha256(DocumentId id) {
        return user.asSystem(() -> ContentHash.of(documents.open(id).bytes()).toString());
    }

    private List<PartyEmployer> joined(CaseId id) {
        return sides.employers(id).stream().filter(PartyEmployer::isJoined).toList();
    }

    private Map<String, String> head(CaseId id, AgreementRow row, TextVersion text) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(
                "用人单位方",
                sides.employers(id).stream()
                        .filter(one -> one.standing() != PartyEmployer.Standing.LEFT_OUT)
                        .map(one -> name(one.employer()))
                        .collect(Collectors.joining("、")));
        facts.put("期限", row.termFrom() + " 至 " + row.termUntil());
        facts.put("版本", String.valueOf(text.number()));
        facts.put("文本摘要", text.hash().toString());
        return facts;
    }

    private Map<String, String> dates(Conclusion conclusion) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("形成草案", conclusion.draft.on().toString());
        facts.put("双方草签", String.valueOf(conclusion.initialledOn));
        facts.put("职代会表决", String.valueOf(conclusion.vote.on));
        facts.put("双方签署", String.valueOf(conclusion.signedOn));
        return facts;
    }

    private Map<String, String> signatures(Conclusion conclusion) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (Signature one : conclusions.signatures(conclusion)) {
            String who = accounts.find(one.by()).map(Account::name).orElse("");
            facts.put(
                    say("parties.side." + one.side()) + "首席代表" + (one.act() == Signature.Act.SIGN ? "签署" : "草签"),
                    who + "  " + one.on());
        }
        return facts;
    }

    private static void clauses(PaperBody body, TextVersion text) {
        for (Clause clause : text.text().clauses()) {
            body.paragraph(clause.number() + " " + clause.title()).paragraph(clause.text());
        }
    }

    private void covered(PaperBody body, CaseId id) {
        List<PartyEmployer> sealed =
                joined(id).stream().filter(one -> one.sealedOn() != null).toList();
        body.table(
                List.of("用人单位", "盖章日期", "覆盖职工"),
                sealed.stream()
                        .map(one -> List.of(
                                name(one.employer()), String.valueOf(one.sealedOn()), one.coveredWorkers() + " 人"))
                        .toList());
        body.paragraph("合计 " + sealed.size() + " 家用人单位、"
                + sealed.stream().mapToInt(PartyEmployer::coveredWorkers).sum() + " 名职工。");
    }

    private static void form(PaperBody body, String version) {
        body.paragraph("文书式样:" + version);
    }

    private String say(String key) {
        return texts.say(Texts.CHINESE, key);
    }
}
