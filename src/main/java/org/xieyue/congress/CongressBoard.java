package org.xieyue.congress;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.identity.Role;
import org.xieyue.identity.Union;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;
import org.xieyue.shared.Mask;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.UseCase;

/** Congresses, their wards and delegates, and their sessions. */
@UseCase
@Transactional(readOnly = true)
public class CongressBoard {

    private final Congresses congresses;
    private final Delegates delegates;
    private final Sessions sessions;
    private final CongressRules rules;
    private final CurrentUser user;
    private final Unions unions;
    private final BusinessClock clock;

    CongressBoard(
            Congresses congresses,
            Delegates delegates,
            Sessions sessions,
            CongressRules rules,
            CurrentUser user,
            Unions unions,
            BusinessClock clock) {
        this.congresses = congresses;
        this.delegates = delegates;
        this.sessions = sessions;
        this.rules = rules;
        this.user = user;
        this.unions = unions;
        this.clock = clock;
    }

    /** Congresses where the reader holds a post that sees them, newest term first. */
    @Permit(Permission.READ_CONGRESS)
    public List<CongressRow> congresses() {
        return congresses.at(unionsOf(Permission.READ_CONGRESS.roles()));
    }

    /** Those that the reader keeps. */
    @Permit(Permission.KEEP_CONGRESS)
    public List<CongressRow> kept() {
        return congresses.at(unionsOf(Permission.KEEP_CONGRESS.roles()));
    }

    @Permit(Permission.READ_CONGRESS)
    public CongressRow congress(CongressId id) {
        return congresses.find(id).orElseThrow(NotFound::new);
    }

    /** Newest first. */
    @Permit(Permission.READ_CONGRESS)
    public List<SessionRow> sessions(CongressId id) {
        return sessions.of(id).stream().map(CongressBoard::row).toList();
    }

    @Permit(Permission.READ_CONGRESS)
    public List<WardRow> wards(CongressId id) {
        Map<UUID, Long> filled = delegates.inTerm(id, clock.today()).stream()
                .filter(one -> one.ward() != null)
                .collect(Collectors.groupingBy(
                        one -> java.util.Objects.requireNonNull(one.ward()), Collectors.counting()));
        return congresses.wards(id).stream()
                .map(ward -> new WardRow(
                        ward.id(), ward.name(), ward.seats(), Math.toIntExact(filled.getOrDefault(ward.id(), 0L))))
                .toList();
    }

    /** All mandates of the term, also those that have ended. */
    @Permit(Permission.READ_CONGRESS)
    public List<DelegateRow> delegates(CongressId id) {
        CongressRow congress = congresses.find(id).orElseThrow(NotFound::new);
        boolean full = unionsOf(Set.of(Role.CONGRESS_SECRETARY)).contains(congress.union());
        Map<UUID, String> wards =
                congresses.wards(id).stream().collect(Collectors.toMap(Congresses.Ward::id, Congresses.Ward::name));
        return delegates.of(id).stream()
                .map(one -> new DelegateRow(
                        one.id(),
                        full ? one.name() : Mask.name(one.name()),
                        one.ward() == null ? null : wards.get(one.ward()),
                        one.votes(),
                        one.manager(),
                        one.woman(),
                        one.frontLine(),
                        one.from(),
                        one.until(),
                        one.endedAs()))
                .toList();
    }

    @Permit(Permission.READ_CONGRESS)
    public Composition composition(CongressId id) {
        return Composition.of(delegates.inTerm(id, clock.today()));
    }

    /** Rules of composition that are not kept today, each with its source. */
    @Permit(Permission.READ_CONGRESS)
    public List<Composition.Finding> findings(CongressId id) {
        CongressRow congress = congresses.find(id).orElseThrow(NotFound::new);
        return rules.findings(congress, composition(id), clock.today());
    }

    /** The composition of today beside the rules of the place. */
    @Permit(Permission.READ_CONGRESS)
    public List<CompositionMeasure> measures(CongressId id) {
        CongressRow congress = congresses.find(id).orElseThrow(NotFound::new);
        return rules.measures(congress, composition(id), clock.today());
    }

    static SessionRow row(Session session) {
        return new SessionRow(
                session.id,
                session.congress,
                session.caseId,
                session.number,
                session.title,
                session.stage(),
                session.meetsAt,
                session.place,
                session.sitting());
    }

    private Set<UnionId> unionsOf(Set<Role> roles) {
        Account reader = user.account();
        Set<UnionId> readable = new LinkedHashSet<>();
        reader.appointments().stream()
                .filter(post -> roles.contains(post.role()))
                .forEach(post ->
                        unions.subtree(post.union()).stream().map(Union::id).forEach(readable::add));
        return readable;
    }
}
