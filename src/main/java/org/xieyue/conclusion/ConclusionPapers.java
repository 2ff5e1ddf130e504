package org.xieyue.conclusion;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieyue.agreements.AgreementRow;
import org.xieyue.agreements.Agreements;
import org.xieyue.agreements.TextVersion;
import org.xieyue.clock.BusinessClock;
import org.xieyue.documents.CaseDocuments;
import org.xieyue.documents.ContentHash;
import org.xieyue.documents.DocumentId;
import org.xieyue.documents.PaperTemplate;
import org.xieyue.documents.Papers;
import org.xieyue.employers.Employer;
import org.xieyue.employers.EmployerId;
import org.xieyue.employers.Employers;
import org.xieyue.identity.Account;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Union;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;
import org.xieyue.parties.PartyEmployer;
import org.xieyue.parties.Side;
import org.xieyue.parties.Sides;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Texts;

/** The papers of a conclusion, in Chinese, by the forms under {@code papers/conclusion}. */
@Component
class ConclusionPapers {

    static final String DRAFT = "contract-draft";
    static final String CONTRACT = "contract";
    static final String PUBLICATION = "publication-record";

    /** Version of the forms. */
    private static final String FORM = "2026-2";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm:ss", Locale.CHINA).withZone(BusinessClock.ZONE);

    private final Papers papers;
    private final CaseDocuments documents;
    private final Agreements agreements;
    private final Employers employers;
    private final Sides sides;
    private final Unions unions;
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
            Unions unions,
            Conclusions conclusions,
            Accounts accounts,
            CurrentUser user,
            Texts texts) {
        this.papers = papers;
        this.documents = documents;
        this.agreements = agreements;
        this.employers = employers;
        this.sides = sides;
        this.unions = unions;
        this.conclusions = conclusions;
        this.accounts = accounts;
        this.user = user;
        this.texts = texts;
    }

    /** @param sha256 of the content, in hexadecimal */
    record Printed(DocumentId id, String sha256) {}

    Printed draft(CaseId caseId, AgreementRow row, TextVersion text) {
        PaperTemplate paper = text("contract-draft", caseId, row, text);
        DocumentId id = papers.issue(caseId, DRAFT, row.title() + "草案.pdf", paper.title(), paper.html());
        return new Printed(id, sha256(id));
    }

    DocumentId contract(Conclusion conclusion, AgreementRow row) {
        TextVersion text = agreements.text(conclusion.agreement).orElseThrow();
        List<PartyEmployer> joined = joined(conclusion.id);
        PaperTemplate paper = text("contract", conclusion.id, row, text)
                .rows(
                        "signatures",
                        conclusions.signatures(conclusion).stream()
                                .map(one -> List.of(
                                        say("conclusion.act." + one.act()),
                                        say("parties.side." + one.side()),
                                        accounts.find(one.by())
                                                .map(Account::name)
                                                .orElse(""),
                                        day(one.on())))
                                .toList());
        if (joined.size() > 1) {
            paper.rows(
                    "seals",
                    joined.stream()
                            .map(one -> List.of(name(one.employer()), one.coveredWorkers() + " 人", "", ""))
                            .toList());
        } else {
            paper.with(
                    "single", joined.stream().map(one -> name(one.employer())).collect(Collectors.joining()));
        }
        return papers.issue(conclusion.id, CONTRACT, row.title() + ".pdf", paper.title(), paper.html());
    }

    /** Of a publication that has just been set down. */
    DocumentId publication(Conclusion conclusion, AgreementRow row) {
        Conclusion.Publication publication = conclusion.publication;
        PaperTemplate paper = form("publication-record")
                .with("title", row.title())
                .with("hash", grouped(conclusion.draft.text()))
                .with("inForce", day(conclusion.inForceFrom))
                .with("on", day(publication.on))
                .with("where", publication.where)
                .with("page", "/published/" + row.id())
                .with("at", publication.at == null ? null : TIME.format(publication.at))
                .with("notified", publication.notified);
        covered(conclusion.id, paper);
        return papers.issue(conclusion.id, PUBLICATION, "公布记录.pdf", paper.title(), paper.html());
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

    static PaperTemplate form(String name) {
        return PaperTemplate.of("conclusion/" + name, FORM);
    }

    private PaperTemplate text(String name, CaseId id, AgreementRow row, TextVersion text) {
        return form(name)
                .with("title", row.title())
                .with("union", union(row.union()))
                .with(
                        "employers",
                        sides.employers(id).stream()
                                .filter(one -> one.standing() != PartyEmployer.Standing.LEFT_OUT)
                                .map(one -> name(one.employer()))
                                .collect(Collectors.joining("、")))
                .with("from", day(row.termFrom()))
                .with("until", day(row.termUntil()))
                .with("version", text.number())
                .with("hash", grouped(text.hash()))
                .rows(
                        "clauses",
                        text.text().clauses().stream()
                                .map(clause -> List.of(clause.number() + " " + clause.title(), clause.text()))
                                .toList());
    }

    void covered(CaseId id, PaperTemplate paper) {
        List<PartyEmployer> sealed =
                joined(id).stream().filter(one -> one.sealedOn() != null).toList();
        paper.rows(
                        "covered",
                        sealed.stream()
                                .map(one ->
                                        List.of(name(one.employer()), day(one.sealedOn()), one.coveredWorkers() + " 人"))
                                .toList())
                .with("employers", sealed.size())
                .with(
                        "workers",
                        sealed.stream().mapToInt(PartyEmployer::coveredWorkers).sum());
    }

    String union(UnionId id) {
        return unions.find(id).map(Union::name).orElse("");
    }

    static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /** In groups of eight, so that it can be compared and broken over lines. */
    static String grouped(ContentHash hash) {
        return hash.toString().replaceAll("(.{8})(?=.)", "$1 ");
    }

    private String say(String key) {
        return texts.say(Texts.CHINESE, key);
    }
}
