package org.xieyue.funds;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.AccountId;
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
    private final CurrentUser currentUser;
    private final BusinessClock clock;

    BudgetBoard(BudgetLines lines, Ledger ledger, Unions unions, CurrentUser currentUser, BusinessClock clock) {
        this.lines = lines;
        this.ledger = ledger;
        this.unions = unions;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** A budget line: {@code limit = reserved + paid + available}. */
    public record Row(
            BudgetLineId id,
            UnionId union,
            int year,
            String purpose,
            FundSource source,
            String name,
            Yuan limit,
            Yuan reserved,
            Yuan paid,
            Yuan available) {}

    /** @param change by how much the available money changed */
    public record Entry(
            long number,
            Instant at,
            TransferKind kind,
            @Nullable CaseId caseId,
            @Nullable AccountId by,
            @Nullable String reason,
            Yuan change) {}

    /** The lines of a year at the unions for which the reader may read funds, and below. */
    @Permit(Permission.READ_FUNDS)
    public List<Row> lines(int year) {
        return lines.rows(readableUnions(), year);
    }

    /** Years in which there are lines, newest first; the current year is always among them. */
    @Permit(Permission.READ_FUNDS)
    public List<Integer> years() {
        Set<Integer> years = new LinkedHashSet<>(List.of(clock.today().getYear()));
        years.addAll(lines.years(readableUnions()));
        return years.stream().sorted(java.util.Comparator.reverseOrder()).toList();
    }

    @Permit(Permission.READ_FUNDS)
    public Row line(BudgetLineId id) {
        return lines.row(id).orElseThrow(NotFound::new);
    }

    /** What happened on a line, newest first. */
    @Permit(Permission.READ_FUNDS)
    public Page<Entry> statement(BudgetLineId id, @Nullable String after, int limit) {
        int size = Math.clamp(limit, 1, LARGEST_PAGE);
        List<Entry> entries = ledger.statement(id, numberIn(after), size + 1);
        if (entries.size() <= size) {
            return new Page<>(entries, null);
        }
        List<Entry> page = entries.subList(0, size);
        return new Page<>(page, Long.toString(page.getLast().number()));
    }

    private static @Nullable Long numberIn(@Nullable String after) {
        return after == null || !after.matches("\\d{1,18}") ? null : Long.valueOf(after);
    }

    private Set<UnionId> readableUnions() {
        Set<UnionId> readable = new LinkedHashSet<>();
        for (Appointment post : currentUser.account().appointments()) {
            if (Permission.READ_FUNDS.roles().contains(post.role())) {
                unions.subtree(post.union()).stream().map(Union::id).forEach(readable::add);
            }
        }
        return readable;
    }
}
