package org.xieyue.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xieyue.e2e.Pages.button;
import static org.xieyue.e2e.Pages.row;
import static org.xieyue.e2e.Pages.told;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xieyue.e2e.Chromium.Window;
import org.xieyue.funds.BudgetLineId;
import org.xieyue.hardship.process.ThreeLevels;
import org.xieyue.identity.Account;
import org.xieyue.processes.ProcessVersionRow;
import org.xieyue.processes.moves.MovingCases;
import org.xieyue.shared.CaseId;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueServerTest;

/**
 * An administrator draws a third level into the review of hardship aid, a colleague publishes it and moves the running cases, and
 * takes it back again.
 */
@XieyueServerTest
class AThirdLevelOfReviewTest {

    private static final String KEY = "hardship-aid";
    private static final String WHY = "市级审批之前，由县里另一名审核人再复核一次";
    private static final String BECAUSE = "县里人手不足，先恢复两级审核";

    @LocalServerPort
    int port;

    @Autowired
    HardshipReviews reviews;

    @Autowired
    TestPeople people;

    @Autowired
    MovingCases moving;

    private TestPeople.Organisation at;
    private Account author;
    private Account colleague;

    @BeforeEach
    void two_levels() {
        at = people.organisation("SD-WH-RS");
        author = at.processAdministrator();
        colleague = people.organisation().processAdministrator();
        reviews.begin(author);
    }

    @AfterEach
    void two_levels_again() {
        reviews.end(author, colleague);
    }

    @Test
    void is_drawn_published_followed_by_running_cases_and_taken_back() {
        BudgetLineId line = reviews.line(at);
        List<CaseId> cases = reviews.atTheCounty(at, 2);
        CaseId reviewed = cases.getFirst();
        int two = newest().version();
        try (Chromium chromium = new Chromium("http://localhost:" + port)) {
            try (Window drawing = desk(chromium, author)) {
                drawThirdLevel(drawing);
                isHeldBackByAScenarioOfTwoLevels(drawing);
                try (Window agreeing = desk(chromium, colleague)) {
                    agreesToRetireIt(agreeing, drawing.page().url());
                }
                DrawingBoard.open(drawing, KEY);
                handIn(drawing);
            }
            try (Window deciding = desk(chromium, colleague)) {
                publishWithMove(deciding);
                moveAll(deciding, "迁移：第 %d 版 → 第 %d 版".formatted(two, two + 1));
            }
            assertThat(cases).allSatisfy(this::wasMovedOnce);

            cases.forEach(id -> reviews.countyAgrees(id, at));
            assertThat(cases).allSatisfy(id -> assertThat(reviews.tasks(id)).containsExactly("复核"));
            reviewFurther(chromium, reviewed);
            assertThat(reviews.tasks(reviewed)).containsExactly("市级审批");

            try (Window deciding = desk(chromium, colleague)) {
                goBack(deciding);
                takePlaceOfFurtherReview(deciding);
                moveAll(deciding, "迁回：第 %d 版 → 第 %d 版".formatted(two + 1, two + 2));
            }
            theProcessIsWhatItWas(two);
            assertThat(cases).allSatisfy(id -> assertThat(reviews.tasks(id)).containsExactly("市级审批"));
            assertThat(reviews.timeline(reviewed, at))
                    .filteredOn("case.moved"::equals)
                    .hasSize(2);
            theDossierSaysSo(chromium, reviewed);
            reviews.cityApproves(reviewed, at, line);
            assertThat(reviews.state(reviewed, at)).isEqualTo("hardship.funded");
        }
    }

    private void drawThirdLevel(Window drawing) {
        Page page = drawing.page();
        DrawingBoard board = DrawingBoard.open(drawing, KEY);
        board.lookAt("approveAtCity").choose("whichTier_to_approveAtCity_label").insert("furtherReview");
        told(page, "新增：任务「复核」");
        told(page, "检查：1 处须改");
        told(page, "有几种取值在其后没有出口：agree, refuse, return");
        board.pick("level", "县（区）").fill("amount", "3");
        board.insert("choice").fill("name", "复核是否同意？");
        board.connect("choice", "reviewAtCounty").fill("name", "退回县级");
        board.pick("condition", "「复核」的决定").pick("condition.value", "退回");
        board.connect("choice", "countyRefuses").fill("name", "不予帮扶");
        board.pick("condition", "「复核」的决定").pick("condition.value", "不予");
        board.choose("choice").pick("otherwise", "市级审批");
        page.locator(".findings > li:only-child").filter(named("「连线」(Flow_")).waitFor();
        button(page, "命名为“市级审批”").click();
        told(page, "全部通过，可以提交");
        told(page, "新增：判断「复核是否同意？」");
        drawing.isAccessible();
    }

    /** The message leads to the scenario, and there the first of two people says why it is outdated. */
    private void isHeldBackByAScenarioOfTwoLevels(Window drawing) {
        Page page = drawing.page();
        button(page, "提交复核").click();
        button(page, "提交给同事").click();
        told(page, "请写明改了什么");
        page.getByLabel("改了什么、为什么改").fill(WHY);
        button(page, "提交给同事").click();
        Locator held = page.getByRole(AriaRole.ALERT)
                .getByRole(AriaRole.LINK)
                .filter(named("场景「" + ThreeLevels.CITYS_ROAD + "」"));
        held.waitFor();
        drawing.isAccessible();
        held.click();
        page.waitForURL(url -> url.contains("/play?scenario="));
        Locator why = row(page, "场景", ThreeLevels.CITYS_ROAD).getByRole(AriaRole.TEXTBOX);
        PlaywrightAssertions.assertThat(why).isFocused();
        why.fill("市级审批之前要先复核");
        row(page, "场景", ThreeLevels.CITYS_ROAD)
                .getByRole(AriaRole.BUTTON)
                .filter(named("申请停用"))
                .click();
        told(page, "已申请，由另一人同意后停用");
    }

