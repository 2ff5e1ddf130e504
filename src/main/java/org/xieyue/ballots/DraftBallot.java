package org.xieyue.ballots;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

    private final UnionCircle circle;
    private final StoredBallots ballots;
    private final RollBook rollBook;
    private final Accounts accounts;
    private final Unions unions;
    private final Parameters parameters;
    private final CurrentUser currentUser;
    private final BusinessClock clock;

    DraftBallot(
            UnionCircle circle,
            StoredBallots ballots,
            RollBook rollBook,
            Accounts accounts,
            Unions unions,
            Parameters parameters,
            CurrentUser currentUser,
            BusinessClock clock) {
        this.circle = circle;
        this.ballots = ballots;
        this.rollBook = rollBook;
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
                VotingRules.of(parameters.inForce(union.jurisdiction(), clock.today()), VotingRules.Scope.ENTERPRISE);
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
     * Reads a roll: one person a line, either the login of an account of this union or below, or a name. Two people of one name
     * need a word that tells them apart.
     */
    @Permit(Permission.KEEP_BALLOTS)
    public Answer<List<Elector>> roll(UnionId union, String lines) {
        return Answer.done(read(union, lines, Map.of()));
    }

    /** The same for a ballot that is revised: who stays keeps what they are known by. */
    @Permit(Permission.KEEP_BALLOTS)
    public Answer<List<Elector>> roll(BallotId id, String lines) {
        StoredBallot ballot = ballots.find(id).orElseThrow(NotFound::new);
        Map<String, Elector> before = rollBook.electors(id).stream()
                .filter(elector -> elector.account() == null)
                .collect(Collectors.toMap(Elector::name, elector -> elector, (first, second) -> first));
        return Answer.done(read(ballot.union(), lines, before));
    }

    private List<Elector> read(UnionId union, String lines, Map<String, Elector> before) {
        return lines.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> circle.find(union, line)
                        .map(account -> Elector.of(account.id(), account.name()))
                        .orElseGet(() -> before.getOrDefault(line, Elector.named(line))))
                .toList();
    }

    /** The roll of a ballot as it is typed. */
    @Permit(Permission.KEEP_BALLOTS)
    public String rollLines(BallotId id) {
        return rollBook.electors(id).stream()
                .map(elector -> login(elector.account()).orElse(elector.name()))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    @Permit(Permission.KEEP_BALLOTS)
    public String scrutineerLines(BallotId id) {
        return ballots.scrutineers(id).stream()
                .map(one -> login(one.account()).orElse(one.name()))
                .collect(Collectors.joining("\n"));
    }

    private Optional<String> login(@Nullable AccountId account) {
        return Optional.ofNullable(account).flatMap(accounts::find).map(Account::login);
    }

    /** Reads scrutineers: one login a line. */
    @Permit(Permission.KEEP_BALLOTS)
    public Answer<List<AccountId>> scrutineers(UnionId union, String lines) {
        List<AccountId> found = new ArrayList<>();
        List<Refusal> flaws = new ArrayList<>();
        lines.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(login -> {
            Optional<Account> account = circle.find(union, login);
            account.ifPresentOrElse(
                    known -> found.add(known.id()),
                    () -> flaws.add(Refusal.ofField("scrutineers", "ballots.unknown-login", login)));
        });
        return flaws.isEmpty() ? Answer.done(found) : Answer.refused(flaws);
    }
}
