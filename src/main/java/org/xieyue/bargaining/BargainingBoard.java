package org.xieyue.bargaining;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.employers.EmployerId;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Page;
import org.xieyue.shared.UseCase;

/** Bargaining cases for lists and boards. */
@UseCase
@Transactional(readOnly = true)
public class BargainingBoard {

    private static final int MOST = 200;

    private final Bargainings bargainings;
    private final BargainingFacts facts;
    private final Unions unions;
    private final CurrentUser user;

    BargainingBoard(Bargainings bargainings, BargainingFacts facts, Unions unions, CurrentUser user) {
        this.bargainings = bargainings;
        this.facts = facts;
        this.unions = unions;
        this.user = user;
    }

    /** Cases of the unions where the reader may read bargaining, newest first; {@code limit} 1..200. */
    @Permit(Permission.READ_BARGAINING)
    public Page<BargainingRow> cases(@Nullable String after, int limit) {
        int size = Math.clamp(limit, 1, MOST);
        List<BargainingRow> rows = bargainings.at(readable(), after == null ? null : CaseId.parse(after), size + 1);
        return rows.size() <= size
                ? new Page<>(rows, null)
                : new Page<>(rows.subList(0, size), rows.get(size - 1).caseId().toString());
    }

    @Permit(Permission.READ_CASE)
    public Optional<BargainingRow> ofCase(CaseId id) {
        return bargainings.of(List.of(id)).stream().findFirst();
    }

    /** Cases of exactly this union that are not over, newest first. */
    @Permit(Permission.READ_BARGAINING)
    public List<BargainingRow> runningAt(UnionId union) {
        return bargainings.runningAt(union);
    }

    /** Whom the offer of a case goes to. */
    @Permit(Permission.READ_BARGAINING)
    public Set<EmployerId> employers(CaseId id) {
        return bargainings.find(id).stream()
                .flatMap(one -> one.opening.employers().stream())
                .collect(Collectors.toSet());
    }

    /** Everything that both sides may read. */
    @Permit(Permission.READ_CASE)
    public Optional<BargainingFacts.Facts> facts(CaseId id) {
        return facts.of(id);
    }

    /** The cases that a campaign opened, as far as the reader may see them. */
    @Permit(Permission.READ_BARGAINING)
    public List<BargainingRow> ofCampaign(String campaign) {
        Set<UnionId> readable = readable();
        return bargainings.ofCampaign(campaign).stream()
                .filter(row -> user.isSystem() || readable.contains(row.union()))
                .toList();
    }

    /** How many cases of a campaign stand where; every stage that occurs. */
    @Permit(Permission.READ_BARGAINING)
    public Map<BargainingStage, Integer> countsOfCampaign(String campaign) {
        return bargainings.countsOfCampaign(campaign);
    }

    private Set<UnionId> readable() {
        if (user.isSystem()) {
            return Set.of();
        }
        return unions.where(user.account(), Permission.READ_BARGAINING);
    }
}