    private void agreesToRetireIt(Window agreeing, String url) {
        Page page = agreeing.page();
        page.navigate(url);
        row(page, "场景", ThreeLevels.CITYS_ROAD).getByText("市级审批之前要先复核").waitFor();
        button(page, "同意停用").click();
        told(page, "场景已停用");
    }

    private void handIn(Window drawing) {
        Page page = drawing.page();
        button(page, "提交复核").click();
        page.getByLabel("改了什么、为什么改").fill(WHY);
        drawing.isAccessible();
        button(page, "提交给同事").click();
        page.waitForURL(url -> url.endsWith("/processes/" + KEY));
    }

    private void publishWithMove(Window deciding) {
        Page page = deciding.page();
        deciding.open("processes/" + KEY);
        button(page, "查看").click();
        told(page, "连线「市级」：终点 「市级审批」 → 「复核」");
        told(page, "没有要提醒的");
        row(page, "场景回放", "走通 · 县级审批、发放、复查脱困").getByText("通过").last().waitFor();
        row(page, "影响的在办案件", "县级审核").getByText("不变").first().waitFor();
        page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("由人办理的任务"))
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByText("复核", new Page.GetByTextOptions().setExact(true))))
                .getByText("3 个工作日")
                .first()
                .waitFor();
        deciding.isAccessible();
        page.getByLabel("审批意见").fill("同意，先迁一件看看");
        page.getByText("立即上线，接着迁移在办案件").click();
        button(page, "发布").click();
        page.waitForURL(url -> url.endsWith("/moves"));
        assertThat(newest().note()).isEqualTo(WHY);
    }

    /** One, then ten, then all: the person lets them go, the scheduler (here: we) moves them, the page tells how far it is. */
    private void moveAll(Window deciding, String title) {
        Page page = deciding.page();
        told(page, title);
        deciding.isAccessible();
        for (String next : List.of("先迁一件", "再迁十件", "迁其余全部")) {
            if (button(page, next).count() > 0) {
                button(page, next).click();
                button(page, "暂停").waitFor();
                moving.run();
                gone(page, "暂停");
            }
        }
        told(page, "已结束");
    }

    private static void gone(Page page, String name) {
        button(page, name).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    private void wasMovedOnce(CaseId id) {
        assertThat(reviews.timeline(id, at)).filteredOn("case.moved"::equals).hasSize(1);
        assertThat(reviews.tasks(id)).containsExactly("县级审核");
    }

    /** By another reviewer than the county's first, in the browser. */
    private void reviewFurther(Chromium chromium, CaseId id) {
        try (Window reviewing = desk(chromium, at.secondReviewer())) {
            Page page = reviewing.page();
            reviewing.takeTask(reviews.number(id, at.auditor()));
            page.getByRole(AriaRole.TAB).filter(named("流程图")).click();
            told(page, "起有变化：" + WHY + "。本案按变化后的版本办理。");
            page.getByRole(AriaRole.TAB).filter(named("办理")).click();
            reviewing.choose("unrelated", 0);
            reviewing.decide("further-agree");
        }
    }

    private void goBack(Window deciding) {
        Page page = deciding.page();
        deciding.open("processes/" + KEY + "/moves");
        button(page, "回到上一版").click();
        told(page, "任何版本都不删除");
        page.getByLabel("退回的原因").fill(BECAUSE);
        deciding.isAccessible();
        button(page, "退回").click();
        told(page, "已恢复上一版");
    }

    /** One case waits where there is nothing any more; a person says where it goes on. */
    private void takePlaceOfFurtherReview(Window deciding) {
        Page page = deciding.page();
        row(page, "步骤对应", "复核").getByText("没有对应的步骤").first().waitFor();
        told(page, "案件停在“复核”，新版没有对应的步骤");
        page.getByLabel("步骤“复核”对应的新步骤").click();
        page.getByRole(AriaRole.OPTION).filter(named("市级审批")).click();
        page.getByText("没有对应的步骤").first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    private void theProcessIsWhatItWas(int two) {
        List<ProcessVersionRow> versions = reviews.versions(colleague);
        assertThat(versions).extracting(ProcessVersionRow::version).startsWith(two + 2, two + 1, two);
        assertThat(versions).extracting(ProcessVersionRow::undone).startsWith(false, true, false);
        assertThat(versions.getFirst().note()).isEqualTo(BECAUSE);
        assertThat(reviews.content(colleague, two + 2)).isEqualTo(reviews.content(colleague, two));
        assertThat(reviews.content(colleague, two + 1))
                .as("nothing is deleted")
                .isNotEqualTo(reviews.content(colleague, two));
    }

    private void theDossierSaysSo(Chromium chromium, CaseId id) {
        try (Window approving = desk(chromium, at.approver())) {
            Page page = approving.page();
            approving.takeTask(reviews.number(id, at.auditor()));
            page.getByRole(AriaRole.TAB).filter(named("流程图")).click();
            told(page, "起有变化：" + BECAUSE + "。本案按变化后的版本办理。");
            page.getByRole(AriaRole.TAB).filter(named("经过")).click();
            told(page, "办结“复核”");
        }
    }

    private ProcessVersionRow newest() {
        return reviews.versions(colleague).getFirst();
    }

    private static Locator.FilterOptions named(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }

    private static Window desk(Chromium chromium, Account person) {
        Window desk = chromium.window(person.login(), TestPeople.PASSWORD, false, 1440, 900);
        desk.page().setDefaultTimeout(90_000); // a whole process is checked and played at each step
        return desk;
    }
}
