package org.xieyue.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xieyue.agreements.AgreementId;
import org.xieyue.agreements.AgreementRow;
import org.xieyue.agreements.Agreements;
import org.xieyue.agreements.OutcomeType;
import org.xieyue.agreements.ScopeType;
import org.xieyue.bargaining.BargainingBoard;
import org.xieyue.bargaining.BargainingRow;
import org.xieyue.bargaining.BargainingStage;
import org.xieyue.bargaining.BargainingStory;
import org.xieyue.bargaining.BargainingStory.Talk;
import org.xieyue.bargaining.HuaibeiRounds;
import org.xieyue.conclusion.ConclusionStory;
import org.xieyue.conclusion.ConclusionStory.Talks;
import org.xieyue.congress.CongressKind;
import org.xieyue.congress.CongressStory;
import org.xieyue.e2e.Chromium.Window;
import org.xieyue.employers.EmployerId;
import org.xieyue.employers.Employers;
import org.xieyue.identity.Account;
import org.xieyue.shared.CaseId;
import org.xieyue.testing.EngineDriver;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueServerTest;

/**
 * The drivers of Huaibei, everybody in a browser of their own. The agent of a platform alone: signed and published. Eight
 * platforms jointly: one is silent, gets the opinion letter and joins late. From their text the industry's contract: opened,
 * offered, answered, talked about at the table, minuted, initialled, voted, signed, filed, silent for fifteen days, in force,
 * and read by a driver on a phone. What repeats itself is told without a browser.
 */
@XieyueServerTest
class BargainingJourneyTest {

    private static final LocalDate OFFERED = LocalDate.of(2026, 3, 2);
    private static final LocalDate MEETING = LocalDate.of(2026, 3, 10);
    private static final LocalDate VOTED = LocalDate.of(2026, 4, 7);
    private static final LocalDate SIGNED = LocalDate.of(2026, 4, 20);
    private static final LocalDate RECEIVED = LocalDate.of(2026, 4, 28);
    private static final LocalDate IN_FORCE = LocalDate.of(2026, 5, 14);
    private static final String TITLE = HuaibeiRounds.TITLE;
    private static final String SECRET = "底线百分之二十一绝不外传";
    private static final int DELEGATES = 140;
    private static final int MANAGERS = 29;
    private static final int DRIVERS = 3320;

    @LocalServerPort
    int port;

    @Autowired
    BargainingStory story;

    @Autowired
    HuaibeiRounds huaibei;

    @Autowired
    ConclusionStory conclusion;

    @Autowired
    CongressStory congresses;

    @Autowired
    BargainingBoard board;

    @Autowired
    Agreements agreements;

    @Autowired
    Employers known;

    @Autowired
    EngineDriver engine;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock time;

    @SuppressWarnings("NullAway.Init") // set first thing in the journey
    private Chromium chromium;

    @SuppressWarnings("NullAway.Init")
    private Talk cast;

    @SuppressWarnings("NullAway.Init")
    private Talk joint;

    @SuppressWarnings("NullAway.Init")
    private Talk talk;

    private String number = "";

    @AfterEach
    void real_time_again() {
        time.reset();
    }

    @Test
    void from_the_decision_to_bargain_to_the_contract_that_every_driver_can_read() {
        try (Chromium opened = new Chromium("http://localhost:" + port)) {
            chromium = opened;
            cast = huaibei.cast();
            anAgentAloneSignsAndItsDriversReadIt();
            ofEightPlatformsOneJoinsLate();
            theUnionDecidesToBargainForTheIndustry();
            theOfferIsWrittenDeliveredAndAccepted();
            bothSidesMeetAtTheTable();
            theContractIsInitialledVotedAndSigned();
            theAuthorityIsSilent();
            aDriverReadsIt();
        }
    }

