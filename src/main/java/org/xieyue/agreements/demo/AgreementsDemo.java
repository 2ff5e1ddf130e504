package org.xieyue.agreements.demo;

import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieyue.agreements.AgreementId;
import org.xieyue.agreements.AgreementRegister;
import org.xieyue.agreements.AgreementText;
import org.xieyue.agreements.Agreements;
import org.xieyue.agreements.Clause;
import org.xieyue.agreements.ContractKind;
import org.xieyue.agreements.Coverage;
import org.xieyue.agreements.CoverageMode;
import org.xieyue.agreements.EnterAgreement;
import org.xieyue.agreements.EnterContract;
import org.xieyue.agreements.NewObligation;
import org.xieyue.agreements.Obligation;
import org.xieyue.agreements.OutcomeType;
import org.xieyue.agreements.PublicFacts;
import org.xieyue.agreements.ScopeType;
import org.xieyue.agreements.WatchObligations;
import org.xieyue.clock.BusinessClock;
import org.xieyue.employers.Employer;
import org.xieyue.employers.Employers;
import org.xieyue.employers.Industry;
import org.xieyue.employers.demo.EmployersDemo;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Union;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.UnionLevel;
import org.xieyue.identity.Unions;

/** Last year's contract of the couriers of Huaibei, which runs out soon and lets another join,
 * and a model text in two versions. All invented. */
@Component
@Profile("demo")
@Order(EmployersDemo.ORDER + 5)
class AgreementsDemo implements ApplicationRunner {

    private static final int DAYS_LEFT = 60;

    /** Was not at the table; the contract lets it join. */
    private static final String OUTSIDE = "丰源";

    private static final String MODEL = """
            第一条 适用范围 本示范文本适用于本市网约车行业的用人单位和职工。
            第二条 最低月收入 全日制驾驶员月收入不低于3,200 元/月，低于的由用人单位补足。
            第三条 在线时长 驾驶员每日在线不超过11 小时/天，连续服务满4小时应提示休息。
            第四条 抽成 平台服务费比例不高于百分之二十五。
            第五条 高温补贴 日最高气温达到35℃的，补贴不低于12 元/天。
            第六条 申诉 驾驶员对考核、处罚有异议的，可在7日内申诉，用人单位在15个工作日内答复。
            第七条 健康体检 用人单位每年安排一次健康体检。
            """;

    private static final String CONTRACT = """
            第一条 适用范围 本合同适用于淮北市快递行业的用人单位和快递员。
            第二条 派费 派件费不低于1.00 元/件，按月结算。
            第三条 最低月收入 快递员月收入不低于3,500 元/月。
            第四条 工作时间 每日工作不超过10 小时/天。
            第五条 高温补贴 日最高气温达到35℃的，补贴不低于15 元/天。
            第六条 职业伤害保障 用人单位为快递员办理职业伤害保障和意外伤害保险。
            第七条 健康体检 用人单位每年安排一次健康体检，费用由用人单位承担。
            第八条 违约责任 违反本合同的，依照《中华人民共和国劳动合同法》第五十六条处理。
            第九条 加入 本市其他快递企业认可本合同的，经授权、盖章后可以加入，自加入之日起受本合同约束。
            """;

    private final EnterAgreement enterAgreement;
    private final EnterContract enterContract;
    private final AgreementPosts posts;
    private final AgreementRegister register;
    private final Agreements agreements;
    private final WatchObligations watch;
    private final Employers employers;
    private final Accounts accounts;
    private final Unions unions;
    private final CurrentUser user;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    AgreementsDemo(
            EnterAgreement enterAgreement,
            EnterContract enterContract,
            AgreementPosts posts,
            AgreementRegister register,
            Agreements agreements,
            WatchObligations watch,
            Employers employers,
            Accounts accounts,
            Unions unions,
            CurrentUser user,
            BusinessClock clock,
            PlatformTransactionManager transactions) {
        this.enterAgreement = enterAgreement;
        this.enterContract = enterContract;
        this.posts = posts;
        this.register = register;
        this.agreements = agreements;
        this.watch = watch;
        this.employers = employers;
        this.accounts = accounts;
        this.unions = unions;
        this.user = user;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        UnionId city = accounts.findByLogin("admin").orElseThrow().appointments().stream()
                .flatMap(post -> unions.find(post.union()).stream())
                .filter(union -> union.level() == UnionLevel.CITY)
                .map(Union::id)
                .findFirst()
                .orElseThrow();
        user.asSystem(() -> {
            transaction.executeWithoutResult(status -> seed(city));
            return city;
        });
    }

