package org.xieyue.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xieyue.e2e.Chromium.Window;
import org.xieyue.identity.Account;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueServerTest;

/** A new service is drawn from nothing, published by a colleague, applied for on a phone and decided. */
@XieyueServerTest
class DrawingAServiceTest {

    @LocalServerPort
    int port;

    @Autowired
    TestPeople people;

    @Test
    void a_new_service_is_drawn_from_nothing_and_used() {
        TestPeople.Organisation at = people.organisation();
        Account colleague = people.organisation().processAdministrator();
        String key = "wish-" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        try (Chromium chromium = new Chromium("http://localhost:" + port)) {
            try (Window drawing = desk(chromium, at.processAdministrator())) {
                drawing.open("new-service");
                drawing.isAccessible();
                drawing.fill("name", "图书心愿");
                drawing.fill("english", "Book wishes");
                drawing.fill("key", key);
                drawing.fill("prefix", "HB");
                button(drawing.page(), "新建并绘制");
                told(drawing.page(), "案号字母“HB”已有流程在用");
                drawing.fill("prefix", "TSX");
                button(drawing.page(), "新建并绘制");
                drawing.page().locator("xieyue-studio[ready]").waitFor();
                told(drawing.page(), "尚未发布");
                button(drawing.page(), "提交复核");
                drawing.page().getByLabel("改了什么、为什么改").fill("首次发布");
                button(drawing.page(), "提交给同事");
                drawing.page().waitForURL(url -> url.endsWith("/processes/" + key));
            }
            try (Window publishing = desk(chromium, colleague)) {
                publishing.open("processes/" + key);
                button(publishing.page(), "查看");
                publishing.page().getByLabel("修改说明").fill("首次发布");
                button(publishing.page(), "发布");
                told(publishing.page(), "发布人 " + colleague.name());
            }
            String number = applied(chromium, at.worker(), key);
            try (Window deciding = desk(chromium, at.officer())) {
                deciding.takeTask(number);
                deciding.fill("finding", "属实");
                deciding.decide("approve");
            }
            try (Window worker = phone(chromium, at.worker())) {
                worker.open("messages");
                told(worker.page(), number);
            }
        }
    }

    private static String applied(Chromium chromium, Account by, String key) {
        try (Window worker = phone(chromium, by)) {
            worker.open("apply");
            worker.page().locator("a[href='apply/" + key + "']").click();
            worker.page().locator("#continue").waitFor();
            worker.goOn();
            worker.fill("title", "一套工具书");
            worker.fill("reason", "备考技师证");
            worker.isAccessible();
            worker.goOn();
            worker.goOn();
            return worker.page().locator(".case-number .code").innerText().strip();
        }
    }

    private static Window desk(Chromium chromium, Account person) {
        return chromium.window(person.login(), TestPeople.PASSWORD, false, 1440, 900);
    }

    private static Window phone(Chromium chromium, Account person) {
        return chromium.window(person.login(), TestPeople.PASSWORD, false, 390, 844);
    }

    private static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    private static void told(Page page, String words) {
        page.getByText(words).first().waitFor();
    }
}
