package org.xieyue.congress.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.xieyue.clock.BusinessClock;
import org.xieyue.congress.CongressBoard;
import org.xieyue.congress.CongressId;
import org.xieyue.congress.CongressKind;
import org.xieyue.congress.DelegateId;
import org.xieyue.congress.DelegateRow;
import org.xieyue.congress.ElectDelegate;
import org.xieyue.congress.FoundCongress;
import org.xieyue.congress.NewCongress;
import org.xieyue.congress.NewDelegate;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.AppointToPost;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.NewAccount;
import org.xieyue.identity.OpenAccount;
import org.xieyue.identity.Role;
import org.xieyue.identity.Union;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;
import org.xieyue.shared.Texts;

/** Congresses and delegates of the demo: invented people, numbers as the press told of Huaibei's drivers. */
@Component
@Profile("demo")
class DemoCongresses {

    static final String SECRETARY = "secretary.gao";
    static final List<String> DELEGATES = List.of("delegate.ma", "delegate.liu", "delegate.xu");

    private static final String PASSWORD = "xieyue-demo";
    private static final String DRIVERS_UNION = "淮北市网约车行业工会联合会";
    private static final String RIDERS_UNION = "淮北市外卖配送行业工会联合会";
    private static final String DRIVERS_CONGRESS = "淮北市网约车行业职工代表大会";
    static final List<String> RIDERS = List.of("delegate.bai", "delegate.tan");
    private static final int RIDER = 300;
    private static final String COURIERS_UNION = "速迅快递工会";
    private static final List<String> WARDS = List.of("相山区", "杜集区", "烈山区", "濉溪县", "机场与车站");
    private static final String SURNAMES = "张李王刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
    private static final String[] GIVEN = {"建国", "志强", "海涛", "永胜", "立新", "晓东", "光明", "卫东", "成林", "德胜", "长江", "春生"};
    private static final int MANAGERS = 29;
    private static final int WOMEN = 18;

    private final Accounts accounts;
    private final OpenAccount openAccount;
    private final AppointToPost appoint;
    private final Unions unions;
    private final CurrentUser user;
    private final FoundCongress foundCongress;
    private final ElectDelegate electDelegate;
    private final CongressBoard board;
    private final BusinessClock clock;

    DemoCongresses(
            Accounts accounts,
            OpenAccount openAccount,
            AppointToPost appoint,
            Unions unions,
            CurrentUser user,
            FoundCongress foundCongress,
            ElectDelegate electDelegate,
            CongressBoard board,
            BusinessClock clock) {
        this.accounts = accounts;
        this.openAccount = openAccount;
        this.appoint = appoint;
        this.unions = unions;
        this.user = user;
        this.foundCongress = foundCongress;
        this.electDelegate = electDelegate;
        this.board = board;
        this.clock = clock;
    }

    record Drivers(CongressId congress, List<DelegateId> delegates) {}

    boolean isThere() {
        return accounts.findByLogin(SECRETARY).isPresent();
    }

    /** 140 delegates for 3,320 drivers, 29 of them managers. */
    Drivers drivers() {
        UnionId union = union(DRIVERS_UNION);
        open(SECRETARY, "高秀英", union, Role.CONGRESS_SECRETARY);
        user.asSystem(() -> appoint.appoint(
                        accounts.findByLogin(SECRETARY).orElseThrow().id(),
                        Role.CONGRESS_SECRETARY,
                        union(COURIERS_UNION))
                .orElseThrow());
        open("delegate.ma", "马成林", union, Role.WORKER);
        open("delegate.liu", "刘海涛", union, Role.WORKER);
        open("delegate.xu", "徐雪梅", union, Role.WORKER);
        List<NewCongress.Ward> wards =
                WARDS.stream().map(name -> new NewCongress.Ward(name, 28)).toList();
        CongressId congress = found(union, DRIVERS_CONGRESS, CongressKind.INDUSTRY, 3320, 410, wards);
        List<DelegateId> delegates = new ArrayList<>();
        for (int i = 0; i < 140; i++) {
            delegates.add(elected(congress, WARDS.get(i / 28), i, 664));
        }
        user.as(
                accounts.findByLogin(SECRETARY).orElseThrow().id(),
                () -> electDelegate
                        .elect(
                                congress,
                                new NewDelegate(null, "宋长江", "HB-LX-01", null, true, false, false, clock.today(), null))
                        .orElseThrow());
        return new Drivers(congress, delegates);
    }

    CongressId driversCongress() {
        return user.as(
                accounts.findByLogin(SECRETARY).orElseThrow().id(),
                () -> board.congresses().stream()
                        .filter(one -> one.name().equals(DRIVERS_CONGRESS))
                        .findFirst()
                        .orElseThrow()
                        .id());
    }