    private void seed(UnionId union) {
        List<Employer> couriers = employers.of(union, Industry.EXPRESS);
        boolean seeded = couriers.isEmpty()
                || !register.bindings(couriers.getFirst().id(), clock.today()).isEmpty();
        if (seeded) {
            return;
        }
        AgreementId model = enterAgreement
                .model(union, entry("网约车行业集体合同示范文本", Industry.RIDE_HAILING), read(MODEL))
                .orElseThrow();
        enterAgreement
                .revise(
                        model,
                        MODEL.replace("3,200 元/月", "3,400 元/月").replace("百分之二十五", "百分之二十二")
                                + "第八条 疗休养 用人单位每年安排优秀驾驶员疗休养。\n",
                        "按2026年春季要约重点修订")
                .orElseThrow();
        posts.open(union);
        earlier(union);
        contract(union);
    }

    private void contract(UnionId union) {
        LocalDate until = clock.today().plusDays(DAYS_LEFT);
        LocalDate from = until.minusYears(1).plusDays(1);
        AgreementText text = read(CONTRACT);
        List<Coverage> covered = employers.of(union, Industry.EXPRESS).stream()
                .filter(employer -> !employer.name().contains(OUTSIDE))
                .map(employer -> sealed(employer, from.minusDays(20)))
                .toList();
        AgreementId id = posts.as(
                AgreementPosts.ENTERS,
                () -> enterContract
                        .enter(
                                union,
                                entry("淮北市快递行业工资专项集体合同", Industry.EXPRESS),
                                new EnterContract.Concluded(
                                        from.minusDays(25), from, until, from.minusDays(18), "淮人社集备〔2025〕36号", covered),
                                text)
                        .orElseThrow());
        posts.as(AgreementPosts.CONFIRMS, () -> enterContract.confirm(id).orElseThrow());
        agreements.publish(
                id,
                new PublicFacts(
                        "李建国",
                        "周明",
                        "淮北市快递行业一届二次职工代表大会",
                        from.minusDays(30),
                        60,
                        55,
                        51,
                        2,
                        2,
                        "淮人社集备〔2025〕36号",
                        from.minusDays(17),
                        "淮北市人力资源和社会保障局"),
                from.plusDays(3));
        owe(id, clause(text, "健康体检"), "安排一次健康体检", 0, clock.today().minusDays(9));
        owe(id, clause(text, "派费"), "公布各站点派费标准", 3, from.plusMonths(1));
    }

    /** The year before, typed in from the paper; nobody has compared it yet. */
    private void earlier(UnionId union) {
        LocalDate until = clock.today().plusDays(DAYS_LEFT).minusYears(1);
        LocalDate from = until.minusYears(1).plusDays(1);
        List<Coverage> covered = employers.of(union, Industry.EXPRESS).stream()
                .map(employer -> sealed(employer, from.minusDays(20)))
                .toList();
        posts.as(
                AgreementPosts.ENTERS,
                () -> enterContract
                        .enter(
                                union,
                                entry("淮北市快递行业工资专项集体合同（上一年度）", Industry.EXPRESS),
                                new EnterContract.Concluded(
                                        from.minusDays(25), from, until, from.minusDays(18), "淮人社集备〔2024〕21号", covered),
                                read(CONTRACT.replace("3,500 元/月", "3,300 元/月")))
                        .orElseThrow());
    }

    private static Coverage sealed(Employer employer, LocalDate on) {
        return new Coverage(employer.id(), employer.workers(), on, null, null);
    }

    private void owe(AgreementId id, Clause clause, String what, int months, LocalDate first) {
        watch.owe(id, new NewObligation(clause.key(), what, Obligation.Party.EMPLOYERS, null, months, first, null))
                .orElseThrow();
    }

    private static Clause clause(AgreementText text, String title) {
        return text.clauses().stream()
                .filter(one -> one.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private AgreementText read(String written) {
        return enterAgreement.read(written).orElseThrow();
    }

    private static EnterAgreement.Entry entry(String title, Industry industry) {
        return new EnterAgreement.Entry(
                title,
                ContractKind.WAGES,
                ScopeType.INDUSTRY,
                OutcomeType.COLLECTIVE_CONTRACT,
                CoverageMode.RATIFYING_ONLY,
                industry.name());
    }
}
