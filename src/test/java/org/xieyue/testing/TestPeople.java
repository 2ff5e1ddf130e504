package org.xieyue.testing;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.AppointToPost;
import org.xieyue.identity.Appointment;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.FoundUnion;
import org.xieyue.identity.NewAccount;
import org.xieyue.identity.OpenAccount;
import org.xieyue.identity.Role;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.UnionLevel;
import org.xieyue.shared.Texts;

/**
 * People and unions for tests, made through the use cases, new and with names of their own at each call.
 *
 * <pre>{@code
 * @Autowired TestPeople people;
 *
 * var organisation = people.organisation();
 * people.as(organisation.officer(), () -> useCase.act(…));
 * }</pre>
 */
@Component
public class TestPeople {

    /** The password of everybody here. */
    public static final String PASSWORD = "korrekt-pferd-7";

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final FoundUnion foundUnion;
    private final OpenAccount openAccount;
    private final AppointToPost appointToPost;
    private final Accounts accounts;
    private final CurrentUser currentUser;

    TestPeople(
            FoundUnion foundUnion,
            OpenAccount openAccount,
            AppointToPost appointToPost,
            Accounts accounts,
            CurrentUser currentUser) {
        this.foundUnion = foundUnion;
        this.openAccount = openAccount;
        this.appointToPost = appointToPost;
        this.accounts = accounts;
        this.currentUser = currentUser;
    }

    /**
     * nation → province → city → county → basic union, one account for each role where domain practice has it, and a
     * second branch that has nothing to do with the first: otherProvince → otherCity → otherCounty → otherBasic.
     */
    public record Organisation(
            UnionId nation,
            UnionId province,
            UnionId city,
            UnionId county,
            UnionId basic,
            Account worker,
            Account secondWorker,
            Account officer,
            Account visitor,
            Account secondVisitor,
            List<Account> committee,
            Account reviewer,
            Account secondReviewer,
            Account approver,
            Account secondApprover,
            Account fundOfficer,
            Account auditor,
            Account administrator,
            Account processAdministrator,
            UnionId otherProvince,
            UnionId otherCity,
            UnionId otherCounty,
            UnionId otherBasic,
            Account otherWorker,
            Account otherOfficer,
            Account otherReviewer) {}

    /** In Anhui (jurisdiction {@code AH}). */
    public Organisation organisation() {
        return organisation("AH");
    }

    /** All unions of the main branch from the province down have this jurisdiction. */
    public Organisation organisation(String jurisdiction) {
        return currentUser.asSystem(() -> {
            int n = COUNTER.incrementAndGet();
            UnionId nation = foundUnion
                    .foundRoot("全国总工会" + n, UnionLevel.NATIONAL, "NAT")
                    .orElseThrow();
            UnionId province = union(nation, "省总工会" + n, UnionLevel.PROVINCE, jurisdiction);
            UnionId city = union(province, "市总工会" + n, UnionLevel.CITY, jurisdiction);
            UnionId county = union(city, "县总工会" + n, UnionLevel.COUNTY, jurisdiction);
            UnionId basic = union(county, "基层工会" + n, UnionLevel.BASIC, jurisdiction);
            UnionId otherProvince = union(nation, "邻省总工会" + n, UnionLevel.PROVINCE, "ZJ");
            UnionId otherCity = union(otherProvince, "邻市总工会" + n, UnionLevel.CITY, "ZJ-HZ");
            UnionId otherCounty = union(otherCity, "邻县总工会" + n, UnionLevel.COUNTY, "ZJ-HZ");
            UnionId otherBasic = union(otherCounty, "邻县基层工会" + n, UnionLevel.BASIC, "ZJ-HZ");
            return new Organisation(
                    nation,
                    province,
                    city,
                    county,
                    basic,
                    person("张工", Role.WORKER, basic),
                    person("李工", Role.WORKER, basic),
                    person("陈办", Role.CASE_OFFICER, basic),
                    person("吴访", Role.VISITOR, basic),
                    person("郑访", Role.VISITOR, basic),
                    List.of(
                            person("孙评", Role.COMMITTEE_MEMBER, basic),
                            person("钱评", Role.COMMITTEE_MEMBER, basic),
                            person("冯评", Role.COMMITTEE_MEMBER, basic)),
                    person("周审", Role.REVIEWER, county),
                    person("何审", Role.REVIEWER, county),
                    person("许批", Role.APPROVER, city),
                    person("蒋批", Role.APPROVER, city),
                    person("林资", Role.FUND_OFFICER, city),
                    person("唐计", Role.AUDITOR, city),
                    person("管理", Role.ADMINISTRATOR, city),
                    person("流程", Role.PROCESS_ADMINISTRATOR, nation),
                    otherProvince,
                    otherCity,
                    otherCounty,
                    otherBasic,
                    person("邻工", Role.WORKER, otherBasic),
                    person("邻办", Role.CASE_OFFICER, otherBasic),
                    person("邻审", Role.REVIEWER, otherCounty));
        });
    }

    /** A union below another one, in the same jurisdiction unless one is given. */
    public UnionId union(UnionId parent, String name, UnionLevel level, String jurisdiction) {
        return currentUser.asSystem(
                () -> foundUnion.found(parent, name, level, jurisdiction).orElseThrow());
    }

    /** A new account that belongs to this union and holds this role there. */
    public Account person(String name, Role role, UnionId union) {
        return person(name, union, Set.of(new Appointment(role, union)));
    }

    /** A new account with these posts, perhaps none. */
    public Account person(String name, UnionId home, Set<Appointment> posts) {
        return currentUser.asSystem(() -> {
            int n = COUNTER.incrementAndGet();
            AccountId id = openAccount
                    .open(new NewAccount("person." + n, name + n, home, PASSWORD, Texts.CHINESE))
                    .orElseThrow();
            posts.forEach(
                    post -> appointToPost.appoint(id, post.role(), post.union()).orElseThrow());
            return accounts.find(id).orElseThrow();
        });
    }

    /** Gives somebody a further post, perhaps in another's place. */
    public Account also(Account person, Role role, UnionId union) {
        return currentUser.asSystem(() -> {
            appointToPost.appoint(person.id(), role, union).orElseThrow();
            return accounts.find(person.id()).orElseThrow();
        });
    }

    /** Runs something as this person. */
    public <T> T as(Account person, Supplier<T> work) {
        return currentUser.as(person.id(), work);
    }

    /** Runs something without an answer as this person. */
    public void run(Account person, Runnable work) {
        currentUser.as(person.id(), () -> {
            work.run();
            return true;
        });
    }
}
