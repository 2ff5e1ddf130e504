package org.xieyue.members;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.xieyue.audit.AuditTrail;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.identity.Union;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.Texts;
import org.xieyue.shared.UseCase;
import org.xieyue.sheets.TableFile;

/**
 * Members from a file, in two moves: {@link #check} reads and judges every row and changes nothing; {@link #apply} writes
 * exactly the rows that were shown. A file that cannot be read leaves no trace.
 */
@UseCase
public class ImportMembers {

    private final MemberImports imports;
    private final MemberMatches matches;
    private final Unions unions;
    private final CurrentUser user;
    private final BusinessClock clock;
    private final AuditTrail audit;
    private final Texts texts;

    ImportMembers(
            MemberImports imports,
            MemberMatches matches,
            Unions unions,
            CurrentUser user,
            BusinessClock clock,
            AuditTrail audit,
            Texts texts) {
        this.imports = imports;
        this.matches = matches;
        this.unions = unions;
        this.user = user;
        this.clock = clock;
        this.audit = audit;
        this.texts = texts;
    }

    /** Reads a file of members of the unions at and below {@code scope}: the dry run. */
    @Permit(Permission.KEEP_MEMBERS)
    public Answer<ImportReport> check(UnionId scope, MatchRule rule, String fileName, Path file) {
        List<Union> subtree = unions.subtree(scope);
        ImportId id = new ImportId(UUID.randomUUID());
        imports.add(id, scope, rule, fileName, user.account().id(), clock.now());
        ImportWriter writer = imports.writer(id);
        UnionDirectory directory = new UnionDirectory(subtree);
        try {
            int rows = new TableFile(file, MemberLine.COLUMNS)
                    .read(row -> writer.add(MemberLine.of(row, directory, clock.today())));
            if (rows == 0) {
                throw new TableFile.Unreadable("import.empty", "");
            }
        } catch (TableFile.Unreadable unreadable) {
            imports.forget(id);
            return Answer.refused(Refusal.ofField("file", unreadable.code(), fileName, unreadable.detail()));
        }
        writer.flush();
        matches.findRepeats(id);
        matches.match(id, rule, ids(subtree));
        return Answer.done(report(id));
    }

    /**
     * Writes what was checked.
     *
     * @param withoutRefused write the right rows although others are refused; else one wrong row stops all
     */
    @Permit(Permission.KEEP_MEMBERS)
    public Answer<ImportReport> apply(ImportId id, boolean withoutRefused) {
        MemberImports.Stored stored = imports.lock(id).orElseThrow(NotFound::new);
        ImportReport checked = imports.report(stored);
        if (stored.applied()) {
            return Answer.done(checked);
        }
        if (checked.refused() > 0 && !withoutRefused) {
            return Answer.refused("import.rowsRefused", checked.refused());
        }
        imports.lockMembers();
        matches.rematch(id, stored.rule(), ids(unions.subtree(stored.scope())));
        ImportReport now = imports.report(stored);
        if (!now.counts().equals(checked.counts())) {
            return Answer.refused(Refusal.conflict("import.changedMeanwhile"));
        }
        imports.apply(id, clock.now());
        audit.record(
                "members.imported",
                "union",
                stored.scope().toString(),
                Map.of("import", id.toString(), "changes", String.valueOf(now.changes())));
        return Answer.done(report(id));
    }

    @Permit(Permission.KEEP_MEMBERS)
    public ImportReport report(ImportId id) {
        return imports.report(imports.lock(id).orElseThrow(NotFound::new));
    }

    /** Writes the result file: every row with what becomes of it and why, as XLSX in the reader's language. */
    @Permit(Permission.KEEP_MEMBERS)
    public void writeResult(ImportId id, Locale locale, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Xieyue", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(texts.say(locale, "import.result.sheet"));
            sheet.value(0, 0, texts.say(locale, "import.result.line"));
            sheet.value(0, 1, texts.say(locale, "import.result.action"));
            sheet.value(0, 2, texts.say(locale, "import.result.flaws"));
            AtomicInteger next = new AtomicInteger(1);
            imports.eachRow(id, (row, action) -> {
                int at = next.getAndIncrement();
                sheet.value(at, 0, row.line());
                sheet.value(at, 1, texts.say(locale, "import.action." + action));
                sheet.value(at, 2, String.join("; ", sentences(locale, row.flaws())));
            });
        }
    }

    /** The flaws of a row as sentences. */
    @Permit(Permission.KEEP_MEMBERS)
    public List<String> sentences(Locale locale, List<String> flaws) {
        return flaws.stream()
                .map(flaw -> {
                    int colon = flaw.indexOf(':');
                    return colon < 0
                            ? texts.say(locale, "import.flaw." + flaw)
                            : texts.say(locale, "import.flaw." + flaw.substring(0, colon), flaw.substring(colon + 1));
                })
                .toList();
    }

    private static List<UUID> ids(List<Union> subtree) {
        return subtree.stream().map(union -> union.id().value()).toList();
    }
}
