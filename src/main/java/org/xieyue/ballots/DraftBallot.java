package org.xieyue.ballots;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.identity.Union;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;
import org.xieyue.jurisdictions.Fraction;
import org.xieyue.jurisdictions.Parameters;
import org.xieyue.jurisdictions.VotingRules;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** What an officer needs while writing a ballot: where they may, the rule of the place, and lists of people as they type them. */
@UseCase
public class DraftBallot {

    private final Accounts accounts;
    private final Unions unions;
    private final Parameters parameters;
    private final CurrentUser currentUser;
    private final BusinessClock clock;

    DraftBallot(Accounts accounts, Unions unions, Parameters parameters, CurrentUser currentUser, BusinessClock clock) {
        this.accounts = accounts;
        this.unions = unions;
        this.parameters = parameters;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** The unions for which I may hold a ballot. */
    @Permit(Permission.KEEP_BALLOTS)
    public List<Union> unions() {
        return currentUser.account().appointments().stream()
                .filter(post -> Permission.KEEP_BALLOTS.roles().contains(post.role()))
                .flatMap(post -> unions.subtree(post.union()).stream())
                .distinct()
                .toList();
    }

    /** The rule in force where the union is. */
    @Permit(Permission.KEEP_BALLOTS)
    public DecisionRule rule(UnionId id) {
        Union union = unions.find(id).orElseThrow(NotFound::new);
        VotingRules rules =
                VotingRules.of(parameters, union.jurisdiction(), VotingRules.Scope.ENTERPRISE, clock.today());
        Fraction share = rules.attendance().asFraction();
        return new DecisionRule(
                new Quorum(
                        share.above(),
                        share.below(),
                        Quorum.Of.PAPERS_RETURNED,
                        rules.attendance().source()),
                Majority.valueOf(rules.rule().name()),
                rules.approval().source());
    }

    /**
     * Reads a roll: one person a line, either the login of an account or a name. Two people of one name need a word that tells
     * them apart.
     */
    @Permit(Permission.KEEP_BALLOTS)
    public Answer<List<Elector>> roll(UnionId union, String lines) {
        return Answer.done(lines.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(this::elector)
                .toList());
    }

    private Elector elector(String line) {
        return accounts.findByLogin(line)
                .map(account -> Elector.of(account.id(), account.name()))
                .orElseGet(() -> new Elector(
                        UUID.nameUUIDFromBytes(("elector/" + line).getBytes(StandardCharsets.UTF_8)), line, null));
    }

    /** Reads scrutineers: one login a line. */
    @Permit(Permission.KEEP_BALLOTS)
    public Answer<List<AccountId>> scrutineers(UnionId union, String lines) {
        List<AccountId> found = new ArrayList<>();
        List<Refusal> flaws = new ArrayList<>();
        lines.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(login -> {
            Optional<Account> account = accounts.findByLogin(login);
            account.ifPresentOrElse(
                    known -> found.add(known.id()),
                    () -> flaws.add(Refusal.ofField("scrutineers", "ballots.unknown-login", login)));
        });
        return flaws.isEmpty() ? Answer.done(found) : Answer.refused(flaws);
    }
}
