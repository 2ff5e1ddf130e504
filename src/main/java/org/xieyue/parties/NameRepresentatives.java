package org.xieyue.parties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xieyue.audit.AuditTrail;
import org.xieyue.cases.Cases;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.notices.Messages;
import org.xieyue.parties.PartyRules.Count;
import org.xieyue.parties.PartyTable.Seated;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** Seats representatives at the table of a case (集体合同规定 第十九条至第三十一条). */
@UseCase
public class NameRepresentatives {

    static final int LONGEST_NAME = 60;
    private static final int MOST_AT_ONCE = 40;

    private final PartyTable tables;
    private final PartyActors actors;
    private final Parties parties;
    private final Representatives representatives;
    private final PartyPapers papers;
    private final Accounts accounts;
    private final SeatPosts posts;
    private final Vacancies vacancies;
    private final Cases cases;
    private final Messages messages;
    private final BusinessClock clock;
    private final AuditTrail trail;

    NameRepresentatives(
            PartyTable tables,
            PartyActors actors,
            Parties parties,
            Representatives representatives,
            PartyPapers papers,
            Accounts accounts,
            SeatPosts posts,
            Vacancies vacancies,
            Cases cases,
            Messages messages,
            BusinessClock clock,
            AuditTrail trail) {
        this.tables = tables;
        this.actors = actors;
        this.parties = parties;
        this.representatives = representatives;
        this.papers = papers;
        this.accounts = accounts;
        this.posts = posts;
        this.vacancies = vacancies;
        this.cases = cases;
        this.messages = messages;
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * All of them or none; both sides can be enlarged together, which keeps them equal. Refused with the rule and its source:
     * too many, unequal, too many outsiders, somebody who stands on the other side or sits there already.
     */
    @Permit(Permission.BARGAIN)
    public Answer<List<RepresentativeId>> name(CaseId caseId, List<NewRepresentative> people) {
        people.stream().map(NewRepresentative::side).distinct().forEach(side -> actors.require(caseId, side));
        return seat(caseId, people, null);
    }

    /**
     * Fills the seat of somebody who has left. After its last day it is still filled, because an empty seat helps nobody; the
     * dossier says that it came late, and by which rule.
     */
    @Permit(Permission.BARGAIN)
    public Answer<List<RepresentativeId>> replace(CaseId caseId, RepresentativeId left, NewRepresentative successor) {
        actors.require(caseId, successor.side());
        Seated seated = tables.lock(caseId);
        Representative before = seated.person(left);
        if (before == null || before.side() != successor.side() || before.until() == null) {
            return Answer.refused("parties.no-vacancy");
        }
        if (seated.people().stream().anyMatch(one -> left.equals(one.replaces()))) {
            return Answer.refused(Refusal.conflict("parties.vacancy-filled"));
        }
        Answer<List<RepresentativeId>> answer = seat(caseId, List.of(successor), left);
        if (answer.isDone()) {
            cases.dueMet(caseId, LeaveTable.deadline(left));
            LocalDate due = vacancies.fillBy(seated, before.until()).dueOn();
            if (clock.today().isAfter(due)) {
                cases.tell(
                        caseId,
                        "parties.filled-late",
                        vacancies.rule(seated).source(),
                        Map.of("until", due.toString()));
            }
        }
        return answer;
    }

    private Answer<List<RepresentativeId>> seat(
            CaseId caseId, List<NewRepresentative> people, @Nullable RepresentativeId replaces) {
        if (people.isEmpty() || people.size() > MOST_AT_ONCE) {
            return Answer.refused("parties.nobody-named", MOST_AT_ONCE);
        }
        Seated seated = tables.lock(caseId);
        List<Refusal> flaws = new ArrayList<>();
        List<Representative> seats = new ArrayList<>();
        for (NewRepresentative one : people) {
            flaws.addAll(PersonCheck.flaws(one, seated.table().openedOn(), seated.employers()));
            Optional<Account> account = account(seated, one, flaws);
            Representative seat = seat(caseId, one, account.map(Account::id).orElse(null), replaces);
            flaws.addAll(PersonCheck.clashes(seat, seated, seats));
            seats.add(seat);
        }
        flaws.addAll(numbers(seated, people));
        if (!flaws.isEmpty()) {
            return Answer.refused(flaws.stream().distinct().toList());
        }
        return papers.attach(
                        caseId, people.stream().map(NewRepresentative::mandate).toList())
                .map(attached -> enter(caseId, seats, people));
    }

    private List<RepresentativeId> enter(CaseId caseId, List<Representative> seats, List<NewRepresentative> people) {
        for (int i = 0; i < seats.size(); i++) {
            Representative seat = seats.get(i);
            representatives.add(seat);
            if (people.get(i).mandate() != null) {
                representatives.add(
                        caseId,
                        new Mandate(
                                MandateId.next(),
                                seat.id(),
                                seat.side(),
                                Mandate.Kind.SEAT,
                                people.get(i).mandate(),
                                seat.from(),
                                null));
            }
            admit(caseId, seat);
            trail.record(
                    "parties.representativeNamed",
                    "case",
                    caseId.toString(),
                    Map.of(
                            "representative",
                            seat.id().toString(),
                            "side",
                            seat.side().name()));
        }
        cases.tell(caseId, "parties.named", null, Map.of("count", String.valueOf(seats.size())));
        return seats.stream().map(Representative::id).toList();
    }

    private void admit(CaseId caseId, Representative seat) {
        posts.admit(seat);
        AccountId account = seat.account();
        if (account != null) {
            messages.send(account, "parties.named", Map.of(), caseId, "parties:" + seat.id());
        }
    }

    private static boolean holdsPost(Account account, Side side, Seated seated) {
        return account.holds(SeatPosts.role(side), seated.table().union());
    }

    /** A chief names people who hold the post already; the post itself is given by the union's officer. */
    private Optional<Account> account(Seated seated, NewRepresentative one, List<Refusal> flaws) {
        if (one.login().isBlank()) {
            return Optional.empty();
        }
        Optional<Account> account = accounts.findByLogin(one.login().strip());
        if (account.isEmpty()) {
            flaws.add(Refusal.ofField(
                    "login", "parties.unknown-login", one.login().strip()));
        } else if (!actors.isOfficer(seated.table().caseId()) && !holdsPost(account.get(), one.side(), seated)) {
            flaws.add(Refusal.ofField(
                    "login", "parties.post-by-officer", one.login().strip()));
        }
        return account;
    }

    private Representative seat(
            CaseId caseId, NewRepresentative one, @Nullable AccountId account, @Nullable RepresentativeId replaces) {
        return new Representative(
                RepresentativeId.next(),
                caseId,
                one.side(),
                one.employer(),
                account,
                parties.keyOf(one.identity()),
                one.name().strip(),
                one.post(),
                one.origin(),
                one.outsider(),
                one.from(),
                null,
                replaces);
    }

    private List<Refusal> numbers(Seated seated, List<NewRepresentative> people) {
        var today = clock.today();
        Count workers = seated.count(Side.WORKERS, today);
        Count employers = seated.count(Side.EMPLOYERS, today);
        return tables.rules(seated, today)
                .against(workers, employers, enlarged(workers, people), enlarged(employers, people));
    }

    private static Count enlarged(Count side, List<NewRepresentative> people) {
        List<NewRepresentative> more =
                people.stream().filter(one -> one.side() == side.side()).toList();
        return side.and(more.size(), (int)
                more.stream().filter(NewRepresentative::outsider).count());
    }
}
