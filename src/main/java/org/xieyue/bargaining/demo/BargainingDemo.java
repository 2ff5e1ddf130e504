package org.xieyue.bargaining.demo;

import static org.xieyue.agreements.BargainingTopic.INCOME_AND_COMMISSION;
import static org.xieyue.agreements.BargainingTopic.ONLINE_HOURS_AND_REST;
import static org.xieyue.agreements.BargainingTopic.WEATHER_ALLOWANCE;
import static org.xieyue.bargaining.demo.DemoBargainers.QIAN;
import static org.xieyue.bargaining.demo.DemoBargainers.ZHOU;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xieyue.agreements.BargainingTopic;
import org.xieyue.agreements.ContractKind;
import org.xieyue.agreements.Figure;
import org.xieyue.agreements.FigureUnit;
import org.xieyue.agreements.OutcomeType;
import org.xieyue.agreements.ScopeType;
import org.xieyue.agreements.SecondRoundType;
import org.xieyue.bargaining.DemandId;
import org.xieyue.bargaining.NewBargaining;
import org.xieyue.bargaining.RaiseDemand;
import org.xieyue.bargaining.TopicCall;
import org.xieyue.clock.BusinessClock;
import org.xieyue.clock.DemoPast;
import org.xieyue.employers.EmployerId;
import org.xieyue.employers.Employers;
import org.xieyue.employers.Industry;
import org.xieyue.employers.demo.EmployersDemo;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.UnionId;
import org.xieyue.negotiation.PositionId;
import org.xieyue.shared.CaseId;

/**
 * Two bargainings to go on with by hand, beside those of the spring campaign: eight platforms about their rules, in the third
 * round today, and a supplement for the industry, its topics being gathered. Once.
 */
@Component
@Profile("demo")
@Order(BargainingDemo.ORDER)
class BargainingDemo implements ApplicationRunner {

    /** After organisation, employers and congress. */
    static final int ORDER = 320;

    private static final Logger LOG = LoggerFactory.getLogger(BargainingDemo.class);
    private static final List<String> TOPICS =
            List.of("INCOME_AND_COMMISSION", "ONLINE_HOURS_AND_REST", "WEATHER_ALLOWANCE");
    private static final String INDUSTRY = Industry.RIDE_HAILING.name();

    private final DemoBargainers people;
    private final DemoPosts posts;
    private final DemoDataPack pack;
    private final RaiseDemand raiseDemand;
    private final Employers employers;
    private final Accounts accounts;
    private final DemoPast past;
    private final BusinessClock clock;

    BargainingDemo(
            DemoBargainers people,
            DemoPosts posts,
            DemoDataPack pack,
            RaiseDemand raiseDemand,
            Employers employers,
            Accounts accounts,
            DemoPast past,
            BusinessClock clock) {
        this.people = people;
        this.posts = posts;
        this.pack = pack;
        this.raiseDemand = raiseDemand;
        this.employers = employers;
        this.accounts = accounts;
        this.past = past;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        past.leave();
        if (accounts.findByLogin(DemoBargainers.ZHOU).isPresent()) {
            return;
        }
        UnionId city = posts.open();
        Duration shift = clock.shift();
        CaseId jointly;
        try {
            past.ago(Duration.ofDays(60));
            jointly = jointly(city);
        } finally {
            past.ago(shift.negated());
        }
        thirdRound(jointly);
        supplement(city);
        LOG.info("Demo bargaining: a table to sit down at, and topics being gathered");
    }

    private List<EmployerId> platforms() {
        return EmployersDemo.RIDE_HAILING.stream()
                .map(code -> employers.withCode(code).orElseThrow().id())
                .toList();
    }

    private static NewBargaining opening(UnionId union, String title, ScopeType scope, List<EmployerId> asked) {
        return new NewBargaining(
                union,
                title,
                ContractKind.GENERAL,
                scope,
                asked,
                OutcomeType.COLLECTIVE_CONTRACT,
                SecondRoundType.NONE,
                INDUSTRY,
                null,
                null);
    }

