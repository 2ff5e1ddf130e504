package org.xieyue.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xieyue.e2e.Chromium.Window;
import org.xieyue.identity.Account;
import org.xieyue.processes.DraftId;
import org.xieyue.processes.DraftProcess;
import org.xieyue.processes.ProcessBoard;
import org.xieyue.processes.ProcessFolder;
import org.xieyue.processes.ProcessRuns;
import org.xieyue.processes.PublishProcess;
import org.xieyue.processes.Vars;
import org.xieyue.processes.trial.TrialProcess;
import org.xieyue.processes.trial.TrialStory;
import org.xieyue.shared.CaseId;
import org.xieyue.testing.EngineDriver;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueServerTest;

/** Administrators see in the browser what is stuck, help a case on, take the figures away and put the last version back. */
@XieyueServerTest
class WatchingAProcessTest {

    private static final String WATCH = "processes/" + TrialProcess.KEY + "/watch";
    private static final String WHY = "金额录入有误，退回重新核对材料";

    @LocalServerPort
    int port;

    @Autowired
    TrialStory story;

    @Autowired
    TestPeople people;

    @Autowired
    ProcessRuns runs;

    @Autowired
    EngineDriver driver;

    @Autowired
    DraftProcess draftProcess;

    @Autowired
    PublishProcess publishProcess;

    @Autowired
    ProcessBoard board;

    @Autowired
    DSLContext database;

    private CaseId id;
    private String number;
    private Account chief;
    private Account colleague;

    @BeforeEach
    void a_case_is_stuck_at_the_reservation() {
        story.publishDrawn();
        chief = people.organisation().processAdministrator();
        colleague = people.organisation().processAdministrator();
        id = story.openNow(-1).caseId();
        runs.complete(driver.openTaskIds(id, "checkPapers").getFirst(), Vars.of(TrialProcess.OUTCOME, "AGREE"));
        driver.runDueJobs(id);
        number = String.valueOf(database.fetchValue("select number from case_file where id = ?", id.value()));
    }

    @AfterEach
    void the_trial_is_as_it_was() {
        runs.cancel(id, "复原");
        story.restore();
    }

    @Test
    void what_is_stuck_is_seen_with_its_cause_tried_again_and_counted_in_the_file() throws IOException {
        try (Chromium chromium = new Chromium("http://localhost:" + port);
                Window watching = desk(chromium, chief, false)) {
            Page page = watch(watching);
            assertThat(page.locator("xieyue-diagram .figure.heat-4").first().innerText())
                    .contains("⚠");
            assertThat(row(page).innerText()).contains("预留资金", "未知故障");
            row(page).locator("summary").click();
            told(page, "A negative amount is a bug");
            watching.isAccessible();

            act(page, "重试");
            told(page, "已安排重试 1 件");
            driver.runDueJobs(id);
            assertThat(row(watch(watching)).count())
                    .as("the cause is not mended yet")
                    .isEqualTo(1);

            runs.change(id, TrialProcess.AMOUNT, 100L);
            act(page, "重试");
            told(page, "已安排重试 1 件");
            driver.runDueJobs(id);
            assertThat(row(watch(watching)).count()).isZero();

            assertThat(taken(page, "数据表（CSV）")).startsWith("\uFEFF环节,").contains("\n核对材料,checkPapers,");
            choose(page, "图上显示", "返工");
            told(page, "个案再次回到");
        }
    }

