package org.xieyue.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xieyue.e2e.ServiceDesk.press;
import static org.xieyue.e2e.ServiceDesk.told;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xieyue.e2e.Chromium.Window;
import org.xieyue.identity.Account;
import org.xieyue.identity.CreateToken;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueServerTest;

/** A new service is drawn from nothing, with a field and a step of its own, published by a colleague, and used by everybody. */
@XieyueServerTest
class DrawingAndUsingAServiceTest {

    @LocalServerPort
    int port;

    @Autowired
    TestPeople people;

    @Autowired
    CreateToken createToken;

    private final String key = "wish-" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    @Test
    void a_new_service_is_drawn_from_nothing_and_used() throws IOException, InterruptedException {
        TestPeople.Organisation at = people.organisation();
        try (Chromium chromium = new Chromium("http://localhost:" + port)) {
            ServiceDesk service = new ServiceDesk(chromium);
            try (Window drawing = service.desk(at.processAdministrator())) {
                lettersOfOthersAreRefused(drawing);
                ServiceDesk.begin(drawing, "微心愿测试", "Wishes in a test", key, "WXT", "申请、审核、告知");
                changeTheApplication(drawing);
                addAStep(drawing);
                ServiceDesk.handIn(drawing, key);
            }
            service.publish(people.organisation().processAdministrator(), key);
            String number = applied(service, at.worker());
            decided(service, at.officer(), number);
            try (Window worker = service.phone(at.worker())) {
                worker.open("messages");
                told(worker.page(), number);
            }
            try (Window report = service.inEnglish(at.auditor())) {
                report.open("reports/services");
                Locator line =
                        report.page().locator("tr").filter(new Locator.FilterOptions().setHasText("Wishes in a test"));
                line.first().waitFor();
                assertThat(line.count()).isEqualTo(1);
                report.isAccessible();
            }
            theInterfaceTellsOfIt(at.officer(), number);
        }
    }

    private static void lettersOfOthersAreRefused(Window drawing) {
        drawing.open("new-service");
        drawing.isAccessible();
        drawing.fill("prefix", "HB");
        press(drawing.page(), "新建并绘制");
        told(drawing.page(), "案号字母“HB”已有流程在用");
    }

    /** One field gets another name, one is new. */
    private static void changeTheApplication(Window drawing) {
        Page page = drawing.page();
        ServiceDesk.openFile(drawing, "apply.form");
        item(page, "事项").click();
        say(page, "中文名称", "想要什么");
        say(page, "英文名称", "What is wished for");
        item(page, "想要什么").waitFor();
        press(page, "+ 数字");
        page.locator(".form-items [aria-pressed=true]")
                .getByText("数字", new Locator.GetByTextOptions().setExact(true))
                .waitFor();
        say(page, "中文名称", "大约多少元");
        say(page, "英文名称", "About how many yuan");
        say(page, "变量名", "price");
        item(page, "大约多少元").waitFor();
        told(page, "全部通过");
        drawing.isAccessible();
    }

    /** With a form of its own, behind the answer to the applicant. */
    private static void addAStep(Window drawing) {
        Page page = drawing.page();
        page.getByText("决策表与表单").first().click();
        page.getByText("新建表单").first().click();
        page.getByLabel("名称", new Page.GetByLabelOptions().setExact(true)).fill("落实心愿");
        page.getByLabel("英文名", new Page.GetByLabelOptions().setExact(true)).fill("deliver");
        press(page, "新建");
        told(page, "表单：落实心愿");
        tick(page, "完成", true);
        List.of("同意", "退回", "不予同意").forEach(outcome -> tick(page, outcome, false));
        page.locator("vaadin-tab[data-file$='.bpmn']").click();
        page.locator("xieyue-studio[ready] [data-block=deliver]").waitFor();
        page.evaluate("document.querySelector('xieyue-studio').reveal('inform')");
        page.locator("[data-block=deliver]").click();
        told(page, "新增：文件deliver.form");
        page.locator("xieyue-studio [data-element-id=deliver]").first().waitFor();
    }

    private String applied(ServiceDesk service, Account by) {
        try (Window worker = service.phone(by)) {
            ServiceDesk.choose(worker, key);
            worker.fill("title", "一套工具书");
            worker.fill("reason", "备考技师证");
            worker.fill("price", "180");
            told(worker.page(), "大约多少元");
            return ServiceDesk.send(worker);
        }
    }

    private static void decided(ServiceDesk service, Account officer, String number) {
        try (Window deciding = service.desk(officer)) {
            deciding.takeTask(number);
            told(deciding.page(), "想要什么");
            told(deciding.page(), "180");
            deciding.fill("finding", "属实");
            deciding.decide("approve");
            deciding.takeTask(number);
            told(deciding.page(), "落实心愿");
            deciding.decide("done");
        }
    }

    private void theInterfaceTellsOfIt(Account officer, String number) throws IOException, InterruptedException {
        String token = people.as(officer, () -> createToken.create("test"))
                .orElseThrow()
                .secret();
        assertThat(asked(token, "processes")).contains(key);
        assertThat(asked(token, "tasks?view=done")).contains(number, key);
    }

    private String asked(String token, String what) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/" + what))
                .header("Authorization", "Bearer " + token)
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return answer.body();
        }
    }

    private static Locator item(Page page, String label) {
        return page.locator(".form-items").getByText(label, new Locator.GetByTextOptions().setExact(true));
    }

    private static void say(Page page, String label, String words) {
        page.locator(".form-item vaadin-text-field")
                .filter(new Locator.FilterOptions().setHasText(label))
                .locator("input")
                .first()
                .fill(words);
    }

    /** The preview follows. */
    private static void tick(Page page, String outcome, boolean on) {
        page.locator(".form-item:visible")
                .getByLabel(outcome, new Locator.GetByLabelOptions().setExact(true))
                .click();
        page.locator(".outcomes:visible")
                .getByText(outcome, new Locator.GetByTextOptions().setExact(true))
                .waitFor(new Locator.WaitForOptions()
                        .setState(on ? WaitForSelectorState.VISIBLE : WaitForSelectorState.DETACHED));
    }
}
