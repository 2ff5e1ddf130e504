package org.xieyue.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xieyue.ballots.BallotStory.YES;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xieyue.ballots.BallotMode;
import org.xieyue.ballots.BallotOption;
import org.xieyue.ballots.BallotOutcome;
import org.xieyue.ballots.BallotQuestion;
import org.xieyue.ballots.BallotStory;
import org.xieyue.ballots.BallotStory.Going;
import org.xieyue.ballots.OptionOrder;
import org.xieyue.ballots.Turnout;
import org.xieyue.testing.XieyueServerTest;

/** Whatever a phone, its network and its owner do: exactly one ballot, and the receipt for it. */
@XieyueServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VotingOnAPhoneTest {

    private static final int PAGE_WEIGHT = 100_000;
    private static final int LEAST_TARGET = 48;
    private static final double PATIENCE = 10_000;
    private static final List<String> SEALED_FIELDS =
            List.of("version", "state", "textHash", "token", "blinded", "inverse", "signature", "ciphertext");

    private static final BallotQuestion CONTRACT = BallotQuestion.yesNo("q1", "是否同意《网约车行业集体合同（草案）》？");
    private static final BallotQuestion NEGOTIATORS = BallotQuestion.election(
            "q2",
            "选举职工方协商代表",
            List.of(
                    new BallotOption("zhang", "张伟强"),
                    new BallotOption("li", "李红"),
                    new BallotOption("wang", "王建国"),
                    new BallotOption("chen", "陈静"),
                    new BallotOption("zhao", "赵磊")),
            3,
            OptionOrder.SHUFFLED,
            "");
    private static final BallotQuestion GIFT = BallotQuestion.oneOf(
            "q3",
            "春节慰问品选哪一种？",
            List.of(new BallotOption("rice", "米面油"), new BallotOption("card", "购物卡")),
            OptionOrder.AS_LISTED);

    @LocalServerPort
    int port;

    @Autowired
    BallotStory story;

    @SuppressWarnings("NullAway.Init") // opened before all tests
    private Chromium chromium;

    @BeforeAll
    void openBrowser() {
        chromium = new Chromium("http://localhost:" + port);
    }

    @AfterAll
    void closeBrowser() {
        chromium.close();
    }

    private Page phone() {
        return phone("zh-CN", "");
    }

    private Page phone(String language, String more) {
        Browser.NewContextOptions options = new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setLocale(language)
                .setHasTouch(true)
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE);
        if ("dark".equals(more)) {
            options.setColorScheme(ColorScheme.DARK);
        }
        Page page = chromium.stranger(options);
        page.setDefaultTimeout(PATIENCE);
        return page;
    }

    private String link(Going ballot, int elector) {
        return address(ballot) + "#" + ballot.codeList().get(elector);
    }

    private String address(Going ballot) {
        return "http://localhost:" + port + "/vote/" + ballot.id();
    }

    private static void begin(Page page) {
        page.locator("#begin").click();
        page.locator("#onward").waitFor();
    }

    private static void choose(Page page, String option) {
        page.locator(".option", new Page.LocatorOptions().setHasText(option))
                .first()
                .click();
    }

    private static void cast(Page page) {
        page.locator("#onward").click();
        page.locator("#cast").click();
    }

    private static String receipt(Page page) {
        page.locator("#receipt").waitFor();
        return page.locator("#receipt").textContent();
    }

    private static String vote(Page page) {
        begin(page);
        choose(page, "同意");
        cast(page);
        return receipt(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en-US"})
    void a_voter_reads_chooses_checks_casts_and_finds_the_ballot_on_the_board(String language) {
        Going ballot = story.secret(12, List.of(CONTRACT, NEGOTIATORS, GIFT), 3, 2);
        try (BrowserContext context =
                phone(language, "zh-CN".equals(language) ? "dark" : "").context()) {
            Page page = context.pages().getFirst();
            page.navigate(address(ballot));
            Chromium.Window.isAccessible(page);
            page.locator(".group").first().fill(ballot.codeList().getFirst());
            page.locator("#begin").waitFor();
            fits(page);
            page.locator("button.inline").first().click();
            Chromium.Window.isAccessible(page);
            page.locator("dialog .big").click();

            begin(page);
            assertThat(page.locator("input:checked").count())
                    .as("nothing preselected")
                    .isZero();
            choose(page, "同意");
            fits(page);
            page.locator("#onward").click();
            for (String name : List.of("张伟强", "李红", "陈静", "赵磊")) {
                choose(page, name);
            }
            assertThat(page.locator(".option.on").count())
                    .as("the fourth is not taken")
                    .isEqualTo(3);
            assertThat(page.locator("[role=alert]:visible").textContent())
                    .contains("3")
                    .contains("赵磊");
            fits(page);
            page.locator("#onward").click();
            page.locator("#onward").click();
            fits(page);
            page.locator("#cast").click();
            assertThat(page.locator(".notice[role=alert]").textContent())
                    .as("warned once")
                    .contains("1");
            assertThat(story.turnout(ballot)).isEqualTo(new Turnout(12, 0, 0));
            page.locator(".checked").last().locator("button").click();
            page.locator(".option").last().click(); // blank, said explicitly
            cast(page);
            String receipt = receipt(page);
            assertThat(receipt).matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}");
            fits(page);

            ballot.codeList().stream().skip(1).limit(9).forEach(code -> story.vote(ballot, code, YES));
            story.seal(ballot);
            page.locator("#to-board").click();
            page.locator(".heads li").nth(1).waitFor();
            page.locator("#find").click();
            page.locator(".notice.ok").waitFor();
            assertThat(page.locator(".heads .ok-text").count()).as("signed").isEqualTo(1);
            fits(page);
        }
        story.close(ballot);
        BallotOutcome outcome = story.count(ballot, 2);
        assertThat(outcome.returned()).isEqualTo(10);
        assertThat(outcome.questions().get(0).votes("YES")).isEqualTo(10);
        assertThat(outcome.questions().get(1).votes("zhang")).isEqualTo(1);
        assertThat(outcome.questions().get(1).votes("zhao")).isZero();
        assertThat(outcome.questions().get(2).blank()).isEqualTo(10);
    }

    /** Axe has nothing to say, everything to tap is large, and nothing is cut off when it is enlarged to twice the size. */
    private static void fits(Page page) {
        Chromium.Window.isAccessible(page);
        for (Locator target : page.locator("button:visible:not(.inline), .option:visible, .group:visible")
                .all()) {
            assertThat(target.boundingBox().height).as(target.textContent()).isGreaterThanOrEqualTo(LEAST_TARGET - 0.5);
        }
        page.setViewportSize(195, 422);
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("at 200 %%")
                .isEqualTo(195);
        page.setViewportSize(390, 844);
    }

    @Test
    void reloading_and_going_back_at_every_step_makes_one_ballot() {
        Going ballot = story.secret(10);
        try (BrowserContext context = phone().context()) {
            Page page = context.pages().getFirst();
            page.navigate(link(ballot, 0));
            page.locator("#begin").waitFor();
            page.reload();
            begin(page);
            page.reload();
            begin(page);
            choose(page, "不同意");
            page.locator("#onward").click();
            page.locator("#cast").waitFor();
            page.goBack();
            assertThat(page.locator(".option.on").textContent()).contains("不同意");
            page.goForward();
            page.reload();
            begin(page);
            choose(page, "同意");
            page.locator("#onward").click();
            page.locator("#cast").dblclick();
            String receipt = receipt(page);
            page.goBack();
            assertThat(receipt(page)).isEqualTo(receipt);
            page.reload();
            assertThat(receipt(page)).as("still here").isEqualTo(receipt);
        }
        assertThat(story.turnout(ballot)).isEqualTo(new Turnout(10, 1, 1));
        assertOnly(ballot, "YES");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tokens", "box"})
    void an_answer_that_was_lost_is_asked_for_again_with_the_same_bytes(String lost) {
        Going ballot = story.secret(10);
        List<String> sent = new ArrayList<>();
        try (BrowserContext context = phone().context()) {
            Page page = context.pages().getFirst();
            AtomicInteger attempts = new AtomicInteger();
            page.route("**/" + lost, route -> {
                sent.add(route.request().postData());
                if (attempts.incrementAndGet() <= 2) {
                    route.fetch(); // the server has heard it …
                    route.abort(); // … and nobody hears the server
                } else {
                    route.resume();
                }
            });
            page.navigate(link(ballot, 0));
            begin(page);
            choose(page, "同意");
            cast(page);
            page.locator(".notice.warn:visible").waitFor();
            Chromium.Window.isAccessible(page);
            assertSealed(page);
            page.locator(".notice.warn:visible button").click();
            page.locator("[data-step].now").waitFor();
            page.reload(); // and somebody loses patience as well
            receipt(page);
            assertThat(kept(page)).doesNotContain("ciphertext", "token", "inverse");
        }
        assertThat(sent).hasSizeGreaterThanOrEqualTo(3).containsOnly(sent.getFirst());
        assertThat(story.turnout(ballot)).isEqualTo(new Turnout(10, 1, 1));
        assertOnly(ballot, "YES");
    }

    private static String kept(Page page) {
        return String.valueOf(page.evaluate("JSON.stringify({...localStorage}) + JSON.stringify({...sessionStorage})"));
    }

    /** One record is kept, and no field but those of a sealed ballot: none is left that could tell what was chosen. */
    private static void assertSealed(Page page) {
        assertThat(page.evaluate("sessionStorage.length")).isEqualTo(0);
        Map<?, ?> record = (Map<?, ?>) page.evaluate("JSON.parse(Object.values({...localStorage}).join())");
        assertThat(record.keySet().stream().map(String::valueOf))
                .contains("ciphertext")
                .isSubsetOf(SEALED_FIELDS);
        assertThat(record.get("state")).isEqualTo("SEALED");
    }

    private void assertOnly(Going ballot, String option) {
        story.close(ballot);
        BallotOutcome outcome = story.count(ballot, 2);
        assertThat(outcome.returned()).isEqualTo(1);
        assertThat(outcome.questions().getFirst().votes(option)).isEqualTo(1);
    }

    @Test
    void the_second_device_is_told_that_the_paper_was_taken() {
        Going ballot = story.secret(10);
        try (BrowserContext one = phone().context();
                BrowserContext other = phone().context()) {
            Page first = one.pages().getFirst();
            Page second = other.pages().getFirst();
            first.navigate(link(ballot, 0));
            second.navigate(link(ballot, 0));
            begin(second);
            choose(second, "不同意");
            second.locator("#onward").click();
            vote(first);
            second.locator("#cast").click();
            second.locator(".notice.warn").waitFor();
            Chromium.Window.isAccessible(second);
            second.reload();
            second.locator(".notice.warn").waitFor();
            assertThat(kept(second)).doesNotContain("ciphertext");
        }
        assertThat(story.turnout(ballot)).isEqualTo(new Turnout(10, 1, 1));
        assertOnly(ballot, "YES");
    }

    @Test
    void two_tabs_of_one_phone_cast_what_was_sealed_first() {
        Going ballot = story.secret(10);
        try (BrowserContext context = phone().context()) {
            Page first = context.pages().getFirst();
            Page second = context.newPage();
            first.navigate(link(ballot, 0));
            second.navigate(link(ballot, 0));
            begin(second);
            choose(second, "不同意");
            second.locator("#onward").click();
            String receipt = vote(first);
            second.locator("#cast").click();
            assertThat(receipt(second)).isEqualTo(receipt);
        }
        assertOnly(ballot, "YES");
    }

    @Test
    void two_people_share_a_phone_and_both_vote() {
        Going ballot = story.secret(10);
        try (BrowserContext context = phone().context()) {
            Page page = context.pages().getFirst();
            page.navigate(link(ballot, 0));
            String first = vote(page);
            page.navigate("about:blank");
            page.navigate(link(ballot, 1));
            assertThat(vote(page)).isNotEqualTo(first);
        }
        assertThat(story.turnout(ballot)).isEqualTo(new Turnout(10, 2, 2));
    }

    @Test
    void an_open_vote_says_so_and_counts_once() {
        Going ballot = story.going(BallotMode.OPEN, 10, List.of(CONTRACT, GIFT));
        List<String> sent = new ArrayList<>();
        try (BrowserContext context = phone().context()) {
            Page page = context.pages().getFirst();
            AtomicInteger attempts = new AtomicInteger();
            page.route("**/votes", route -> loseFirst(route, attempts, sent));
            page.navigate(link(ballot, 0));
            page.locator("#begin").waitFor();
            assertThat(page.locator("main").textContent()).contains("举手");
            begin(page);
            assertThat(page.locator(".question").count())
                    .as("two questions, one page")
                    .isEqualTo(2);
            choose(page, "同意");
            choose(page, "购物卡");
            cast(page);
            String receipt = receipt(page);
            assertThat(kept(page)).doesNotContain("card");
            page.evaluate("localStorage.clear()");
            page.reload();
            assertThat(receipt(page)).as("the server knows it").isEqualTo(receipt);
        }
        assertThat(sent).hasSize(2).containsOnly(sent.getFirst());
        assertThat(story.turnout(ballot).returned()).isEqualTo(1);
    }

    private static void loseFirst(Route route, AtomicInteger attempts, List<String> sent) {
        sent.add(route.request().postData());
        if (attempts.incrementAndGet() == 1) {
            route.fetch();
            route.abort();
        } else {
            route.resume();
        }
    }

    @Test
    void a_voting_station_clears_itself_for_the_next_voter() {
        Going ballot = story.secret(10);
        try (BrowserContext context = phone().context()) {
            Page page = context.pages().getFirst();
            page.clock().install();
            page.navigate(address(ballot) + "?kiosk");
            page.locator(".group").first().fill(link(ballot, 0)); // a scanner types the whole link
            begin(page);
            choose(page, "不同意");
            page.clock().runFor(61_000);
            page.locator(".countdown:visible").waitFor();
            Chromium.Window.isAccessible(page);
            page.locator(".countdown button").first().click();
            page.clock().runFor(40_000);
            assertThat(page.locator(".option.on").count()).as("still there").isEqualTo(1);
            page.clock().runFor(25_000);
            page.locator(".countdown:visible").waitFor();
            page.clock().runFor(31_000);
            page.locator("#go").waitFor();
            assertThat(page.url()).doesNotContain("#");

            page.locator(".group").first().fill(ballot.codeList().getFirst());
            vote(page);
            page.locator(".countdown:visible").waitFor();
            Chromium.Window.isAccessible(page);
            page.clock().runFor(31_000);
            page.locator("#go").waitFor();
            assertThat(kept(page)).doesNotContain("receipt", ballot.id().toString());

            page.locator(".group").first().fill(ballot.codeList().get(1));
            vote(page);
        }
        assertThat(story.turnout(ballot)).isEqualTo(new Turnout(10, 2, 2));
    }

    @Test
    void the_page_is_light_and_tells_the_server_nothing_about_the_voter() {
        Going ballot = story.secret(10);
        List<Response> answers = new ArrayList<>();
        try (BrowserContext context = phone().context()) {
            Page page = context.pages().getFirst();
            page.onResponse(answers::add);
            page.navigate(link(ballot, 0));
            vote(page);
            int weight = answers.stream()
                    .filter(answer -> !answer.url().contains("/api/"))
                    .mapToInt(answer -> answer.request().sizes().responseBodySize)
                    .sum();
            assertThat(weight).isBetween(10_000, PAGE_WEIGHT);
            for (Response answer : answers) {
                Map<String, String> told = answer.request().allHeaders();
                assertThat(told).doesNotContainKeys("cookie", "authorization", "referer");
                assertThat(answer.url()).doesNotContain(ballot.codeList().getFirst());
                assertThat(answer.allHeaders()).doesNotContainKey("set-cookie");
            }
            assertThat(answers.stream()
                            .filter(answer -> answer.url().endsWith("/box"))
                            .map(answer -> answer.request().postData()))
                    .hasSize(1)
                    .noneMatch(body -> body.contains(ballot.codeList().getFirst()));
        }
    }

    @Test
    void who_comes_too_late_is_told_that_the_ballot_does_not_count() {
        Going ballot = story.secret(10);
        try (BrowserContext context = phone().context()) {
            Page page = context.pages().getFirst();
            page.navigate(link(ballot, 0));
            begin(page);
            choose(page, "同意");
            page.locator("#onward").click();
            story.close(ballot);
            page.locator("#cast").click();
            page.locator(".notice.late").waitFor();
            Chromium.Window.isAccessible(page);
            assertThat(kept(page)).doesNotContain("ciphertext");
        }
        assertThat(story.count(ballot, 2).returned()).isZero();
    }

    @Test
    void a_code_that_nobody_has_is_refused_with_the_way_out() {
        Going ballot = story.secret(10);
        try (BrowserContext context = phone().context()) {
            Page page = context.pages().getFirst();
            page.navigate(address(ballot) + "#" + "0".repeat(32));
            page.locator(".notice.late").waitFor();
            Chromium.Window.isAccessible(page);
            IntStream.range(0, 8)
                    .forEach(at -> page.locator(".group")
                            .nth(at)
                            .fill(ballot.codeList().getFirst().split("-")[at]));
            page.locator("#go").click();
            page.locator("#begin").waitFor();
        }
    }
}