    @Test
    void two_people_move_the_case_and_its_dossier_says_why() {
        try (Chromium chromium = new Chromium("http://localhost:" + port)) {
            try (Window proposing = desk(chromium, chief, false)) {
                Page page = watch(proposing);
                page.getByLabel("个案编号").fill(number);
                button(page, "查看所处环节").click();
                choose(page, "移到", "核对材料");
                told(page, "从“核对材料”继续");
                button(page, "提议").click();
                told(page, "请用 10 至 300 字说明理由");
                page.getByLabel("理由").fill(WHY);
                proposing.isAccessible();
                button(page, "提议").click();
                told(page, "已提议");
                act(page, "查看并决定");
                button(page, "撤回").waitFor();
                assertThat(button(page, "同意并移动").count()).isZero();
            }
            assertThat(driver.openTaskIds(id, "checkPapers")).isEmpty();
            try (Window consenting = chromium.window(colleague.login(), TestPeople.PASSWORD, true, 390, 844)) {
                Page page = watch(consenting);
                act(page, "Look and decide");
                told(page, WHY);
                button(page, "Consent and move").click();
                told(page, "The case was moved.");
                told(page, "Moved, " + colleague.name() + " consented");
                consenting.isAccessible();
            }
            assertThat(driver.openTaskIds(id, "checkPapers")).hasSize(1);
            assertThat(database.fetchValue(
                            "select opinion from timeline_line where what = 'processes.repaired' and case_id = ?",
                            id.value()))
                    .isEqualTo(WHY);
        }
    }

    @Test
    void the_last_version_comes_back_with_one_button_and_a_way_back_for_the_cases() {
        int bad = publishedByTwo();
        CaseId begunThere = story.openNow(100).caseId();
        try (Chromium chromium = new Chromium("http://localhost:" + port);
                Window going = desk(chromium, chief, false)) {
            going.open("processes/" + TrialProcess.KEY + "/moves");
            Page page = going.page();
            button(page, "回到上一版").click();
            told(page, "第 " + bad + " 版不再立新案");
            page.getByLabel("退回的原因").fill("新名称让职工误会");
            going.isAccessible();
            button(page, "退回").click();
            told(page, "已恢复上一版，现为第 " + (bad + 1) + " 版");
            told(page, "迁移：第 " + bad + " 版 → 第 " + (bad + 1) + " 版");
            button(page, "先迁一件").waitFor();
            going.isAccessible();
        }
        assertThat(runs.picture(begunThere).version()).isEqualTo(bad);
        assertThat(runs.picture(story.openNow(100).caseId()).version()).isEqualTo(bad + 1);
        runs.cancel(begunThere, "复原");
    }

    private int publishedByTwo() {
        Map<String, byte[]> files = new HashMap<>(TrialStory.drawnFolder().files());
        String diagram = new String(Objects.requireNonNull(files.get("trial.bpmn")), StandardCharsets.UTF_8);
        files.put(
                "trial.bpmn",
                diagram.replace("name=\"试流程\"", "name=\"试流程 " + UUID.randomUUID() + "\"")
                        .getBytes(StandardCharsets.UTF_8));
        ProcessFolder folder = new ProcessFolder(TrialProcess.KEY, files);
        DraftId draft = people.as(colleague, () -> draftProcess.draft(folder)).orElseThrow();
        return people.as(
                        chief,
                        () -> publishProcess.publishDraft(
                                draft, board.draftRow(TrialProcess.KEY, draft).lookedAt(), "换名称"))
                .orElseThrow();
    }

    private static Window desk(Chromium chromium, Account person, boolean english) {
        return chromium.window(person.login(), TestPeople.PASSWORD, english, 1440, 900);
    }

    private static Page watch(Window window) {
        window.open(WATCH);
        window.page()
                .locator("xieyue-diagram .figure")
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        return window.page();
    }

    /** What the page says of the case, stuck or proposed to be moved. */
    private Locator row(Page page) {
        return page.locator("table.rows tbody tr").filter(new Locator.FilterOptions().setHasText(number));
    }

    private void act(Page page, String name) {
        row(page)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                .click();
    }

    private static void choose(Page page, String label, String option) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).click();
        page.locator("vaadin-select-item")
                .filter(new Locator.FilterOptions().setHasText(option))
                .first()
                .click();
    }

    private static String taken(Page page, String link) throws IOException {
        Download file = page.waitForDownload(() -> page.getByText(link).click());
        assertThat(file.suggestedFilename()).isEqualTo(TrialProcess.KEY + ".csv");
        return Files.readString(file.path());
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void told(Page page, String words) {
        page.getByText(words).first().waitFor();
    }
}
