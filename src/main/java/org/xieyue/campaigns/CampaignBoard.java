package org.xieyue.campaigns;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.clock.BusinessClock;
import org.xieyue.employers.Industry;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.Appointment;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.identity.Role;
import org.xieyue.identity.Union;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Page;
import org.xieyue.shared.UseCase;

/** Campaigns, their plans and their figures for screens. */
@UseCase
@Transactional(readOnly = true)
public class CampaignBoard {

    private static final int MOST = 200;

    private final Campaigns campaigns;
    private final Units units;
    private final CampaignFigures figures;
    private final Unions unions;
    private final Accounts accounts;
    private final CurrentUser user;
    private final BusinessClock clock;

    CampaignBoard(
            Campaigns campaigns,
            Units units,
            CampaignFigures figures,
            Unions unions,
            Accounts accounts,
            CurrentUser user,
            BusinessClock clock) {
        this.campaigns = campaigns;
        this.units = units;
        this.figures = figures;
        this.unions = unions;
        this.accounts = accounts;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Which units are listed.
     *
     * @param area null for all
     * @param industry null for all
     * @param column the number behind which they stand
     */
    public record Choice(@Nullable UnionId area, @Nullable Industry industry, Figures.Column column) {
        public static final Choice ALL = new Choice(null, null, Figures.Column.UNITS);
    }

    /** Campaigns of the unions where the reader may read bargaining, newest first. */
    @Permit(Permission.READ_BARGAINING)
    public List<CampaignRow> campaigns() {
        return campaigns.at(readable());
    }

    @Permit(Permission.READ_BARGAINING)
    public CampaignRow campaign(CaseId id) {
        return campaigns.find(id).orElseThrow(NotFound::new);
    }

    @Permit(Permission.READ_BARGAINING)
    public List<Target> targets(CaseId id) {
        return campaigns.targets(id);
    }

    @Permit(Permission.READ_BARGAINING)
    public List<Cosigner> cosigners(CaseId id) {
        return campaigns.cosigners(id);
    }

    /** Units with their employers, by title. */
    @Permit(Permission.READ_BARGAINING)
    public List<Unit> plan(CaseId id) {
        return units.of(id);
    }

    /** The figures of today. */
    @Permit(Permission.READ_BARGAINING)
    public Board board(CaseId id) {
        return figures.board(id, clock.today()).with(campaigns.targets(id));
    }

    /** The units behind a number of the board, by title; {@code limit} 1..200. */
    @Permit(Permission.READ_BARGAINING)
    public Page<UnitRow> units(CaseId id, Choice choice, @Nullable String after, int limit) {
        Page<UnitRow> page = figures.units(id, choice, after, Math.clamp(limit, 1, MOST), clock.today());
        Map<UnionId, Boolean> officers = page.rows().stream()
                .map(UnitRow::union)
                .distinct()
                .collect(Collectors.toMap(union -> union, this::hasOfficer));
        return new Page<>(
                page.rows().stream()
                        .map(row -> row.attended(officers.getOrDefault(row.union(), false)))
                        .toList(),
                page.next());
    }

    private boolean hasOfficer(UnionId union) {
        return !accounts.holdersOf(Role.BARGAINING_OFFICER, union).isEmpty();
    }

    private Set<UnionId> readable() {
        return user.account().appointments().stream()
                .filter(post -> Permission.READ_BARGAINING.roles().contains(post.role()))
                .map(Appointment::union)
                .flatMap(union -> unions.subtree(union).stream())
                .map(Union::id)
                .collect(Collectors.toSet());
    }
}
