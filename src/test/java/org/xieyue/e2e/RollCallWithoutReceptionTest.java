package org.xieyue.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xieyue.convalescence.CallRoll;
import org.xieyue.convalescence.TravelOrganisation;
import org.xieyue.convalescence.TripBoard;
import org.xieyue.convalescence.TripId;
import org.xieyue.e2e.Chromium.Window;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueServerTest;

/** The leader's phone loses its connection in the mountains; nothing that was tapped is lost, and nothing counts twice. */
@XieyueServerTest
class RollCallWithoutReceptionTest {

    private static final int TRAVELLERS = 4;

    @LocalServerPort
    int port;

    @Autowired
    TravelOrganisation travel;

    @Autowired
    CallRoll callRoll;

    @Autowired
    TripBoard board;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    private TravelOrganisation.Place place;
    private TripId trip;

    @BeforeEach
    void leave() {
        place = travel.place("ZJ", TRAVELLERS, 12_000);
        trip = travel.underWay(place, TRAVELLERS);
    }

    @AfterEach
    void back() {
        clock.reset();
    }

    @Test
    void marks_made_without_reception_survive_a_reload_and_arrive_once() {
        try (BadReception reception = new BadReception(port);
                Chromium chromium = new Chromium(reception.address());
                Window leader = chromium.window(place.leader().login(), TestPeople.PASSWORD, false, 390, 844)) {
            Page page = leader.page();
            page.navigate(reception.address() + "/trip/" + trip + "/roll-call");
            page.waitForURL(url -> url.contains("/roll-call/" + trip));
            page.evaluate("navigator.serviceWorker.ready.then(() => true)");
            Window.isAccessible(page);
            tap(page, 1, ".here");
            assertThat(page.locator("#state")).containsText("已全部送达");
            assertThat(travel.taps(trip)).isEqualTo(1);

            reception.goes();
            tap(page, 2, ".away");
            tap(page, 3, ".here");
            page.locator("#ticket").fill("XIEYUE-TRIP:" + trip + ":4");
            page.locator("#ticket-go").click();
            assertThat(page.locator("#said")).containsText("4 号");
            assertThat(page.locator("#state")).containsText("3 条待发送");
            assertThat(page.locator("#missing")).containsText("缺 1 人");
            assertThat(page.locator("#missing")).containsText("2 · 职工");
            Window.isAccessible(page);

            page.reload();
            assertThat(page.locator("#state")).containsText("3 条待发送");
            assertThat(page.locator("#count")).containsText("3 / 4 已到");
            assertThat(travel.taps(trip)).as("nothing has arrived meanwhile").isEqualTo(1);

            reception.isBack();
            page.locator("#send-now").click();
            assertThat(page.locator("#state")).containsText("已全部送达");
        }
        assertThat(travel.taps(trip)).isEqualTo(TRAVELLERS);
        List<CallRoll.Mark> marks = people.as(place.leader(), () -> callRoll.marks(trip));
        var numbers = people.as(place.leader(), () -> board.roster(trip));
        assertThat(numbers)
                .allSatisfy(row -> assertThat(marks)
                        .filteredOn(mark -> mark.signUp().equals(row.id()))
                        .extracting(CallRoll.Mark::present)
                        .containsExactly(row.number() != 2));
    }

    @Test
    void an_answer_that_was_lost_is_asked_for_again_and_the_mark_counts_once() {
        try (Chromium chromium = new Chromium("http://localhost:" + port);
                Window leader = chromium.window(place.leader().login(), TestPeople.PASSWORD, true, 390, 844)) {
            Page page = leader.page();
            page.addInitScript(
                    "const heard = window.fetch; let lost = 0;"
                            + "window.fetch = (address, request) => heard(address, request).then(answer => {"
                            + "if (String(address).endsWith('/marks') && lost++ < 1) throw new TypeError('lost'); return answer; });");
            page.navigate("http://localhost:" + port + "/roll-call/" + trip + "?lang=en");
            tap(page, 1, ".here");
            assertThat(page.locator("#state")).containsText("1 waiting to be sent");
            assertThat(page.locator("#state")).containsText("All sent");
            page.locator("#forget").click();
            assertThat(page.locator("#empty")).containsText("cleared from this phone");
            assertThat(page.evaluate("JSON.stringify(localStorage)").toString())
                    .as("neither names nor marks are left")
                    .doesNotContain("职工", "/mark/");
        }
        assertThat(travel.taps(trip)).isEqualTo(1);
        assertThat(people.as(place.leader(), () -> callRoll.marks(trip)))
                .extracting(CallRoll.Mark::day, CallRoll.Mark::present)
                .containsExactly(tuple(firstDay(), true));
    }

    private LocalDate firstDay() {
        return people.as(place.leader(), () -> board.offer(trip)).startsOn();
    }

    private static void tap(Page page, int number, String button) {
        Locator line = page.locator("li[data-number='" + number + "']");
        line.locator(button).click();
        assertThat(line.locator(button)).hasAttribute("aria-pressed", "true");
    }
}
