package org.xieyue.convalescence.demo;

import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.AppointToPost;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.FoundUnion;
import org.xieyue.identity.NewAccount;
import org.xieyue.identity.OpenAccount;
import org.xieyue.identity.Role;
import org.xieyue.identity.Union;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.UnionLevel;
import org.xieyue.identity.Unions;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Texts;
import org.xieyue.tasks.TaskDesk;
import org.xieyue.tasks.TaskRow;

/** Changxing's federation with its model workers, and who keeps trips in Huaibei: invented people. */
@Component
@Profile("demo")
class DemoTravellers {

    static final String CHANGXING = "长兴县总工会";
    static final String HUAIBEI = "淮北市总工会";

    private static final String PASSWORD = "xieyue-demo";
    private static final String WORKERS = "长兴县劳模工匠联合工会";
    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙朱马胡郭林何高梁";
    private static final String[] GIVEN = {"建华", "秀英", "国强", "丽萍", "志刚", "美芳", "永明", "春燕", "文斌"};

    private final FoundUnion foundUnion;
    private final OpenAccount openAccount;
    private final AppointToPost appoint;
    private final Accounts accounts;
    private final Unions unions;
    private final TaskDesk desk;
    private final CurrentUser user;

    DemoTravellers(
            FoundUnion foundUnion,
            OpenAccount openAccount,
            AppointToPost appoint,
            Accounts accounts,
            Unions unions,
            TaskDesk desk,
            CurrentUser user) {
        this.foundUnion = foundUnion;
        this.openAccount = openAccount;
        this.appoint = appoint;
        this.accounts = accounts;
        this.unions = unions;
        this.desk = desk;
        this.user = user;
    }

    boolean areThere() {
        return accounts.findByLogin("trips.fang").isPresent();
    }

    static String model(int number) {
        return String.format(Locale.ROOT, "model.%02d", number);
    }

    void found(int workers) {
        user.asSystem(() -> {
            UnionId huaibei = union(HUAIBEI);
            UnionId nation = unions.pathToRoot(huaibei).getLast().id();
            UnionId province = below(nation, "浙江省总工会", UnionLevel.PROVINCE);
            UnionId city = below(province, "湖州市总工会", UnionLevel.CITY);
            UnionId county = below(city, CHANGXING, UnionLevel.COUNTY);
            UnionId basic = below(county, WORKERS, UnionLevel.BASIC);
            person("trips.fang", "方晓琳", county, Role.CASE_OFFICER);
            person("trips.lu", "陆建平", county, Role.REVIEWER);
            person("trips.jin", "金慧敏", county, Role.FUND_OFFICER);
            person("trips.shen", "沈国良", city, Role.APPROVER);
            person("trips.an", "安美玲", huaibei, Role.CASE_OFFICER);
            person("trips.bai", "白志诚", huaibei, Role.REVIEWER);
            person("trips.ye", "叶婉清", basic, Role.CASE_OFFICER);
            person("trips.ning", "宁小雨", basic, Role.WORKER);
            person("trips.gu", "顾长青", basic, Role.WORKER);
            person("base.mo", "莫丽华", county, Role.BASE_CLERK);
            for (int i = 1; i <= workers; i++) {
                String name = SURNAMES.charAt(i % SURNAMES.length()) + GIVEN[i % GIVEN.length];
                person(model(i), name, basic, Role.WORKER);
            }
            return county;
        });
    }

    private UnionId below(UnionId above, String name, UnionLevel level) {
        return unions.subtree(above).stream()
                .filter(union -> union.name().equals(name))
                .map(Union::id)
                .findFirst()
                .orElseGet(() -> foundUnion.found(above, name, level, "ZJ").orElseThrow());
    }

    private void person(String login, String name, UnionId at, Role role) {
        AccountId id = openAccount
                .open(new NewAccount(login, name, at, PASSWORD, Texts.CHINESE))
                .orElseThrow();
        appoint.appoint(id, role, at).orElseThrow();
    }

    UnionId union(String name) {
        UnionId home = accounts.homeOf(account("admin")).orElseThrow();
        UnionId nation = unions.pathToRoot(home).getLast().id();
        return unions.subtree(nation).stream()
                .filter(union -> union.name().equals(name))
                .map(Union::id)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The demo organisation has no " + name));
    }

    AccountId account(String login) {
        return accounts.findByLogin(login).orElseThrow().id();
    }

    <T> T as(String login, Supplier<T> work) {
        return user.as(account(login), work);
    }

    /** The committee agrees. */
    void decides(CaseId plan, String login) {
        as(login, () -> {
            TaskRow task = desk.openOf(plan).getFirst();
            return desk.complete(task.id(), "plan-agreed", "", Map.of("minutes", "工会委员会会议纪要〔2026〕7号"))
                    .orElseThrow();
        });
    }
}