    /** Thirty delegates of the riders, who decide about a draft of their own. */
    Drivers riders() {
        UnionId union = union(RIDERS_UNION);
        user.asSystem(() -> appoint.appoint(
                        accounts.findByLogin(SECRETARY).orElseThrow().id(), Role.CONGRESS_SECRETARY, union)
                .orElseThrow());
        open(RIDERS.get(0), "白俊峰", union, Role.WORKER);
        open(RIDERS.get(1), "谭秀兰", union, Role.WORKER);
        List<NewCongress.Ward> wards = List.of(new NewCongress.Ward("相山片区", 18), new NewCongress.Ward("其他片区", 12));
        CongressId congress = found(union, "淮北市外卖配送行业职工代表大会", CongressKind.INDUSTRY, 1130, 160, wards);
        List<DelegateId> delegates = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            delegates.add(elected(congress, i < 18 ? "相山片区" : "其他片区", RIDER + i, 565));
        }
        return new Drivers(congress, delegates);
    }

    /** Thirty-four of thirty-six seats are filled. */
    CongressId couriers() {
        UnionId union = union(COURIERS_UNION);
        CongressId congress = found(
                union,
                "速迅快递有限公司职工代表大会",
                CongressKind.ENTERPRISE,
                310,
                64,
                List.of(
                        new NewCongress.Ward("分拣中心", 12),
                        new NewCongress.Ward("派送一部", 12),
                        new NewCongress.Ward("派送二部", 12)));
        for (int i = 0; i < 34; i++) {
            elected(congress, List.of("分拣中心", "派送一部", "派送二部").get(i / 12), 200 + i, 103);
        }
        return congress;
    }

    private CongressId found(
            UnionId union, String name, CongressKind kind, int workers, int women, List<NewCongress.Ward> wards) {
        LocalDate from = clock.today();
        NewCongress congress =
                new NewCongress(union, name, kind, 1, from, from.plusYears(5).minusDays(1), workers, women, wards);
        return user.as(
                accounts.findByLogin(SECRETARY).orElseThrow().id(),
                () -> foundCongress.found(congress).orElseThrow());
    }

    private static @Nullable String loginOf(int number) {
        if (number < DELEGATES.size()) {
            return DELEGATES.get(number);
        }
        return number >= RIDER && number < RIDER + RIDERS.size() ? RIDERS.get(number - RIDER) : null;
    }

    /** All who vote in this congress. */
    Drivers assembled(CongressId congress) {
        return user.as(
                accounts.findByLogin(SECRETARY).orElseThrow().id(),
                () -> new Drivers(
                        congress,
                        board.delegates(congress).stream()
                                .filter(one -> one.votes() && one.endedAs() == null)
                                .map(DelegateRow::id)
                                .toList()));
    }

    private DelegateId elected(CongressId congress, String ward, int number, int workers) {
        String login = loginOf(number);
        boolean industry = number < 200;
        boolean manager = industry ? number >= 10 && number < 10 + MANAGERS : number % 9 == 0;
        boolean woman = industry ? number >= 50 && number < 50 + WOMEN : number % 4 == 1;
        String name = login == null
                ? SURNAMES.charAt(number % SURNAMES.length()) + GIVEN[number / 3 % GIVEN.length]
                : accounts.findByLogin(login).orElseThrow().name();
        AccountId account =
                login == null ? null : accounts.findByLogin(login).orElseThrow().id();
        return user.as(
                accounts.findByLogin(SECRETARY).orElseThrow().id(),
                () -> electDelegate
                        .elect(
                                congress,
                                new NewDelegate(
                                        ward,
                                        name,
                                        String.format(Locale.ROOT, "HB-DB-%04d", number),
                                        account,
                                        manager,
                                        woman,
                                        !manager,
                                        clock.today(),
                                        new NewDelegate.WardVote(workers, workers * 8 / 10, workers * 6 / 10)))
                        .orElseThrow());
    }

    private void open(String login, String name, UnionId union, Role role) {
        user.asSystem(() -> {
            AccountId id = openAccount
                    .open(new NewAccount(login, name, union, PASSWORD, Texts.CHINESE))
                    .orElseThrow();
            return appoint.appoint(id, role, union).orElseThrow();
        });
    }

    private UnionId union(String name) {
        UnionId city = accounts.homeOf(
                        accounts.findByLogin("admin").orElseThrow().id())
                .orElseThrow();
        return unions.subtree(city).stream()
                .filter(union -> union.name().equals(name))
                .map(Union::id)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The demo organisation has no " + name));
    }
}