    /** Eight platforms: seven accept, one answers the opinion letter late; two rounds are held. */
    private CaseId jointly(UnionId city) {
        List<EmployerId> all = platforms();
        CaseId id = people.opens(opening(city, "网约车平台抽成与派单规则专项协商", ScopeType.JOINT, all));
        people.offers(id, all, TOPICS, "在行业集体合同之上，降低抽成、落实强制休息、提高高温补贴。");
        past.ago(Duration.ofDays(50));
        for (EmployerId employer : all.subList(0, 7)) {
            people.accepts(id, employer, "登记书面答复");
        }
        past.ago(Duration.ofDays(35));
        people.runsDue(id);
        people.does(id, "处理未应约情况", "settle-press", Map.of());
        people.does(
                id, "发出意见书", "opinion-sent", Map.of("deliveredOn", clock.today().toString()));
        past.ago(Duration.ofDays(30));
        people.accepts(id, all.getLast(), "登记对意见书的答复");
        people.sitDown(id, all, clock.today().plusDays(8));
        pack.given(id, city);
        past.ago(Duration.ofDays(22));
        people.runsDue(id);
        people.begins(id);
        commission(id, "18", "22");
        people.tables(
                id, ZHOU, ONLINE_HOURS_AND_REST, "连续接单满四小时，停止派单 30 分钟。", Figure.atLeast("30", FigureUnit.MINUTES));
        people.ends(id);
        people.does(
                id, "研判协商结果", "talks-next", DemoBargainers.meeting(clock.today().plusDays(10)));
        past.ago(Duration.ofDays(12));
        people.runsDue(id);
        people.begins(id);
        commission(id, "19", "21.5");
        PositionId rest = people.tables(
                id, QIAN, ONLINE_HOURS_AND_REST, "连续接单满四小时，停止派单 20 分钟。", Figure.atLeast("20", FigureUnit.MINUTES));
        people.agrees(id, ZHOU, ONLINE_HOURS_AND_REST, rest);
        people.ends(id);
        people.does(
                id, "研判协商结果", "talks-next", DemoBargainers.meeting(clock.today().plusDays(12)));
        return id;
    }

    private void commission(CaseId id, String workers, String employersSide) {
        people.tables(
                id,
                ZHOU,
                INCOME_AND_COMMISSION,
                "平台抽成不超过 " + workers + " %。",
                Figure.atMost(workers, FigureUnit.PERCENT));
        people.tables(
                id,
                QIAN,
                INCOME_AND_COMMISSION,
                "平台抽成不超过 " + employersSide + " %。",
                Figure.atMost(employersSide, FigureUnit.PERCENT));
    }

    /** Held today. */
    private void thirdRound(CaseId id) {
        people.runsDue(id);
        people.begins(id);
        commission(id, "19.5", "21");
        people.tables(
                id,
                ZHOU,
                WEATHER_ALLOWANCE,
                "日最高气温 35 摄氏度以上，每日补贴 15 元。",
                Figure.atLeast("15", FigureUnit.YUAN_PER_DAY));
    }

    /** The workers say what the industry's contract lacks. */
    private void supplement(UnionId city) {
        CaseId id = people.opens(opening(city, "淮北市网约车行业集体合同补充协商", ScopeType.INDUSTRY, platforms()));
        TopicCall call = TopicCall.of(id);
        DemandId commission = raise(call, "delegate.ma", INCOME_AND_COMMISSION, "抽成每单都要看得见，不要超过百分之二十。");
        DemandId waiting = raise(call, "delegate.liu", BargainingTopic.PAY, "在机场、车站排队等单超过半小时，应当有等候补贴。");
        raise(call, "delegate.xu", BargainingTopic.APPRAISAL_AND_PENALTIES, "封号以前先听我们说，申诉要有人管。");
        for (String login : List.of("delegate.liu", "delegate.xu", "worker.zhang")) {
            support(login, commission);
        }
        support("delegate.ma", waiting);
    }

    private DemandId raise(TopicCall call, String login, BargainingTopic topic, String text) {
        return people.as(login, () -> raiseDemand.raise(call, topic, text).orElseThrow());
    }

    private void support(String login, DemandId demand) {
        people.as(login, () -> raiseDemand.support(demand, true).orElseThrow());
    }
}
