package org.xieyue.members.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.AppointToPost;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.FoundUnion;
import org.xieyue.identity.NewAccount;
import org.xieyue.identity.OpenAccount;
import org.xieyue.identity.Role;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.UnionLevel;
import org.xieyue.members.ImportId;
import org.xieyue.members.ImportMembers;
import org.xieyue.members.MatchRule;
import org.xieyue.shared.Texts;

/**
 * A city federation with four counties and districts, twelve industry federations and unions of platform workers, people
 * in every role and more than two hundred members: modelled on press reports of Huaibei's unions, with invented people and
 * companies. Founded once, into an empty database.
 */
@Component
@Profile("demo")
@Order(DemoOrganisation.ORDER)
public class DemoOrganisation implements ApplicationRunner {

    /** Other capabilities' demo data follow after this. */
    public static final int ORDER = 100;

    public static final String TOP = "中华全国总工会";
    public static final String CITY = "淮北市总工会";
    public static final String HOME_DISTRICT = "相山区总工会";
    public static final String HOME_UNION = "蓝骑外卖配送联合工会";

    /** The password of every demo account; there are none in production. */
    public static final String PASSWORD = "xieyue-demo";

    private static final Logger LOG = LoggerFactory.getLogger(DemoOrganisation.class);
    private static final List<String> INDUSTRIES =
            List.of("网约车", "快递", "外卖配送", "道路货运", "家政服务", "护工护理", "商场信息", "房产中介", "保安", "物业服务", "餐饮", "建筑");

    /** A union of platform workers: its place, its company, the work, and how many members to invent. */
    private record Basic(String union, String above, String company, String occupation, int members) {}

    private static final List<Basic> BASICS = List.of(
            new Basic(HOME_UNION, HOME_DISTRICT, "蓝骑即时配送有限公司", "外卖配送员", 60),
            new Basic("速迅快递工会", HOME_DISTRICT, "速迅快递有限公司", "快递员", 30),
            new Basic("顺达货运工会", "杜集区总工会", "顺达物流有限公司", "货车司机", 40),
            new Basic("烈山区快递行业联合工会", "烈山区总工会", "通递速运有限公司", "快递员", 35),
            new Basic("濉溪网约车司机联合工会", "濉溪县总工会", "畅行出行服务有限公司", "网约车司机", 45),
            new Basic("安居家政服务工会", "濉溪县总工会", "安居家政有限公司", "家政服务员", 15));

    private final FoundUnion foundUnion;
    private final OpenAccount openAccount;
    private final AppointToPost appoint;
    private final ImportMembers importMembers;
    private final Accounts accounts;
    private final CurrentUser user;

    private final Map<String, UnionId> unions = new HashMap<>();

    DemoOrganisation(
            FoundUnion foundUnion,
            OpenAccount openAccount,
            AppointToPost appoint,
            ImportMembers importMembers,
            Accounts accounts,
            CurrentUser user) {
        this.foundUnion = foundUnion;
        this.openAccount = openAccount;
        this.appoint = appoint;
        this.importMembers = importMembers;
        this.accounts = accounts;
        this.user = user;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (accounts.findByLogin("admin").isPresent()) {
            return;
        }
        user.asSystem(() -> {
            foundUnions();
            openAccounts();
            return null;
        });
        int members = importMembers();
        LOG.info("Demo organisation founded: {} unions, {} members", unions.size(), members);
    }

    private void foundUnions() {
        UnionId national = foundUnion.foundRoot(TOP, UnionLevel.NATIONAL, "NAT").orElseThrow();
        unions.put(TOP, national);
        UnionId province = found(national, "安徽省总工会", UnionLevel.PROVINCE, "AH");
        UnionId city = found(province, CITY, UnionLevel.CITY, "AH-HB");
        for (String county : List.of(HOME_DISTRICT, "杜集区总工会", "烈山区总工会", "濉溪县总工会")) {
            found(city, county, UnionLevel.COUNTY, "AH-HB");
        }
        for (String industry : INDUSTRIES) {
            found(city, "淮北市" + industry + "行业工会联合会", UnionLevel.INDUSTRY_FEDERATION, "AH-HB");
        }
        for (Basic basic : BASICS) {
            found(union(basic.above()), basic.union(), UnionLevel.BASIC, "AH-HB");
        }
    }

