package org.xieyue.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xieyue.e2e.Chromium.Window;
import org.xieyue.identity.Account;
import org.xieyue.processes.EditProcess;
import org.xieyue.processes.WindowId;
import org.xieyue.processes.WorkingCopy;
import org.xieyue.processes.trial.TrialProcess;
import org.xieyue.processes.trial.TrialStory;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueServerTest;

/** An administrator draws a change in the browser, is told at once what is wrong with it, and a colleague publishes it. */
@XieyueServerTest
class ChangingAProcessTest {

    private static final String STUDIO = "processes/" + TrialProcess.KEY + "/studio";

    @LocalServerPort
    int port;

    @Autowired
    TrialStory story;

    @Autowired
    EditProcess editProcess;

    @Autowired
    TestPeople people;

    private Account author;
    private Account colleague;

    @BeforeEach
    void nobody_draws() {
        story.publishDrawn();
        author = people.organisation().processAdministrator();
        colleague = people.organisation().processAdministrator();
        WindowId window = new WindowId(UUID.randomUUID());
        people.as(author, () -> {
            editProcess.open(TrialProcess.KEY, window);
            WorkingCopy copy = editProcess.takeOver(TrialProcess.KEY, window);
            editProcess
                    .beginAgain(TrialProcess.KEY, window, copy.revision(), "测试前")
                    .orElseThrow();
            editProcess.leave(TrialProcess.KEY, window);
            return true;
        });
    }

    @AfterEach
    void the_trial_is_as_it_was() {
        story.restore();
    }

    @Test
    void a_change_is_drawn_checked_handed_in_and_published() {
        try (Chromium chromium = new Chromium("http://localhost:" + port);
                Window drawing = desk(chromium, author, false)) {
            Page page = board(drawing);
            page.evaluate("document.querySelector('xieyue-studio').reveal('checkPapers')");
            field(page, "deadline").selectOption("d");
            told(page, "任务「核对材料」：期限 5 个工作日 → 5 天");
            page.locator("[data-block=trialReserve]").click();
            told(page, "新增：系统步骤");
            told(page, "图上没有人接住");
            page.locator(".findings vaadin-button").first().click();
            assertThat(field(page, "id").inputValue()).isEqualTo("trialReserve");
            drawing.isAccessible();

            try (Window looking = desk(chromium, colleague, true)) {
                Page other = board(looking);
                assertThat(other.getByText(author.name() + " is editing").count())
                        .isEqualTo(1);
                assertThat(other.locator("[data-block]").count()).isZero();
                looking.isAccessible();
            }
            page.locator(".studio > .skip-link").press("Enter");
            page.locator("xieyue-studio svg:focus").waitFor();
            page.keyboard().press("Delete");
            told(page, "全部通过");
            button(page, "提交复核").click();
            page.getByLabel("改了什么、为什么改").fill("核对材料按自然日计");
            button(page, "提交给同事").click();
            page.waitForURL(url -> url.endsWith("/processes/" + TrialProcess.KEY));
            try (Window publishing = desk(chromium, colleague, false)) {
                publishing.open("processes/" + TrialProcess.KEY);
                button(publishing.page(), "查看").first().click();
                told(publishing.page(), "任务「核对材料」：期限 5 个工作日 → 5 天");
                publishing.page().getByLabel("修改说明").fill("核对材料按自然日计");
                button(publishing.page(), "发布").click();
                told(publishing.page(), "发布人 " + colleague.name());
            }
        }
    }

    @Test
    void what_was_not_saved_comes_back_after_the_page_was_lost() {
        try (Chromium chromium = new Chromium("http://localhost:" + port);
                Window drawing = desk(chromium, author, false)) {
            Page page = board(drawing);
            page.evaluate("document.querySelector('xieyue-studio').reveal('checkPapers')");
            page.context().setOffline(true);
            field(page, "name").fill("查验材料");
            field(page, "name").press("Tab");
            page.waitForFunction("localStorage.getItem('xieyue.studio.trial')?.includes('查验材料')");
            page.context().setOffline(false);

            Page again = board(drawing);
            told(again, "任务「查验材料」：名称 核对材料 → 查验材料");
            again.waitForFunction("localStorage.getItem('xieyue.studio.trial') === null");
        }
    }

    private static Window desk(Chromium chromium, Account person, boolean english) {
        return chromium.window(person.login(), TestPeople.PASSWORD, english, 1440, 900);
    }

    private static Page board(Window window) {
        window.open(STUDIO);
        window.page().locator("xieyue-studio[ready]").waitFor();
        return window.page();
    }

    private static Locator field(Page page, String name) {
        return page.locator("xieyue-studio [data-name=" + name + "]");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void told(Page page, String words) {
        page.getByText(words).first().waitFor();
    }
}
