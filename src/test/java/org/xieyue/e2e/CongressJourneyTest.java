package org.xieyue.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xieyue.ballots.BallotCertificate;
import org.xieyue.ballots.BallotId;
import org.xieyue.ballots.HandedCode;
import org.xieyue.ballots.ScrutineerDesk;
import org.xieyue.ballots.Verifier;
import org.xieyue.ballots.VoterBrowser;
import org.xieyue.clock.BusinessClock;
import org.xieyue.congress.CongressKind;
import org.xieyue.congress.CongressStory;
import org.xieyue.congress.CongressStory.Hall;
import org.xieyue.congress.DelegateId;
import org.xieyue.congress.HoldVote;
import org.xieyue.congress.SessionBoard;
import org.xieyue.congress.SessionId;
import org.xieyue.congress.VoteRow;
import org.xieyue.documents.CaseDocuments;
import org.xieyue.documents.DocumentRow;
import org.xieyue.e2e.KeyTable.Made;
import org.xieyue.identity.Account;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.ui.QrPicture;
import org.xieyue.testing.EngineDriver;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueServerTest;

/**
 * 140 delegates decide on a contract in secret: two vote in real browsers, the others over the same HTTP interface; three
 * scrutineers with keys from their own browsers open the box together, the certificate says so, and the verifier recounts it.
 */
