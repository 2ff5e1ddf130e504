package org.xieyue.funds;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xieyue.cases.CaseRow;
import org.xieyue.cases.Cases;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.Appointment;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.identity.Union;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Page;
import org.xieyue.shared.UseCase;
import org.xieyue.shared.Yuan;

/** Budget lines and their statements, for those who keep or check the money. */
@UseCase
public class BudgetBoard {

    private static final int LARGEST_PAGE = 200;

    private final BudgetLines lines;
    private final Ledger ledger;
    private final Unions unions;
    private final Accounts accounts;
    private final Cases cases;
    private final CurrentUser currentUser;
    private final BusinessClock clock;

    BudgetBoard(
            BudgetLines lines,
            Ledger ledger,
            Unions unions,
            Accounts accounts,
            Cases cases,
            CurrentUser currentUser,
            BusinessClock clock) {
        this.lines = lines;
        this.ledger = ledger;
        this.unions = unions;
        this.accounts = accounts;
        this.cases = cases;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** A budget line: {@code limit = reserved + paid + available}. */
    public record Row(
            BudgetLineId id,
            UnionId union,
            String unionName,
            int year,
            String purpose,
            FundSource source,
            String name,
            Yuan limit,
            Yuan reserved,
            Yuan paid,
            Yuan available) {}

    /**
     * A movement of money on a line.
     *
     * @param by name of the person who confirmed or caused it, null for the process itself
     * @param proposedBy name of the person who had proposed it, where it takes two
     * @param change by how much the available money changed
     */
    public record Entry(
            long number,
            Instant at,
            TransferKind kind,
            @Nullable CaseId caseId,
            @Nullable String caseNumber,
            @Nullable String by,
            @Nullable String proposedBy,
            @Nullable String reason,
            Yuan change) {}

    /** The lines of a year at the unions for which the reader may read funds, and below. */
    @Permit(Permission.READ_FUNDS)
    public List<Row> lines(int year) {
        return lines.rows(readableUnions(), year).stream().map(this::row).toList();
    }

    /** Years in which there are lines, newest first; the current year is always among them. */
    @Permit(Permission.READ_FUNDS)
    public List<Integer> years() {
        Set<Integer> years = new LinkedHashSet<>(List.of(clock.today().getYear()));
        years.addAll(lines.years(readableUnions()));
        return years.stream().sorted(Comparator.reverseOrder()).toList();
    }

    @Permit(Permission.READ_FUNDS)
    public Row line(BudgetLineId id) {
        return lines.row(id).map(this::row).orElseThrow(NotFound::new);
    }

    /** Unions for which the reader keeps the money, for opening a line. */
    @Permit(Permission.KEEP_FUNDS)
    public List<Union> keptUnions() {
        return unionsHeldAs(Permission.KEEP_FUNDS);
    }

    private Row row(BudgetLines.Figures figures) {
        BudgetLine line = figures.line();
        return new Row(
                line.id(),
                line.union(),
                unions.find(line.union()).map(Union::name).orElse(""),
                line.year(),
                line.purpose(),
                line.source(),
                line.name(),
                line.limit(),
                line.used().minus(figures.paid()),
                figures.paid(),
                line.available());
    }

    /** What happened on a line, newest first. */
    @Permit(Permission.READ_FUNDS)
    public Page<Entry> statement(BudgetLineId id, @Nullable String after, int limit) {
        int size = Math.clamp(limit, 1, LARGEST_PAGE);
        List<PostedTransfer> found = ledger.statement(id, numberIn(after), size + 1);
        boolean more = found.size() > size;
        List<PostedTransfer> page = more ? found.subList(0, size) : found;
        Map<AccountId, String> names = new HashMap<>();
        List<Entry> entries = page.stream().map(each -> entry(each, names)).toList();
        return new Page<>(entries, more ? Long.toString(page.getLast().number()) : null);
    }

    private Entry entry(PostedTransfer posted, Map<AccountId, String> names) {
        AccountId by = posted.by();
        AccountId proposer = posted.proposedBy();
        CaseId caseId = posted.caseId();
        return new Entry(
                posted.number(),
                posted.at(),
                posted.kind(),
                caseId,
                caseId == null ? null : cases.find(caseId).map(CaseRow::number).orElse(null),
                by == null ? null : names.computeIfAbsent(by, this::nameOf),
                proposer == null ? null : names.computeIfAbsent(proposer, this::nameOf),
                posted.reason(),
                posted.change());
    }

    private String nameOf(AccountId id) {
        return accounts.find(id).map(Account::name).orElse("");
    }

    private static @Nullable Long numberIn(@Nullable String after) {
        return after == null || !after.matches("\\d{1,18}") ? null : Long.valueOf(after);
    }

    private Set<UnionId> readableUnions() {
        return unions.where(currentUser.account(), Permission.READ_FUNDS);
    }

    private List<Union> unionsHeldAs(Permission permission) {
        Set<Union> held = new LinkedHashSet<>();
        for (Appointment post : currentUser.account().appointments()) {
            if (permission.roles().contains(post.role())) {
                held.addAll(unions.subtree(post.union()));
            }
        }
        return List.copyOf(held);
    }
}
