package org.xieyue.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** What journeys look for on any page. */
final class Pages {

    private Pages() {}

    static Locator button(Page page, String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    static void told(Page page, String words) {
        page.getByText(words).first().waitFor();
    }

    /** The row of the table of this name that holds these words. */
    static Locator row(Page page, String table, String words) {
        return page.getByRole(
                        AriaRole.TABLE,
                        new Page.GetByRoleOptions().setName(table).setExact(true))
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
    }
}
