package org.xieyue.employers;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.xieyue.audit.AuditTrail;
import org.xieyue.employers.EmployerLine.LineAction;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.Texts;
import org.xieyue.shared.UseCase;
import org.xieyue.sheets.TableFile;
import org.xieyue.sheets.TableFile.TableRow;

/**
 * Employers from a file, in two moves: {@link #check} judges every row and changes nothing; {@link #apply} writes what was
 * shown, judged once more. The same file again changes nothing.
 */
@UseCase
public class ImportEmployers {

    static final int MOST_EMPLOYERS = 20_000;

    private final LineJudges judges;
    private final StoredEmployers employers;
    private final RegisterEmployer register;
    private final AuditTrail trail;
    private final Texts texts;

    ImportEmployers(
            LineJudges judges, StoredEmployers employers, RegisterEmployer register, AuditTrail trail, Texts texts) {
        this.judges = judges;
        this.employers = employers;
        this.register = register;
        this.trail = trail;
        this.texts = texts;
    }

    /** Reads a file of employers of the unions at and below {@code scope}: the dry run. */
    @Permit(Permission.KEEP_BARGAINING)
    public Answer<List<EmployerLine>> check(UnionId scope, String fileName, Path file) {
        List<TableRow> rows = new ArrayList<>();
        try {
            new TableFile(file, EmployerLine.COLUMNS).read(rows::add);
        } catch (TableFile.Unreadable unreadable) {
            return Answer.refused(Refusal.ofField("file", unreadable.code(), fileName, unreadable.detail()));
        }
        if (rows.isEmpty()) {
            return Answer.refused(Refusal.ofField("file", "import.empty", fileName));
        }
        if (rows.size() > MOST_EMPLOYERS) {
            return Answer.refused(Refusal.ofField("file", "import.tooManyRows", fileName, MOST_EMPLOYERS));
        }
        LineJudges.Judge judge = judges.over(scope);
        return Answer.done(rows.stream().map(judge::judge).toList());
    }

    /**
     * Writes the lines of a check.
     *
     * @param withoutRefused write the right lines although others are refused; else one wrong line stops all
     * @return how many were new or changed
     */
    @Permit(Permission.KEEP_BARGAINING)
    public Answer<Integer> apply(UnionId scope, List<EmployerLine> lines, boolean withoutRefused) {
        long wrong = lines.stream()
                .filter(line -> line.action() == LineAction.REFUSED)
                .count();
        if (wrong > 0 && !withoutRefused) {
            return Answer.refused("import.rowsRefused", wrong);
        }
        LineJudges.Judge judge = judges.over(scope);
        int changes = 0;
        for (EmployerLine line : lines) {
            if (line.action() == LineAction.REFUSED) {
                continue;
            }
            EmployerLine now = judge.again(line);
            if (now.action() != line.action() || !write(now)) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return Answer.refused(Refusal.conflict("import.changedMeanwhile"));
            }
            changes += now.action() == LineAction.SAME ? 0 : 1;
        }
        trail.record("employers.imported", "union", scope.toString(), Map.of("changes", String.valueOf(changes)));
        return Answer.done(changes);
    }

    private boolean write(EmployerLine line) {
        if (line.action() == LineAction.SAME) {
            return true;
        }
        EmployerEntry entry = LineJudges.entry(line);
        Answer<EmployerId> answer = line.action() == LineAction.CREATE
                ? register.register(entry)
                : register.correct(
                        employers
                                .withCode(new CreditCode(line.code()))
                                .orElseThrow()
                                .id(),
                        entry);
        return answer.isDone();
    }

    /** Writes every line with what becomes of it and why, as XLSX in the reader's language. */
    @Permit(Permission.KEEP_BARGAINING)
    public void writeResult(List<EmployerLine> lines, Locale locale, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Xieyue", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(texts.say(locale, "import.result.sheet"));
            sheet.value(0, 0, texts.say(locale, "import.result.line"));
            sheet.value(0, 1, texts.say(locale, "import.result.action"));
            sheet.value(0, 2, texts.say(locale, "import.result.flaws"));
            int at = 1;
            for (EmployerLine line : lines) {
                sheet.value(at, 0, line.line());
                sheet.value(at, 1, texts.say(locale, "import.action." + line.action()));
                sheet.value(at, 2, String.join("; ", sentences(locale, line.flaws())));
                at++;
            }
        }
    }

    /** The flaws of a line as sentences. */
    @Permit(Permission.KEEP_BARGAINING)
    public List<String> sentences(Locale locale, List<String> flaws) {
        return flaws.stream()
                .map(flaw -> {
                    int colon = flaw.indexOf(':');
                    return colon < 0
                            ? texts.say(locale, "employers.flaw." + flaw)
                            : texts.say(
                                    locale, "employers.flaw." + flaw.substring(0, colon), flaw.substring(colon + 1));
                })
                .toList();
    }
}