    private void anAgentAloneSignsAndItsDriversReadIt() {
        time.setTo(LocalDate.of(2025, 11, 3));
        Talk alone = huaibei.opened(
                cast, List.of(huaibei.agent(cast)), ScopeType.ENTERPRISE, OutcomeType.NEGOTIATED_AGREEMENT, null);
        story.offered(alone);
        huaibei.accepted(alone, alone.employers());
        story.toTheTable(alone, List.of(), LocalDate.of(2025, 11, 11));
        huaibei.on(alone, LocalDate.of(2025, 11, 11));
        huaibei.agreedInTwoRounds(alone, LocalDate.of(2025, 11, 18), "20");
        Talks talks = HuaibeiRounds.talks(alone, null);
        huaibei.term(talks, LocalDate.of(2025, 12, 1));
        huaibei.initialled(talks);
        tells(alone);
        try (Window zhou = desk(alone.zhou());
                Window qian = desk(alone.qian())) {
            for (Window chief : List.of(zhou, qian)) {
                chief.takeTask(number);
                decide(chief, "conclusion-sign");
            }
        }
        conclusion.published(talks, "公布协商协议", LocalDate.of(2025, 11, 18));
        assertThat(story.stage(alone)).isEqualTo(BargainingStage.IN_FORCE);
        reads("平台抽成不高于 20%", "淮北顺行汽车服务公司");
    }

    private void ofEightPlatformsOneJoinsLate() {
        time.setTo(LocalDate.of(2026, 1, 5));
        joint = huaibei.jointlyOffered(cast);
        huaibei.accepted(joint, joint.employers().subList(0, HuaibeiRounds.PLATFORMS - 1));
        tells(joint);
        theDayComes(LocalDate.of(2026, 1, 24));
        theDayComes(LocalDate.of(2026, 1, 27));
        assertThat(story.stage(joint)).isEqualTo(BargainingStage.UNSETTLED);
        try (Window desk = desk(joint.officer())) {
            desk.takeTask(number);
            decide(desk, "settle-press");
            desk.takeTask(number);
            decide(desk, "opinion-sent");
            theDayComes(LocalDate.of(2026, 2, 2));
            desk.takeTask(number);
            desk.choose("employer", 0);
            desk.choose("offerAnswer", 0);
            decide(desk, "reply-recorded");
        }
        huaibei.jointlyAgreed(joint);
    }

    private void theUnionDecidesToBargainForTheIndustry() {
        time.setTo(OFFERED);
        try (Window desk = desk(cast.officer())) {
            desk.open("bargaining");
            desk.isAccessible();
            desk.open("apply/collective-bargaining");
            desk.isAccessible();
            desk.goOn();
            desk.fill("bargainingTitle", TITLE);
            desk.choose("bargainingScope", 2);
            for (EmployerId platform : joint.employers()) {
                desk.page()
                        .locator("[data-field='employers'] vaadin-checkbox")
                        .filter(new Locator.FilterOptions().setHasText(nameOf(platform)))
                        .first()
                        .locator("input")
                        .check();
            }
            desk.goOn();
            desk.isAccessible();
            desk.choose("bargainingBasis", 1);
            desk.choose("higherText", 0);
            desk.goOn();
            desk.isAccessible();
            desk.goOn();
            desk.isAccessible();
            number = desk.page().locator(".case-number .code").innerText().strip();
        }
        CaseId id = people.as(cast.officer(), () -> board.cases(null, 50)).rows().stream()
                .filter(row -> row.number().equals(number))
                .map(BargainingRow::caseId)
                .findFirst()
                .orElseThrow();
        engine.runDueJobs(id);
        talk = new Talk(
                id, cast.union(), cast.officer(), cast.authority(), cast.zhou(), cast.qian(), joint.employers());
    }

    private void theOfferIsWrittenDeliveredAndAccepted() {
        try (Window desk = desk(talk.officer())) {
            desk.takeTask(number);
            desk.page()
                    .locator("[data-field='offerTopics'] vaadin-checkbox")
                    .filter(new Locator.FilterOptions().setHasText("报酬与抽成"))
                    .locator("input")
                    .check();
            decide(desk, "topics-closed");
            story.seat(talk, org.xieyue.parties.Side.WORKERS, talk.zhou(), 3);
            desk.open("bargaining/" + talk.id() + "/parties");
            desk.isAccessible();
            desk.takeTask(number);
            decide(desk, "workers-named");
            desk.takeTask(number);
            day(desk, "meetsOn", "2026-04-07");
            desk.fill("place", "工人文化宫");
            desk.fill("content", "平台抽成不超过百分之十五。");
            decide(desk, "offer-written");
            story.done(talk, "送达要约书", "offer-delivered", story.delivery(talk, OFFERED));
            huaibei.accepted(talk, talk.employers().subList(1, HuaibeiRounds.PLATFORMS));
            desk.takeTask(number);
            desk.choose("employer", 0);
            desk.choose("offerAnswer", 0);
            decide(desk, "reply-recorded");
        }
        assertThat(story.facts(talk).row().replyDueOn()).isEqualTo(LocalDate.of(2026, 3, 23));
        story.toTheTable(talk, List.of(), MEETING);
        assertThat(story.stage(talk)).isEqualTo(BargainingStage.TALKS);
    }

