package org.xieyue.testing;

import static xieyue.schema.Tables.ACCOUNT;
import static xieyue.schema.Tables.APPOINTMENT;
import static xieyue.schema.Tables.TRADE_UNION;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.AppointToPost;
import org.xieyue.identity.Appointment;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Role;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.UnionLevel;
import org.xieyue.shared.Texts;

/**
 * People and unions for tests, new and with names of their own at each call. They are written into the tables: a test that is not about
 * them begins where they have been there for long.
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

    private final DSLContext sql;
    private final Supplier<String> hash;
    private final AppointToPost appointToPost;
    private final Accounts accounts;
    private final CurrentUser currentUser;

    TestPeople(
            DSLContext sql,
            PasswordEncoder passwords,
            AppointToPost appointToPost,
            Accounts accounts,
            CurrentUser currentUser) {
        this.sql = sql;
        this.hash = SingletonSupplier.of(() -> passwords.encode(PASSWORD));
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
        int n = COUNTER.incrementAndGet();
        Unions here = unions(jurisdiction);
        UnionId basic = here.basic();
        UnionId county = here.county();
        UnionId city = here.city();
        UnionId otherProvince = union(here.nation(), "邻省总工会" + n, UnionLevel.PROVINCE, "ZJ");
        UnionId otherCity = union(otherProvince, "邻市总工会" + n, UnionLevel.CITY, "ZJ-HZ");
        UnionId otherCounty = union(otherCity, "邻县总工会" + n, UnionLevel.COUNTY, "ZJ-HZ");
        UnionId otherBasic = union(otherCounty, "邻县基层工会" + n, UnionLevel.BASIC, "ZJ-HZ");
        return new Organisation(
                here.nation(),
                here.province(),
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
                person("流程", Role.PROCESS_ADMINISTRATOR, here.nation()),
                otherProvince,
                otherCity,
                otherCounty,
                otherBasic,
                person("邻工", Role.WORKER, otherBasic),
                person("邻办", Role.CASE_OFFICER, otherBasic),
                person("邻审", Role.REVIEWER, otherCounty));
    }

    /** nation → province → city → county → basic union, without anybody in them. */
    public record Unions(UnionId nation, UnionId province, UnionId city, UnionId county, UnionId basic) {}

    /** In Anhui (jurisdiction {@code AH}). */
    public Unions unions() {
        return unions("AH");
    }

    /** All from the province down have this jurisdiction. */
    public Unions unions(String jurisdiction) {
        int n = COUNTER.incrementAndGet();
        UnionId nation = union(null, "全国总工会" + n, UnionLevel.NATIONAL, "NAT");
        UnionId province = union(nation, "省总工会" + n, UnionLevel.PROVINCE, jurisdiction);
        UnionId city = union(province, "市总工会" + n, UnionLevel.CITY, jurisdiction);
        UnionId county = union(city, "县总工会" + n, UnionLevel.COUNTY, jurisdiction);
        UnionId basic = union(county, "基层工会" + n, UnionLevel.BASIC, jurisdiction);
        return new Unions(nation, province, city, county, basic);
    }

    /** A union below another one, at the top where that is null. */
    public UnionId union(@Nullable UnionId parent, String name, UnionLevel level, String jurisdiction) {
        UnionId id = new UnionId(UUID.randomUUID());
        sql.insertInto(TRADE_UNION)
                .set(TRADE_UNION.ID, id.value())
                .set(TRADE_UNION.NAME, name)
                .set(TRADE_UNION.LEVEL, level.name())
                .set(TRADE_UNION.PARENT_ID, parent == null ? null : parent.value())
                .set(TRADE_UNION.JURISDICTION, jurisdiction)
                .execute();
        return id;
    }

    /** A new account that belongs to this union and holds this role there. */
    public Account person(String name, Role role, UnionId union) {
        return person(name, union, Set.of(new Appointment(role, union)));
    }

    /** A new account with these posts, perhaps none. */
    public Account person(String name, UnionId home, Set<Appointment> posts) {
        int n = COUNTER.incrementAndGet();
        Account account = new Account(new AccountId(UUID.randomUUID()), "person." + n, name + n, Texts.CHINESE, posts);
        sql.insertInto(ACCOUNT)
                .set(ACCOUNT.ID, account.id().value())
                .set(ACCOUNT.LOGIN, account.login())
                .set(ACCOUNT.NAME, account.name())
                .set(ACCOUNT.UNION_ID, home.value())
                .set(ACCOUNT.PASSWORD_HASH, hash.get())
                .set(ACCOUNT.LOCALE, account.locale().toLanguageTag())
                .execute();
        posts.forEach(post -> sql.insertInto(APPOINTMENT)
                .set(APPOINTMENT.ACCOUNT_ID, account.id().value())
                .set(APPOINTMENT.ROLE, post.role().name())
                .set(APPOINTMENT.UNION_ID, post.union().value())
                .execute());
        return account;
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
