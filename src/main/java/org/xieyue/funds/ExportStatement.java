package org.xieyue.funds;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.xieyue.audit.AuditTrail;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Page;
import org.xieyue.shared.UseCase;

/** What happened on a line, as a spreadsheet; who took it away stands in the audit trail. */
@UseCase
public class ExportStatement {

    private static final int PAGE = 200;
    private static final int MOST_ENTRIES = 50_000;

    private final BudgetBoard board;
    private final StatementTable table;
    private final AuditTrail trail;

    ExportStatement(BudgetBoard board, StatementTable table, AuditTrail trail) {
        this.board = board;
        this.table = table;
        this.trail = trail;
    }

    /** Figures and movements as XLSX, newest first, in the reader's language. */
    @Permit(Permission.READ_FUNDS)
    public byte[] xlsx(BudgetLineId id, Locale locale) {
        BudgetBoard.Row line = board.line(id);
        List<BudgetBoard.Entry> entries = new ArrayList<>();
        String next = null;
        do {
            Page<BudgetBoard.Entry> page = board.statement(id, next, PAGE);
            entries.addAll(page.rows());
            next = page.next();
        } while (next != null && entries.size() < MOST_ENTRIES);
        byte[] file = table.xlsx(line, entries, locale);
        trail.record(
                "funds.statementExported",
                "budget-line",
                id.toString(),
                Map.of("entries", Integer.toString(entries.size())));
        return file;
    }
}