    private void bothSidesMeetAtTheTable() {
        theDayComes(MEETING);
        try (Window desk = desk(talk.officer());
                Window zhou = desk(talk.zhou());
                Window qian = desk(talk.qian())) {
            desk.takeTask(number);
            desk.fill("workersPresent", "3");
            desk.fill("employersPresent", "3");
            decide(desk, "round-begin");
            huaibei.allButTheCommissionIsFinal(talk);
            zhou.open("bargaining/" + talk.id() + "/table");
            qian.open("bargaining/" + talk.id() + "/table");
            picksTheCommission(zhou);
            zhouKeepsHisFloorToHimself(zhou, qian);
            picksTheCommission(qian);
            tables(zhou, "15");
            said(qian, "15%");
            qian.isAccessible();
            tables(qian, "19");
            said(zhou, "19%");
            zhou.isAccessible();
            zhou.page().locator("#accept").click();
            callFinal(zhou);
            callFinal(qian);
            zhou.page()
                    .getByText("没有待议条款")
                    .or(zhou.page().getByText("已定稿"))
                    .first()
                    .waitFor();
            keepsSecret(qian, "bargaining/" + talk.id() + "/table");
            keepsSecret(qian, "bargaining/" + talk.id() + "/meeting");
            keepsSecret(qian, "case/" + talk.id());
            keepsSecret(desk, "case/" + talk.id());
            desk.takeTask(number);
            decide(desk, "round-end");
            confirms(zhou);
            confirms(qian);
            keepsSecret(qian, "bargaining/" + talk.id() + "/minutes/1");
            desk.takeTask(number);
            desk.isAccessible();
            decide(desk, "talks-agreed");
        }
        assertThat(story.stage(talk)).isEqualTo(BargainingStage.CONCLUDING);
    }

    /** What lies beside the rows is about the chosen one only when that row says that it is chosen. */
    private static void picksTheCommission(Window chief) {
        Locator line = chief.page()
                .locator(".talks tr")
                .filter(new Locator.FilterOptions().setHasText("报酬与抽成"))
                .first();
        line.click();
        chief.page()
                .locator(".talks tr[aria-current=true]")
                .filter(new Locator.FilterOptions().setHasText("报酬与抽成"))
                .first()
                .waitFor();
    }

