package org.xieyue.negotiation;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.xieyue.agreements.BargainingTopic;
import org.xieyue.agreements.Clause;
import org.xieyue.agreements.ClauseKey;
import org.xieyue.agreements.Figure;
import org.xieyue.agreements.FigureUnit;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Role;
import org.xieyue.identity.UnionId;
import org.xieyue.parties.NameRecorder;
import org.xieyue.parties.NewRepresentative;
import org.xieyue.parties.PartyStory;
import org.xieyue.parties.RepresentativeId;
import org.xieyue.shared.CaseId;
import org.xieyue.testing.TestPeople;

/** Negotiation tables for tests: four clauses of a ride-hailing contract, two representatives a side, in the first round. */
@Component
public class TableStory {

    public static final ClauseKey COMMISSION = new ClauseKey("commission");
    public static final ClauseKey HEAT = new ClauseKey("heat");
    public static final ClauseKey REST = new ClauseKey("rest");
    public static final ClauseKey TERM = new ClauseKey("term");

    public static final List<Clause> TEXT = List.of(
            new Clause(
                    COMMISSION,
                    "第五条",
                    BargainingTopic.INCOME_AND_COMMISSION,
                    "平台抽成上限",
                    "平台抽成不超过 26 %。",
                    Figure.atMost("26", FigureUnit.PERCENT)),
            new Clause(
                    HEAT,
                    "第八条",
                    BargainingTopic.WEATHER_ALLOWANCE,
                    "高温补贴",
                    "日最高气温达到 37 摄氏度以上的,每日支付高温补贴 10 元。",
                    Figure.atLeast("10", FigureUnit.YUAN_PER_DAY)),
            new Clause(REST, "第九条", BargainingTopic.ONLINE_HOURS_AND_REST, "连续接单后强制休息", "连续接单 4 小时停派 20 分钟。", null),
            new Clause(TERM, "第十条", BargainingTopic.TERM, "期限", "本合同期限三年。", null));

    private final PartyStory parties;
    private final TestPeople people;
    private final NameRecorder nameRecorder;
    private final OpenTable openTable;
    private final HoldRound holdRound;
    private final CurrentUser user;
    private final BusinessClock clock;
    private final TransactionOperations transactions;

    TableStory(
            PartyStory parties,
            TestPeople people,
            NameRecorder nameRecorder,
            OpenTable openTable,
            HoldRound holdRound,
            CurrentUser user,
            BusinessClock clock,
            TransactionOperations transactions) {
        this.parties = parties;
        this.people = people;
        this.nameRecorder = nameRecorder;
        this.openTable = openTable;
        this.holdRound = holdRound;
        this.user = user;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** @param chief the workers' chief, {@code second} their second representative, {@code boss} the employers' chief */
    public record Laid(
            CaseId id,
            UnionId union,
            Account officer,
            Account chief,
            Account second,
            Account boss,
            Account manager,
            PartyStory.Laid parties) {}

    public Laid lay() {
        return lay("AH");
    }

    public Laid lay(String jurisdiction) {
        PartyStory.Laid laid = parties.lay(jurisdiction, 1);
        Account chief = people.person("周首席", Role.NEGOTIATOR, laid.union());
        Account second = people.person("韩代表", Role.NEGOTIATOR, laid.union());
        Account boss = people.person("钱首席", Role.EMPLOYER_REPRESENTATIVE, laid.union());
        Account manager = people.person("陶代表", Role.EMPLOYER_REPRESENTATIVE, laid.union());
        RepresentativeId first = parties.seat(laid, parties.chair(chief.name(), chief.login()));
        parties.seat(laid, login(parties.worker(second.name()), second.login()));
        RepresentativeId head = parties.seat(laid, parties.head(boss.name(), boss.login()));
        parties.seat(laid, login(parties.manager(manager.name()), manager.login()));
        parties.lead(laid, first, clock.today());
        parties.lead(laid, head, clock.today());
        run(() -> openTable.open(laid.id(), TEXT));
        run(() -> holdRound.start(laid.id(), "总工会会议室").orElseThrow());
        return new Laid(laid.id(), laid.union(), laid.officer(), chief, second, boss, manager, laid);
    }

    /** Somebody who writes the minutes. */
    public Account recorder(Laid laid) {
        Account recorder = people.person("路记录", Role.NEGOTIATOR, laid.union());
        people.as(
                laid.officer(),
                () -> nameRecorder
                        .name(
                                laid.id(),
                                recorder.name(),
                                java.util.UUID.randomUUID().toString(),
                                recorder.login())
                        .orElseThrow());
        return recorder;
    }

    private static NewRepresentative login(NewRepresentative one, String login) {
        return new NewRepresentative(
                one.side(),
                one.name(),
                one.identity(),
                login,
                one.post(),
                one.origin(),
                one.outsider(),
                one.employer(),
                one.from(),
                one.mandate());
    }

    /** As a process does it. */
    public void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    public <T> T call(Supplier<T> work) {
        return java.util.Objects.requireNonNull(transactions.execute(transaction -> user.asSystem(work)));
    }

    public void nextRound(Laid laid) {
        run(() -> {
            holdRound.end(laid.id()).orElseThrow();
            holdRound.start(laid.id(), "总工会会议室").orElseThrow();
        });
    }

    public void endRound(Laid laid) {
        run(() -> holdRound.end(laid.id()).orElseThrow());
    }

    public static Terms heat(int yuan) {
        return new Terms(
                "日最高气温达到 35 摄氏度以上的,每日支付高温补贴 " + yuan + " 元。",
                Figure.atLeast(String.valueOf(yuan), FigureUnit.YUAN_PER_DAY));
    }

    public static Terms commission(int percent) {
        return new Terms("平台抽成不超过 " + percent + " %。", Figure.atMost(String.valueOf(percent), FigureUnit.PERCENT));
    }
}
