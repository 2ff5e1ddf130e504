package org.xieyue.congress.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xieyue.clock.BusinessClock;
import org.xieyue.clock.DemoPast;
import org.xieyue.congress.DelegateId;
import org.xieyue.congress.HandleProposal;
import org.xieyue.congress.ProposalId;
import org.xieyue.congress.SubmitProposal;
import org.xieyue.congress.demo.DemoCongresses.Drivers;
import org.xieyue.shared.CaseId;

/** The drivers' congress of Huaibei has decided once and meets again today; a courier firm's congress prepares. Once. */
@Component
@Profile("demo")
@Order(CongressDemo.ORDER)
class CongressDemo implements ApplicationRunner {

    /** After the organisation and the hardship cases. */
    static final int ORDER = 300;

    private static final Logger LOG = LoggerFactory.getLogger(CongressDemo.class);
    private static final LocalDate FOUNDED = LocalDate.of(2026, 1, 20);
    private static final String SECRETARY = DemoCongresses.SECRETARY;

    private final DemoCongresses congresses;
    private final DemoHall hall;
    private final SubmitProposal submitProposal;
    private final HandleProposal handleProposal;
    private final DemoPast past;
    private final BusinessClock clock;

    CongressDemo(
            DemoCongresses congresses,
            DemoHall hall,
            SubmitProposal submitProposal,
            HandleProposal handleProposal,
            DemoPast past,
            BusinessClock clock) {
        this.congresses = congresses;
        this.hall = hall;
        this.submitProposal = submitProposal;
        this.handleProposal = handleProposal;
        this.past = past;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        past.leave();
        if (congresses.isThere()) {
            return;
        }
        Duration shift = clock.shift();
        Drivers drivers;
        CaseId today;
        try {
            past.ago(founded());
            drivers = congresses.drivers();
            hasDecided(drivers);
            past.ago(Duration.ofDays(12));
            proposals();
            today = prepared(drivers);
        } finally {
            past.ago(shift.negated());
        }
        meetsToday(drivers, today);
        inPreparation();
        LOG.info("Demo congress: {} delegates", drivers.delegates().size());
    }

    /** Before the spring, so that it can decide about the contract of that spring. */
    private Duration founded() {
        long days = FOUNDED.until(clock.today(), ChronoUnit.DAYS);
        return Duration.ofDays(Math.max(75, days));
    }

    /** Two months ago: 101 of 140 there, 88 in favour. */
    private void hasDecided(Drivers drivers) {
        past.ago(Duration.ofDays(70));
        CaseId id = hall.convenes(SECRETARY, drivers.congress(), "一届二次会议");
        LocalDate day = clock.today().plusDays(9);
        hall.does(
                id,
                SECRETARY,
                "筹备会议",
                "session-planned",
                plan(day.atTime(9, 0), "报告:网约车行业集体合同履行情况\n表决:网约车司机高温和恶劣天气保护办法草案\n表决:平台规则专项协商方案"));
        hall.does(id, SECRETARY, "商定议题", "agenda-agree", Map.of());
        hall.does(id, SECRETARY, "送达会议材料", "papers-send", papers(id, "高温和恶劣天气保护办法（草案）", day.atTime(9, 0)));
        hall.does(id, SECRETARY, "征集代表团(组)意见", "opinions-conclude", Map.of());
        past.ago(Duration.ofDays(60));
        hall.runsDue(id);
        List<DelegateId> there = drivers.delegates().subList(0, 101);
        hall.attend(id, SECRETARY, there);
        hall.does(id, SECRETARY, "会议签到", "roll-done", Map.of());
        hall.does(id, SECRETARY, "推选主席团和监票人", "officers-elect", officers(drivers));
        hall.does(id, SECRETARY, "发起逐项表决", "vote-open", Map.of("mode", "NAMED"));
        hall.vote(id, SECRETARY, there.subList(0, 84), both("YES", "YES"));
        hall.vote(id, SECRETARY, there.subList(84, 88), both("YES", "NO"));
        hall.vote(id, SECRETARY, there.subList(88, 94), both("NO", "NO"));
        hall.vote(id, SECRETARY, there.subList(94, 98), both("ABSTAIN", "ABSTAIN"));
        hall.does(id, SECRETARY, "结束投票", "vote-close", Map.of());
        hall.does(id, SECRETARY, "签署决议", "resolution-sign", Map.of());
        hall.does(id, SECRETARY, "向上一级工会报告", "report-sent", Map.of("number", "淮网工〔2026〕5号"));
        past.ago(Duration.ofDays(40));
        hall.runsDue(id);
    }

    private CaseId prepared(Drivers drivers) {
        CaseId id = hall.convenes(SECRETARY, drivers.congress(), "一届三次会议");
        LocalDateTime at =
                clock.time().toLocalDateTime().plusDays(12).plusMinutes(40).withSecond(0);
        hall.does(
                id,
                SECRETARY,
                "筹备会议",
                "session-planned",
                plan(at, "报告:提案办理情况\n表决:网约车行业抽成与派单规则专项协议草案\n选举:集体协商职工方代表;3;马成林、刘海涛、徐雪梅、赵卫东"));
        hall.does(id, SECRETARY, "商定议题", "agenda-agree", Map.of());
        hall.does(id, SECRETARY, "送达会议材料", "papers-send", papers(id, "抽成与派单规则专项协议（草案）", at));
        return id;
    }