    private void zhouKeepsHisFloorToHimself(Window zhou, Window qian) {
        zhou.page().getByText("改目标和底线").click();
        Locator sheet = zhou.page().locator("vaadin-dialog[opened]").last();
        sheet.locator("vaadin-big-decimal-field input").nth(0).fill("15");
        sheet.locator("vaadin-big-decimal-field input").nth(2).fill("21");
        sheet.locator("vaadin-text-area textarea").first().fill(SECRET);
        sheet.locator("vaadin-text-area textarea").first().press("Tab");
        sheet.getByText("保存").click();
        sheet.waitFor(
                new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        zhou.page().getByText(SECRET).waitFor();
        zhou.isAccessible();
        qian.page().reload();
        qian.page().locator(".talks").waitFor();
        assertThat(qian.page().content()).doesNotContain(SECRET);
    }

    private static void tables(Window who, String percent) {
        who.page().locator("#propose").click();
        Locator sheet = who.page().locator("vaadin-dialog[opened]").last();
        sheet.locator("vaadin-text-area textarea").first().fill("平台抽成不高于 " + percent + "%。");
        sheet.locator("vaadin-big-decimal-field input").first().fill(percent);
        sheet.locator("vaadin-big-decimal-field input").first().press("Tab");
        who.isAccessible();
        sheet.getByText("签署并提出").click();
        sheet.waitFor(
                new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
    }

    /** The figure that differs from the last contract is marked, and so stands for itself. */
    private static void said(Window who, String text) {
        who.page().getByText(text).first().waitFor();
    }

    /** The table may be drawn anew under the hand because the other side acted; who sees the button still there clicks again. */
    private static void callFinal(Window who) {
        Locator button = who.page().locator("#call-final");
        button.waitFor();
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(2))
                .ignoreExceptions()
                .until(() -> {
                    if (button.count() > 0) {
                        button.click(new Locator.ClickOptions().setTimeout(5_000));
                    }
                    return button.count() == 0;
                });
    }

    private static void keepsSecret(Window who, String path) {
        who.page().navigate(who.address() + "/" + path);
        who.page().getByText(TITLE).or(who.page().locator(".minutes")).first().waitFor();
        assertThat(who.page().content()).as(path).doesNotContain(SECRET).doesNotContain("21%");
    }

    private void confirms(Window chief) {
        chief.takeTask(number);
        decide(chief, "minutes-confirm");
    }

    private void theContractIsInitialledVotedAndSigned() {
        try (Window desk = desk(talk.officer());
                Window zhou = desk(talk.zhou());
                Window qian = desk(talk.qian())) {
            desk.takeTask(number);
            decide(desk, "conclusion-draft");
            for (Window chief : List.of(zhou, qian)) {
                chief.takeTask(number);
                decide(chief, "conclusion-initial");
            }
            Talks talks = HuaibeiRounds.talks(
                    talk, congresses.hall(talk.union(), CongressKind.INDUSTRY, DELEGATES, MANAGERS));
            huaibei.voted(talks, VOTED);
            time.setTo(SIGNED);
            for (Window chief : List.of(zhou, qian)) {
                chief.takeTask(number);
                decide(chief, "conclusion-sign");
            }
        }
    }

    private void theAuthorityIsSilent() {
        huaibei.sealed(HuaibeiRounds.talks(talk, null), talk.employers());
        theDayComes(RECEIVED);
        try (Window desk = desk(talk.officer())) {
            desk.takeTask(number);
            desk.fill("authority", "淮北市人力资源和社会保障局");
            decide(desk, "conclusion-file");
            desk.takeTask(number);
            desk.fill("number", "淮人社集收〔2026〕18号");
            decide(desk, "receipt-received");
            theDayComes(IN_FORCE);
            desk.open("case/" + talk.id());
            desk.isAccessible();
        }
        AgreementRow row = agreements.row(agreement());
        assertThat(row.inForceFrom()).isEqualTo(IN_FORCE);
        assertThat(row.workers()).isEqualTo(DRIVERS);
        conclusion.done(
                HuaibeiRounds.talks(talk, null),
                talk.officer(),
                "公布集体合同",
                "conclusion-publish",
                Map.of(
                        "publishedOn",
                        IN_FORCE.toString(),
                        "where",
                        "接单应用首页",
                        "proof",
                        List.of(story.paper(talk).toString())));
    }

    private void aDriverReadsIt() {
        reads(TITLE, "平台抽成不高于 19%", "3,320", "出行平台0", "70");
    }

    /** On a phone, without signing in. */
    private void reads(String... words) {
        Page phone = chromium.stranger(
                new Browser.NewContextOptions().setLocale("zh-CN").setViewportSize(390, 844));
        phone.navigate("http://localhost:" + port + "/published/" + agreement());
        phone.getByText(words[0]).first().waitFor();
        Window.isAccessible(phone);
        assertThat(phone.locator("main").innerText()).contains(words).doesNotContain(SECRET, HuaibeiRounds.PRIVATE);
        phone.context().close();
    }

    /** Whose story is told from here on. */
    private void tells(Talk next) {
        talk = next;
        number = people.as(next.officer(), () -> board.cases(null, 50)).rows().stream()
                .filter(row -> row.caseId().equals(next.id()))
                .map(BargainingRow::number)
                .findFirst()
                .orElseThrow();
    }

    private String nameOf(EmployerId platform) {
        return people.as(cast.officer(), () -> known.find(platform))
                .orElseThrow()
                .name();
    }

    private AgreementId agreement() {
        return agreements.of(talk.id()).orElseThrow();
    }

    private void theDayComes(LocalDate day) {
        time.setTo(day);
        engine.runDueJobs(talk.id());
        assertThat(engine.incidents(talk.id())).isEmpty();
    }

    private void decide(Window who, String outcome) {
        who.decide(outcome);
        engine.runDueJobs(talk.id());
        assertThat(engine.incidents(talk.id())).isEmpty();
    }

    private static void day(Window who, String field, String day) {
        Locator input = who.page().locator("[data-field='" + field + "'] input");
        input.fill(day);
        input.press("Enter");
    }

    private Window desk(Account who) {
        return chromium.window(who.login(), TestPeople.PASSWORD, false, 1400, 900);
    }
}
