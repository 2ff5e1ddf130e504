package org.xieyue.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xieyue.e2e.Chromium.Window;
import org.xieyue.identity.Account;
import org.xieyue.processes.EditProcess;
import org.xieyue.processes.StudioBoard;
import org.xieyue.processes.WindowId;
import org.xieyue.processes.WorkingCopy;
import org.xieyue.processes.forms.FormDesign;
import org.xieyue.processes.trial.TrialProcess;
import org.xieyue.processes.trial.TrialStory;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueServerTest;

/** The connection goes, the session ends, the window is closed, a colleague takes over: what was drawn is there, and the page says so. */
@XieyueServerTest
class DrawingUnderBadConditionsTest {

    private static final String KEY = TrialProcess.KEY;
    private static final String STUDIO = "processes/" + KEY + "/studio";
    private static final String OFFLINE = "没有连上系统。可以接着画";
    private static final String KEPT = "没能保存的改动已留存为里程碑";

    /** So that nothing is told before somebody asks for it. */
    private static final String TYPES_WITHOUT_A_PAUSE = """
            const field = document.querySelector('.form-item vaadin-text-field');
            const typing = setInterval(() => {
              if (!field.isConnected || field.closest('[inert]')) {
                clearInterval(typing);
                return;
              }
              field.value += '愿';
              field.dispatchEvent(new Event('input'));
            }, 50);
            """;

    @LocalServerPort
    int port;

    @Autowired
    TrialStory story;

    @Autowired
    EditProcess editProcess;

    @Autowired
    StudioBoard studioBoard;

    @Autowired
    TestPeople people;

    private Account author;
    private Account colleague;

    @BeforeEach
    void nobody_draws() {
        story.publishDrawn();
        author = people.organisation().processAdministrator();
        colleague = people.organisation().processAdministrator();
        begin();
    }

    @AfterEach
    void the_trial_is_as_it_was() {
        begin();
        story.restore();
    }

    private void begin() {
        WindowId window = new WindowId(UUID.randomUUID());
        people.as(author, () -> {
            editProcess.open(KEY, window);
            WorkingCopy copy = editProcess.takeOver(KEY, window);
            editProcess.beginAgain(KEY, window, copy.revision(), "测试前").orElseThrow();
            editProcess.leave(KEY, window);
            return true;
        });
    }