    /** 91 are there, three are missing. */
    private void meetsToday(Drivers drivers, CaseId id) {
        hall.runsDue(id);
        hall.attend(id, SECRETARY, drivers.delegates().subList(3, 94));
    }

    private void inPreparation() {
        CaseId id = hall.convenes(SECRETARY, congresses.couriers(), "一届一次会议");
        hall.does(
                id,
                SECRETARY,
                "筹备会议",
                "session-planned",
                plan(clock.today().plusDays(16).atTime(14, 30), "报告:企业经营情况\n表决:高温津贴实施办法"));
    }

    private void proposals() {
        ProposalId shade = proposed("delegate.ma", "在火车站北广场增设网约车候客区", "等客时只能停在路边,常被罚款。", "协调交管部门划出二十个临时车位。");
        second(shade, "delegate.liu", "delegate.xu");
        keeps(() -> handleProposal.file(shade));
        keeps(() -> handleProposal.assign(shade, "市总工会权益保障部"));
        keeps(() -> handleProposal.answer(shade, "已与市交管支队商定,在北广场东侧划出二十二个车位,本月底启用。"));
        hall.as("delegate.ma", () -> handleProposal.rate(shade, "SATISFIED").orElseThrow());
        ProposalId appeals = proposed("delegate.liu", "平台处罚应先听取司机申辩", "乘客投诉后直接封号,没有申辩的机会。", "写入专项协议:封号前二十四小时内听取申辩。");
        second(appeals, "delegate.ma", "delegate.xu");
        keeps(() -> handleProposal.file(appeals));
        keeps(() -> handleProposal.assign(appeals, "行业工会集体协商工作组"));
        ProposalId appealsToo = proposed("delegate.xu", "建立封号申诉的快速通道", "封号以后找不到人处理。", "由行业工会和平台共同设立申诉窗口。");
        second(appealsToo, "delegate.ma", "delegate.liu");
        keeps(() -> handleProposal.merge(appealsToo, appeals));
        ProposalId fuel = proposed("delegate.xu", "降低全市汽油价格", "油价太高,收入减少。", "请政府调低油价。");
        second(fuel, "delegate.ma");
        keeps(() -> handleProposal.sendBack(fuel, "油价不属于职工代表大会的职权;可改为在集体合同中约定油价补贴,另行提出。"));
        proposed("delegate.ma", "每年组织一次网约车司机健康体检", "久坐、饮食不规律,职业病多。", "列入行业集体合同,费用由企业承担。");
    }

    private ProposalId proposed(String login, String matter, String reason, String suggestion) {
        return hall.as(
                login,
                () -> submitProposal
                        .submit(
                                congresses.driversCongress(),
                                new SubmitProposal.NewProposal(matter, reason, suggestion))
                        .orElseThrow());
    }

    private void second(ProposalId id, String... logins) {
        for (String login : logins) {
            hall.as(login, () -> submitProposal.second(id).orElseThrow());
        }
    }

    private void keeps(java.util.function.Supplier<org.xieyue.shared.Answer<ProposalId>> act) {
        hall.as(SECRETARY, () -> act.get().orElseThrow());
    }

    private Map<String, Object> officers(Drivers drivers) {
        return Map.of(
                "presidium",
                drivers.delegates().subList(0, 5).stream().map(Object::toString).toList(),
                "scrutineers",
                DemoCongresses.DELEGATES.stream()
                        .map(login -> hall.account(login).id().toString())
                        .toList());
    }

    private static Map<String, List<String>> both(String first, String second) {
        return Map.of("q2", List.of(first), "q3", List.of(second));
    }

    private static Map<String, Object> plan(LocalDateTime at, String agenda) {
        return Map.of("meetsOn", day(at), "meetsTime", time(at), "place", "淮北市工人文化宫二楼礼堂", "agenda", agenda);
    }

    private Map<String, Object> papers(CaseId id, String title, LocalDateTime at) {
        return Map.of(
                "papers",
                List.of(hall.paper(
                                id,
                                SECRETARY,
                                title,
                                List.of(
                                        "平台企业向司机收取的抽成,按单计算不超过百分之十八,并在接单页面显示。",
                                        "连续在线满四小时,系统提示休息并停止派单二十分钟。",
                                        "气温达到三十七摄氏度以上的,每单增加高温补贴。",
                                        "对司机作出处罚前,应听取申辩;司机可在七日内申诉。"))
                        .toString()),
                "meetsOn",
                day(at),
                "meetsTime",
                time(at));
    }

    private static String day(LocalDateTime at) {
        return at.toLocalDate().toString();
    }

    private static String time(LocalDateTime at) {
        return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(at);
    }
}
