package org.xieyue.employers.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xieyue.employers.CreditCode;
import org.xieyue.employers.EmployerKind;
import org.xieyue.employers.Employers;
import org.xieyue.employers.ImportEmployers;
import org.xieyue.employers.Industry;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Union;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.UnionLevel;
import org.xieyue.identity.Unions;

/** Ride-hailing platforms and their agents, couriers and hauliers of Huaibei. All invented. */
@Component
@Profile("demo")
@Order(EmployersDemo.ORDER)
public class EmployersDemo implements ApplicationRunner {

    /** After the organisation, before whatever bargains with these employers. */
    public static final int ORDER = 150;

    /** The local agent of a large ride-hailing platform: the counterpart of the case that stands alone. */
    public static final CreditCode AGENT = code(2);

    /** The eight ride-hailing firms that bargain jointly. */
    public static final List<CreditCode> RIDE_HAILING =
            List.of(code(2), code(3), code(4), code(5), code(6), code(7), code(8), code(9));

    private static final Logger LOG = LoggerFactory.getLogger(EmployersDemo.class);
    private static final String RIDE_UNION = "淮北市网约车行业工会联合会";
    private static final String EXPRESS_UNION = "淮北市快递行业工会联合会";
    private static final String DELIVERY_UNION = "淮北市外卖配送行业工会联合会";
    private static final String FREIGHT_UNION = "淮北市道路货运行业工会联合会";

    private record Firm(
            int number, String name, EmployerKind kind, int above, Industry industry, String union, int workers) {}

    private static final List<Firm> FIRMS = List.of(
            ride(1, "远途出行科技有限公司", EmployerKind.PLATFORM, 0, 5),
            ride(2, "淮北市驰远汽车服务有限公司", EmployerKind.PARTNER, 1, 1_120),
            ride(3, "畅行出行服务有限公司", EmployerKind.PLATFORM, 0, 640),
            ride(4, "淮北市安途网络约车有限公司", EmployerKind.PLATFORM, 0, 420),
            ride(5, "淮北市同路行汽车租赁有限公司", EmployerKind.PARTNER, 0, 360),
            ride(6, "相城快车服务有限公司", EmployerKind.PLATFORM, 0, 290),
            ride(7, "濉溪县顺安出行有限公司", EmployerKind.PARTNER, 0, 210),
            ride(8, "淮北市绿芽新能源出行有限公司", EmployerKind.PLATFORM, 0, 165),
            ride(9, "烈山区捷达约车服务有限公司", EmployerKind.PARTNER, 0, 115),
            new Firm(10, "速迅快递有限公司", EmployerKind.ORDINARY, 0, Industry.EXPRESS, EXPRESS_UNION, 260),
            new Firm(11, "通递速运有限公司", EmployerKind.ORDINARY, 0, Industry.EXPRESS, EXPRESS_UNION, 310),
            new Firm(12, "淮北市丰源快件服务部", EmployerKind.PARTNER, 0, Industry.EXPRESS, EXPRESS_UNION, 85),
            new Firm(13, "蓝骑即时配送有限公司", EmployerKind.PLATFORM, 0, Industry.INSTANT_DELIVERY, DELIVERY_UNION, 980),
            new Firm(14, "淮北市禾味配送站", EmployerKind.PARTNER, 13, Industry.INSTANT_DELIVERY, DELIVERY_UNION, 150),
            new Firm(15, "顺达物流有限公司", EmployerKind.ORDINARY, 0, Industry.ROAD_FREIGHT, FREIGHT_UNION, 420),
            new Firm(16, "淮北市红星货运有限公司", EmployerKind.ORDINARY, 0, Industry.ROAD_FREIGHT, FREIGHT_UNION, 130));

    private final ImportEmployers importEmployers;
    private final Employers employers;
    private final Accounts accounts;
    private final Unions unions;
    private final CurrentUser user;

    EmployersDemo(
            ImportEmployers importEmployers, Employers employers, Accounts accounts, Unions unions, CurrentUser user) {
        this.importEmployers = importEmployers;
        this.employers = employers;
        this.accounts = accounts;
        this.unions = unions;
        this.user = user;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (employers.withCode(AGENT).isPresent()) {
            return;
        }
        UnionId city = city();
        Path file = Files.createTempFile("employers", ".csv");
        try {
            Files.writeString(file, table(), StandardCharsets.UTF_8);
            int changes = user.asSystem(() -> importEmployers
                    .check(city, "employers.csv", file)
                    .then(lines -> importEmployers.apply(city, lines, false))
                    .orElseThrow());
            LOG.info("Demo employers registered: {}", changes);
        } finally {
            Files.delete(file);
        }
    }

    private UnionId city() {
        return accounts.findByLogin("admin").orElseThrow().appointments().stream()
                .flatMap(post -> unions.find(post.union()).stream())
                .filter(union -> union.level() == UnionLevel.CITY)
                .map(Union::id)
                .findFirst()
                .orElseThrow();
    }

    private static String table() {
        StringBuilder lines = new StringBuilder("单位名称,统一社会信用代码,类型,行业,所属工会,职工人数,总部信用代码,地区代码\n");
        for (Firm firm : FIRMS) {
            lines.append(String.join(
                            ",",
                            firm.name(),
                            code(firm.number()).value(),
                            firm.kind().name(),
                            firm.industry().name(),
                            firm.union(),
                            String.valueOf(firm.workers()),
                            firm.above() == 0 ? "" : code(firm.above()).value(),
                            "AH-HB"))
                    .append('\n');
        }
        return lines.toString();
    }

    private static Firm ride(int number, String name, EmployerKind kind, int above, int workers) {
        return new Firm(number, name, kind, above, Industry.RIDE_HAILING, RIDE_UNION, workers);
    }

    /** A right code that no firm has: its organisation part begins with letters never given out in that order. */
    private static CreditCode code(int number) {
        String start = String.format(Locale.ROOT, "91340600MAXY%05d", number);
        return new CreditCode(start + CreditCode.checkCharacter(start));
    }
}