@XieyueServerTest
class CongressJourneyTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate MEETING = MONDAY.plusDays(14);
    private static final int DELEGATES = 140;
    private static final int QUORUM = 94;
    private static final int PRESENT = 120;

    @LocalServerPort
    int port;

    @Autowired
    CongressStory story;

    @Autowired
    SessionBoard board;

    @Autowired
    HoldVote holdVote;

    @Autowired
    ScrutineerDesk scrutineerDesk;

    @Autowired
    BallotCertificate certificate;

    @Autowired
    CaseDocuments documents;

    @Autowired
    EngineDriver engine;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock time;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path keysAtHome;

    @SuppressWarnings("NullAway.Init") // set first thing in the journey
    private Chromium chromium;

    @SuppressWarnings("NullAway.Init")
    private Hall hall;

    @SuppressWarnings("NullAway.Init")
    private CaseId id;

    @BeforeEach
    void a_monday() {
        time.setTo(MONDAY);
    }

    @AfterEach
    void real_time_again() {
        time.reset();
    }

    @Test
    void a_contract_is_voted_on_in_secret_and_everybody_can_recount_it() {
        try (Chromium opened = new Chromium("http://localhost:" + port)) {
            chromium = opened;
            theHallFillsUntilThereIsAQuorum();
            List<Made> keys = scrutineersMakeTheirKeys();
            story.done(hall, id, "发起逐项表决", "vote-open", Map.of("mode", "SECRET"));
            List<HandedCode> codes = papersForAllPresent();

            Set<String> receipts = new TreeSet<>();
            receipts.add(inABrowser("zh-CN", codes.get(0), "同意"));
            receipts.add(inABrowser("en-US", codes.get(1), "不同意"));
            for (int i = 2; i < PRESENT; i++) {
                String choice = i < 82 ? "YES" : i < 110 ? "NO" : "ABSTAIN";
                receipts.add(voter(codes.get(i)).vote(Map.of("q2", List.of(choice))));
            }
            assertThat(receipts).as("a receipt for each").hasSize(PRESENT);

            story.done(hall, id, "结束投票", "vote-close", Map.of());
            assertThat(engine.openTasks(id)).as("the box is still shut").isEmpty();
            scrutineersOpenTheBox(keys);
            theResultStands(receipts, codes.get(0));
        }
    }

    private void theHallFillsUntilThereIsAQuorum() {
        hall = story.hall(people.unions("AH-HB").basic(), CongressKind.INDUSTRY, DELEGATES, 0, 3320, 0);
        id = story.convened(hall);
        story.done(hall, id, "筹备会议", "session-planned", CongressStory.plan(MEETING, "报告：工作报告\n表决：集体合同草案"));
        story.done(hall, id, "商定议题", "agenda-agree", Map.of());
        String paper = story.paper(hall, id, "draft").toString();
        story.done(
                hall,
                id,
                "送达会议材料",
                "papers-send",
                Map.of("papers", List.of(paper), "meetsOn", MEETING.toString(), "meetsTime", "09:00"));
        time.setTo(MEETING.atTime(8, 0).atZone(BusinessClock.ZONE).toInstant());
        engine.runDueJobs(id);

        story.attends(hall, id, 1, QUORUM - 1);
        assertThat(story.attendance(hall, id).missing()).isEqualTo(1);
        SessionId session = story.session(hall, id);
        String shown =
                people.as(hall.secretary(), () -> board.checkInCode(session)).orElseThrow();
        theLastOneScansTheCodeOnTheWall(session, shown);
        assertThat(story.attendance(hall, id).hasQuorum())
                .as("with the one who came last")
                .isTrue();
        story.attends(hall, id, QUORUM, PRESENT - QUORUM);

        story.done(hall, id, "会议签到", "roll-done", Map.of());
        story.done(
                hall,
                id,
                "推选主席团和监票人",
                "officers-elect",
                Map.of(
                        "presidium",
                        hall.delegates().subList(0, 3).stream()
                                .map(Object::toString)
                                .toList(),
                        "scrutineers",
                        hall.accounts().stream()
                                .map(account -> account.id().toString())
                                .toList()));
        assertThat(story.does(hall, id, "发起逐项表决", "vote-open", Map.of("mode", "SECRET"))
                        .isDone())
                .as("no scrutineer has registered a key")
                .isFalse();
    }

    private void theLastOneScansTheCodeOnTheWall(SessionId session, String code) {
        try (Chromium.Window wall = desk(hall.secretary(), 1400)) {
            wall.page().navigate(address() + "/congress/hall/" + session);
            wall.page().getByText("还差 1 人").waitFor();
            String way = address() + "/congress/check-in/" + code;
            wall.page().locator("img.qr").waitFor();
            assertThat(wall.page().locator("img.qr").getAttribute("src"))
                    .as("what a phone reads from the wall")
                    .isEqualTo(new QrPicture(way, "").getSrc());
            wall.isAccessible();
            try (Chromium.Window phone = desk(hall.accounts().getFirst(), 390)) {
                phone.page().navigate(way);
                phone.page().getByText("我已到会").click();
                phone.page().getByText("已签到").waitFor();
                phone.isAccessible();
                phone.page().reload();
                phone.page().getByText("我已到会").click();
                phone.page().getByText("已签到").waitFor();
            }
            wall.page().getByText("已达到法定人数").waitFor();
        }
    }

    private Chromium.Window desk(Account who, int width) {
        return chromium.window(who.login(), TestPeople.PASSWORD, false, width, 900);
    }

    private List<Made> scrutineersMakeTheirKeys() {
        List<Made> keys = new ArrayList<>();
        for (Account scrutineer : hall.accounts()) {
            try (BrowserContext own = device("zh-CN", 1280)) {
                Made made = table(own).make(keysAtHome.resolve(scrutineer.login()));
                people.as(scrutineer, () -> scrutineerDesk.register(ballot(), made.publicKey()))
                        .orElseThrow();
                keys.add(made);
            }
        }
        return keys;
    }

    private List<HandedCode> papersForAllPresent() {
        SessionId session = story.session(hall, id);
        List<HandedCode> codes = new ArrayList<>();
        codes.add(people.as(hall.accounts().getFirst(), () -> holdVote.takePaper(session))
                .orElseThrow());
        for (DelegateId delegate : hall.delegates().subList(1, PRESENT)) {
            codes.add(people.as(hall.secretary(), () -> holdVote.handPaper(session, delegate))
                    .orElseThrow());
        }
        return codes;
    }

    private String inABrowser(String language, HandedCode code, String option) {
        try (BrowserContext phone = device(language, 390)) {
            Page page = phone.pages().getFirst();
            page.navigate(address() + code.path());
            page.locator("#begin").click();
            page.locator(".option", new Page.LocatorOptions().setHasText(option))
                    .first()
                    .click();
            Chromium.Window.isAccessible(page);
            page.locator("#onward").click();
            page.locator("#cast").click();
            page.locator("#receipt").waitFor();
            return page.locator("#receipt").textContent();
        }
    }

    private void scrutineersOpenTheBox(List<Made> keys) {
        for (int i = 0; i < keys.size(); i++) {
            Account scrutineer = hall.accounts().get(i);
            Made made = keys.get(i);
            try (BrowserContext own = device("en-US", 1280)) {
                KeyTable table = table(own);
                String key = i == 1 ? table.handInCode(made.code()) : table.handInFile(made.file());
                people.as(scrutineer, () -> scrutineerDesk.handIn(ballot(), key))
                        .orElseThrow();
            }
        }
        engine.runDueJobs(id);
    }

    private void theResultStands(Set<String> receipts, HandedCode code) {
        VoteRow vote = story.view(hall, id).votes().getFirst();
        assertThat(vote.passed()).as("81 of 140, more than half").isTrue();
        assertThat(vote.count())
                .extracting("issued", "returned", "yes", "no", "abstain")
                .containsExactly(PRESENT, PRESENT, 81, 29, 10);

        VoterBrowser anybody = voter(code);
        assertThat(receipts)
                .allSatisfy(receipt -> assertThat(anybody.get("/receipts/" + receipt)
                                .json()
                                .at("/state")
                                .asString())
                        .isEqualTo("ON_BOARD"));
        String closingHead = anybody.get("/board").json().at("/closingHead").asString();
        assertThat(Verifier.fault(anybody.get("/archive").body(), List.of("close:" + closingHead)))
                .as("the verifier is content")
                .isNull();
        try (BrowserContext phone = device("zh-CN", 390)) {
            Page page = phone.pages().getFirst();
            page.navigate(address() + code.path());
            page.locator(".counts").waitFor();
            Chromium.Window.isAccessible(page);
            assertThat(page.locator("main").textContent()).contains("通过", "81 票", "29 票");
        }

        story.done(hall, id, "签署决议", "resolution-sign", Map.of());
        List<DocumentRow> papers = people.as(hall.secretary(), () -> documents.of(id));
        assertThat(papers).extracting(DocumentRow::kind).contains("congress-resolution", "congress-minutes");
        byte[] pdf = people.as(hall.accounts().getFirst(), () -> certificate.pdf(ballot()));
        assertThat(text(pdf)).contains("140 人", "120 张", "81", "通过", closingHead.substring(0, 24));
    }

    private static String text(byte[] pdf) {
        try {
            PdfReader reader = new PdfReader(pdf);
            StringBuilder text = new StringBuilder();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(new PdfTextExtractor(reader).getTextFromPage(page));
            }
            return text.toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private BrowserContext device(String language, int width) {
        Page page = chromium.stranger(
                new Browser.NewContextOptions().setLocale(language).setViewportSize(width, 844));
        page.setDefaultTimeout(15_000);
        return page.context();
    }

    private KeyTable table(BrowserContext own) {
        return new KeyTable(own.pages().getFirst(), address(), ballot());
    }

    private VoterBrowser voter(HandedCode code) {
        return new VoterBrowser(port, ballot(), code.code());
    }

    private String address() {
        return "http://localhost:" + port;
    }

    private BallotId ballot() {
        return Objects.requireNonNull(story.view(hall, id).ballot());
    }
}
