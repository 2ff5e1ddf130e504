package org.xieyue.congress;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.identity.Role;
import org.xieyue.identity.Unions;
import org.xieyue.jurisdictions.Parameter;
import org.xieyue.shared.Mask;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.UseCase;

/** The proposals of a congress for screens. */
@UseCase
@Transactional(readOnly = true)
public class ProposalBoard {

    private final Proposals proposals;
    private final Congresses congresses;
    private final Delegates delegates;
    private final Sessions sessions;
    private final CongressRules rules;
    private final CurrentUser user;
    private final Unions unions;
    private final BusinessClock clock;

    ProposalBoard(
            Proposals proposals,
            Congresses congresses,
            Delegates delegates,
            Sessions sessions,
            CongressRules rules,
            CurrentUser user,
            Unions unions,
            BusinessClock clock) {
        this.proposals = proposals;
        this.congresses = congresses;
        this.delegates = delegates;
        this.sessions = sessions;
        this.rules = rules;
        this.user = user;
        this.unions = unions;
        this.clock = clock;
    }

    /** By number. */
    @Permit(Permission.READ_CONGRESS)
    public List<ProposalRow> of(CongressId id) {
        CongressRow congress = congresses.find(id).orElseThrow(NotFound::new);
        Parameter needed = rules.parameter(congress, "proposalSeconders", clock.today());
        boolean full = keeps(congress);
        Map<DelegateId, Delegate> people = new HashMap<>();
        delegates.of(id).forEach(one -> people.put(one.id(), one));
        List<Proposal> all = proposals.of(id);
        Map<ProposalId, Integer> numbers = all.stream().collect(Collectors.toMap(Proposal::id, Proposal::number));
        Map<SessionId, String> titles =
                sessions.of(id).stream().collect(Collectors.toMap(one -> one.id, one -> one.title));
        return all.stream()
                .map(one -> row(one, needed, full, people, numbers, titles))
                .toList();
    }

    /** Whether whoever asks is a delegate of this congress now. */
    @Permit(Permission.READ_CONGRESS)
    public boolean mayPropose(CongressId id) {
        return !user.isSystem()
                && delegates.of(user.account().id(), clock.today()).stream()
                        .anyMatch(one -> one.congress().equals(id) && one.votes());
    }

    private ProposalRow row(
            Proposal one,
            Parameter needed,
            boolean full,
            Map<DelegateId, Delegate> people,
            Map<ProposalId, Integer> numbers,
            Map<SessionId, String> titles) {
        Delegate proposer = people.get(one.proposer());
        Set<DelegateId> seconders = proposals.seconders(one.id());
        String name = proposer == null ? "" : proposer.name();
        return new ProposalRow(
                one.id(),
                one.congress(),
                one.number(),
                one.matter(),
                one.reason(),
                one.suggestion(),
                one.stage(),
                full ? name : Mask.name(name),
                proposer != null && isReader(proposer.account()),
                seconders.stream().map(people::get).anyMatch(person -> person != null && isReader(person.account())),
                seconders.size(),
                needed,
                one.mergedInto() == null ? null : numbers.get(one.mergedInto()),
                one.returnReason(),
                one.assignedTo(),
                one.answerDue(),
                one.answer(),
                one.satisfaction(),
                one.reportedIn() == null ? null : titles.get(one.reportedIn()),
                one.submittedOn(),
                one.reviewDue());
    }

    private boolean isReader(@Nullable AccountId account) {
        return !user.isSystem() && user.account().id().equals(account);
    }

    private boolean keeps(CongressRow congress) {
        return user.isSystem()
                || user.account().appointments().stream()
                        .anyMatch(post -> post.role() == Role.CONGRESS_SECRETARY
                                && unions.covers(post.union(), congress.union()));
    }
}
