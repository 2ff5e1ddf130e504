package org.xieyue.documents;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.audit.AuditTrail;
import org.xieyue.cases.CaseRow;
import org.xieyue.cases.Cases;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.OutOfOrder;

/** Fills the frame of a paper, prints it and files it with its case, in the caller's transaction. */
@Component
class IssuedPapers implements Papers {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
    private static final int CODE_DIGITS = 16;
    private static final String NOT_IN_THE_FONT = "□";

    private final String frame = PaperPrinting.read("papers/paper.xhtml");
    private final PaperPrinting printing;
    private final Documents documents;
    private final Cases cases;
    private final Unions unions;
    private final CurrentUser currentUser;
    private final AuditTrail trail;
    private final BusinessClock clock;

    IssuedPapers(
            PaperPrinting printing,
            Documents documents,
            Cases cases,
            Unions unions,
            CurrentUser currentUser,
            AuditTrail trail,
            BusinessClock clock) {
        this.printing = printing;
        this.documents = documents;
        this.cases = cases;
        this.unions = unions;
        this.currentUser = currentUser;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public DocumentId issue(CaseId caseId, String kind, String fileName, String title, String bodyHtml) {
        return issue(caseId, caseOf(caseId).union(), kind, fileName, title, bodyHtml);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public DocumentId issueFor(
            CaseId caseId, String audience, String kind, String fileName, String title, String bodyHtml) {
        return issue(caseId, name(caseId, caseOf(caseId).union()), audience, kind, fileName, title, bodyHtml);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public DocumentId issue(
            CaseId caseId, UnionId issuer, String kind, String fileName, String title, String bodyHtml) {
        return issue(caseId, name(caseId, issuer), null, kind, fileName, title, bodyHtml);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public DocumentId issueInNameOf(
            CaseId caseId, String issuer, String kind, String fileName, String title, String bodyHtml) {
        return issue(caseId, issuer, null, kind, fileName, title, bodyHtml);
    }

    private String name(CaseId caseId, UnionId issuer) {
        return unions.find(issuer)
                .orElseThrow(() -> new OutOfOrder("DOCUMENTS-5", "出具单位不存在", caseId, issuer))
                .name();
    }

    private DocumentId issue(
            CaseId caseId,
            String union,
            @Nullable String audience,
            String kind,
            String fileName,
            String title,
            String bodyHtml) {
        String number = caseOf(caseId).number();
        LocalDate today = clock.today();
        String code = code(number, union, title, bodyHtml, today.toString());
        Optional<Document> before = documents.issued(caseId, audience, kind, code);
        if (before.isPresent()) {
            return before.get().id();
        }
        PaperContent.check(title, bodyHtml);
        byte[] pdf = printing.print(title, fill(title, number, union, code, today, bodyHtml));
        CheckedFile file = new CheckedFile(FileType.PDF, pdf, null);
        ContentHash hash = ContentHash.of(pdf);
        documents.keep(hash, file);
        Document document = new Document(
                new DocumentId(UUID.randomUUID()),
                caseId,
                hash,
                kind,
                FileName.of(fileName, FileType.PDF),
                pdf.length,
                code,
                audience,
                currentUser.person().map(Account::id).orElse(null),
                clock.now());
        documents.add(document);
        trail.record(
                "document.issued",
                "case",
                caseId.toString(),
                audience == null
                        ? Map.of(
                                "document",
                                document.id().toString(),
                                "kind",
                                kind,
                                "code",
                                code,
                                "sha256",
                                hash.toString())
                        : Map.of("document", document.id().toString()));
        return document.id();
    }

    @Override
    public byte[] print(UnionId issuer, String number, String title, String bodyHtml) {
        return printInNameOf(unions.find(issuer).orElseThrow(NotFound::new).name(), number, title, bodyHtml);
    }

    @Override
    public byte[] printInNameOf(String issuer, String number, String title, String bodyHtml) {
        LocalDate today = clock.today();
        PaperContent.check(title, bodyHtml);
        String code = code(number, issuer, title, bodyHtml, today.toString());
        return printing.print(title, fill(title, number, issuer, code, today, bodyHtml));
    }

    @Override
    public String printable(String bodyHtml) {
        String printable = bodyHtml;
        for (String missing : printing.unprintable(bodyHtml)) {
            printable = printable.replace(missing, NOT_IN_THE_FONT);
        }
        return printable;
    }

    @Override
    public Set<String> unprintable(String text) {
        return printing.unprintable(text);
    }

    private CaseRow caseOf(CaseId caseId) {
        return cases.find(caseId).orElseThrow(() -> new OutOfOrder("DOCUMENTS-4", "个案不存在", caseId, "-"));
    }

    private String fill(String title, String number, String union, String code, LocalDate today, String bodyHtml) {
        return frame.replace("{title}", PaperBody.escaped(title))
                .replace("{number}", PaperBody.escaped(number))
                .replace("{union}", PaperBody.escaped(union))
                .replace("{code}", code)
                .replace("{date}", DATE.format(today))
                .replace("{body}", bodyHtml);
    }

    /** Names the content of the paper; printed on every page, so that a copy can be compared with the file. */
    private static String code(String... parts) {
        String digits = ContentHash.of(String.join("\n", parts).getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, CODE_DIGITS)
                .toUpperCase(Locale.ROOT);
        return digits.replaceAll("(.{4})(?=.)", "$1-");
    }
}