    private UnionId found(UnionId above, String name, UnionLevel level, String jurisdiction) {
        UnionId id = foundUnion.found(above, name, level, jurisdiction).orElseThrow();
        unions.put(name, id);
        return id;
    }

    private UnionId union(String name) {
        UnionId id = unions.get(name);
        if (id == null) {
            throw new IllegalStateException("The demo organisation has no " + name);
        }
        return id;
    }

    private void openAccounts() {
        person("worker.zhang", "张立新", HOME_UNION, Role.WORKER);
        person("worker.li", "李春梅", HOME_UNION, Role.WORKER);
        person("officer.chen", "陈桂芳", HOME_UNION, Role.CASE_OFFICER);
        person("officer.qin", "秦志远", HOME_UNION, Role.CASE_OFFICER);
        person("visitor.wu", "吴海涛", HOME_UNION, Role.VISITOR);
        person("visitor.zheng", "郑晓东", HOME_UNION, Role.VISITOR);
        person("committee.sun", "孙永胜", HOME_UNION, Role.COMMITTEE_MEMBER);
        person("committee.qian", "钱月华", HOME_UNION, Role.COMMITTEE_MEMBER);
        person("committee.feng", "冯德胜", HOME_UNION, Role.COMMITTEE_MEMBER);
        person("reviewer.zhou", "周红霞", HOME_DISTRICT, Role.REVIEWER);
        person("reviewer.he", "何光明", HOME_DISTRICT, Role.REVIEWER);
        person("approver.xu", "徐建国", CITY, Role.APPROVER);
        person("approver.jiang", "蒋丽娟", CITY, Role.APPROVER);
        person("funds.lin", "林玉兰", CITY, Role.FUND_OFFICER);
        person("funds.fang", "方志明", CITY, Role.FUND_OFFICER);
        person("funds.yu", "于海燕", CITY, Role.FUND_OFFICER);
        person("auditor.tang", "唐卫东", CITY, Role.AUDITOR);
        person("admin", "管理员", CITY, Role.ADMINISTRATOR);
        person("process.admin", "马志强", CITY, Role.PROCESS_ADMINISTRATOR);
        person("process.luo", "罗文静", CITY, Role.PROCESS_ADMINISTRATOR);
        // calendars, regional rules and processes concern every union, so they are kept at the top
        atTheTop("admin", Role.ADMINISTRATOR);
        atTheTop("process.admin", Role.PROCESS_ADMINISTRATOR);
        atTheTop("process.luo", Role.PROCESS_ADMINISTRATOR);
    }

    private void person(String login, String name, String union, Role role) {
        UnionId at = union(union);
        AccountId id = openAccount
                .open(new NewAccount(login, name, at, PASSWORD, Texts.CHINESE))
                .orElseThrow();
        appoint.appoint(id, role, at).orElseThrow();
    }

    private void atTheTop(String login, Role role) {
        appoint.appoint(accounts.findByLogin(login).orElseThrow().id(), role, union(TOP))
                .orElseThrow();
    }

    private int importMembers() throws IOException {
        InventedPeople people = new InventedPeople();
        StringBuilder lines = new StringBuilder(InventedPeople.HEADER);
        for (Basic basic : BASICS) {
            for (int i = 0; i < basic.members(); i++) {
                lines.append(people.line(basic.union(), basic.company(), basic.occupation()));
            }
        }
        Path file = Files.createTempFile("members", ".csv");
        try {
            Files.writeString(file, lines, StandardCharsets.UTF_8);
            return user.as(accounts.findByLogin("admin").orElseThrow().id(), () -> {
                ImportId checked = importMembers
                        .check(union(CITY), MatchRule.NATIONAL_ID, "members.csv", file)
                        .orElseThrow()
                        .id();
                return importMembers.apply(checked, false).orElseThrow().changes();
            });
        } finally {
            Files.delete(file);
        }
    }
}