    @Test
    void the_connection_goes_while_somebody_draws_and_nothing_is_lost_when_it_is_back() throws IOException {
        try (BadReception reception = new BadReception(port);
                Chromium chromium = new Chromium(reception.address());
                Window drawing = desk(chromium, author)) {
            Page page = board(drawing);
            reception.goes();
            name(page, "查验材料");
            told(page, OFFLINE);
            Download kept =
                    page.waitForDownload(() -> page.getByText("下载未保存的文件").click());
            assertThat(new String(kept.createReadStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("查验材料");
            name(page, "核验材料");
            assertThat(stored()).doesNotContain("查验材料", "核验材料");

            reception.isBack();
            told(page, "任务「核验材料」：名称 核对材料 → 核验材料");
            isKeptNoLonger(page);
            assertThat(page.getByText(OFFLINE).isVisible()).isFalse();
            assertThat(stored()).contains("核验材料").doesNotContain("查验材料");

            reception.goes();
            name(page, "复核材料");
            told(page, OFFLINE);
            people.as(colleague, () -> editProcess.takeOver(KEY, new WindowId(UUID.randomUUID())));
            reception.isBack();
            told(page, colleague.name() + "接手了编辑，这里现在只能查看。");
            told(page, KEPT);
            assertThat(stored()).contains("核验材料").doesNotContain("复核材料");
        }
    }

    @Test
    void the_session_ends_while_somebody_draws_and_after_signing_in_again_the_drawing_is_there() {
        try (Chromium chromium = new Chromium("http://localhost:" + port);
                Window drawing = desk(chromium, author)) {
            Page page = board(drawing);
            forgetSession(page.context());
            name(page, "查验材料");
            told(page, "登录已经失效");
            told(page, "没保存的改动留在这个浏览器里");
            drawing.isAccessible();
            page.getByText("登录已经失效").click();
            page.locator("input[name=username]").fill(author.login());
            page.locator("input[name=password]").fill(TestPeople.PASSWORD);
            page.locator("input[name=password]").press("Enter");
            page.waitForURL("**/" + STUDIO + "**");
            told(page, "任务「查验材料」：名称 核对材料 → 查验材料");
            isKeptNoLonger(page);
            assertThat(stored()).contains("查验材料");
        }
    }

    @Test
    void a_tab_that_is_closed_right_after_a_stroke_loses_nothing() {
        try (Chromium chromium = new Chromium("http://localhost:" + port);
                Window drawing = desk(chromium, author)) {
            Page page = board(drawing);
            page.locator("xieyue-studio [data-name=name]").fill("查验材料"); // and is still in the field
            Page next = page.context().newPage();
            page.close();
            next.navigate("http://localhost:" + port + "/" + STUDIO);
            told(next, "任务「查验材料」：名称 核对材料 → 查验材料");
            isKeptNoLonger(next);
            assertThat(stored()).contains("查验材料");
        }
    }

    @Test
    void a_colleague_takes_over_and_both_keep_what_they_drew() {
        try (Chromium chromium = new Chromium("http://localhost:" + port);
                Window mine = desk(chromium, author);
                Window theirs = desk(chromium, colleague)) {
            Page first = board(mine);
            Page second = open(theirs);
            told(second, author.name() + "正在编辑，这里只能查看。");
            first.locator("xieyue-studio [data-name=name]").fill("查验材料"); // and is still in the field
            button(second, "接手编辑").click();

            told(first, colleague.name() + "接手了编辑，这里现在只能查看。");
            told(first, KEPT);
            assertThat(first.locator("[data-block]").count()).isZero();
            mine.isAccessible();
            second.locator("[data-block]").first().waitFor();
            select(second);
            name(second, "复核材料");
            told(second, "名称 核对材料 → 复核材料");
            assertThat(stored()).contains("复核材料").doesNotContain("查验材料");
            first.getByText("看看留存的改动").click();
            told(first, "名称 复核材料 → 查验材料");

            first.goBack();
            told(first, colleague.name() + "正在编辑，这里只能查看。");
            second.navigate("http://localhost:" + port + "/processes");
            told(first, "现在没有人在编辑。");
            button(first, "开始编辑").click();
            told(first, "名称 核对材料 → 复核材料");
            told(first, KEPT);
            assertThat(first.getByText(author.name() + "没能保存的改动").count()).isEqualTo(1);
            button(first, "恢复").first().click();
            told(first, "名称 核对材料 → 查验材料");
            assertThat(stored()).contains("查验材料");
        }
    }

    @Test
    void who_goes_on_in_another_window_finds_the_words_that_were_being_typed_into_a_form_in_the_first() {
        byte[] form = FormDesign.blank("wish", "agree", "心愿").bytes();
        WindowId window = new WindowId(UUID.randomUUID());
        people.as(author, () -> {
            editProcess
                    .save(KEY, window, editProcess.open(KEY, window).revision(), "wish.form", form)
                    .orElseThrow();
            return true;
        });
        try (Chromium chromium = new Chromium("http://localhost:" + port);
                Window mine = desk(chromium, author)) {
            Page first = open(mine);
            first.locator("vaadin-tab[data-file='wish.form']").click();
            first.locator(".form-items vaadin-button").first().click();
            first.locator(".form-item vaadin-text-field").first().waitFor();
            first.evaluate(TYPES_WITHOUT_A_PAUSE);
            Page second = first.context().newPage();
            second.navigate("http://localhost:" + port + "/" + STUDIO);

            told(first, "您已在另一个窗口里接着编辑，这里现在只能查看。");
            told(first, KEPT);
            second.locator("[data-block]").first().waitFor();
            assertThat(button(second, "接手编辑").count()).isZero();
            first.getByText("看看留存的改动").click();
            told(first, "名称 心愿 → 心愿愿");
        }
    }

    /** As after a restart: the browser comes with a session that the server does not know. */
    private static void forgetSession(BrowserContext context) {
        Cookie session = context.cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .findFirst()
                .orElseThrow();
        session.value = "gone";
        context.addCookies(List.of(session));
    }

    private String stored() {
        return people.as(author, () -> studioBoard.workingCopy(KEY).text(KEY + ".bpmn"));
    }

    private static Window desk(Chromium chromium, Account person) {
        return chromium.window(person.login(), TestPeople.PASSWORD, false, 1440, 900);
    }

    private static Page open(Window window) {
        window.open(STUDIO);
        window.page().locator("xieyue-studio[ready]").waitFor();
        return window.page();
    }

    private static Page board(Window window) {
        Page page = open(window);
        select(page);
        return page;
    }

    private static void select(Page page) {
        page.evaluate("document.querySelector('xieyue-studio').reveal('checkPapers')");
    }

    private static void name(Page page, String name) {
        Locator field = page.locator("xieyue-studio [data-name=name]");
        field.fill(name);
        field.press("Tab");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void told(Page page, String words) {
        page.getByText(words).first().waitFor();
    }

    private static void isKeptNoLonger(Page page) {
        page.waitForFunction("localStorage.getItem('xieyue.studio.trial') === null");
    }
}
