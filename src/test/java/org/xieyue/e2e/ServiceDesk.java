package org.xieyue.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.xieyue.e2e.Chromium.Window;
import org.xieyue.identity.Account;
import org.xieyue.testing.TestPeople;

/** What people do in the browser until a drawn service can be used. */
final class ServiceDesk {

    private final Chromium chromium;

    ServiceDesk(Chromium chromium) {
        this.chromium = chromium;
    }

    Window desk(Account person) {
        return chromium.window(person.login(), TestPeople.PASSWORD, false, 1440, 900);
    }

    Window inEnglish(Account person) {
        return chromium.window(person.login(), TestPeople.PASSWORD, true, 1440, 900);
    }

    Window phone(Account person) {
        return chromium.window(person.login(), TestPeople.PASSWORD, false, 390, 844);
    }

    /** From the page for new services to the drawing board. */
    static void begin(Window drawing, String name, String english, String key, String letters, String template) {
        drawing.open("new-service");
        drawing.fill("name", name);
        drawing.fill("english", english);
        drawing.fill("key", key);
        drawing.fill("prefix", letters);
        drawing.page().getByText(template).click();
        press(drawing.page(), "新建并绘制");
        drawing.page().locator("xieyue-studio[ready]").waitFor();
        told(drawing.page(), "尚未发布");
    }

    static void openFile(Window drawing, String file) {
        drawing.page().locator("vaadin-tab[data-file='" + file + "']").click();
    }

    static void handIn(Window drawing, String key) {
        told(drawing.page(), "全部通过");
        press(drawing.page(), "提交复核");
        drawing.page().getByLabel("改了什么、为什么改").fill("首次发布");
        press(drawing.page(), "提交给同事");
        drawing.page().waitForURL(url -> url.endsWith("/processes/" + key));
    }

    void publish(Account colleague, String key) {
        try (Window publishing = desk(colleague)) {
            publishing.open("processes/" + key);
            press(publishing.page(), "查看");
            publishing.page().getByLabel("修改说明").fill("首次发布");
            press(publishing.page(), "发布");
            told(publishing.page(), "发布人 " + colleague.name());
        }
    }

    /** Opens the application from the catalogue. */
    static void choose(Window worker, String key) {
        worker.open("apply");
        worker.page().locator("a[href='apply/" + key + "']").click();
        worker.page().locator("#continue").waitFor();
        worker.goOn();
    }

    /** Checks and sends what was filled in; answers the case number. */
    static String send(Window worker) {
        worker.isAccessible();
        worker.goOn();
        worker.goOn();
        return worker.page().locator(".case-number .code").innerText().strip();
    }

    static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    static void told(Page page, String words) {
        page.getByText(words).first().waitFor();
    }
}
