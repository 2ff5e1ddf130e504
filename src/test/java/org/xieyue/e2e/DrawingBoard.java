package org.xieyue.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.xieyue.e2e.Chromium.Window;

/** The drawing board of one process, used with the mouse as an officer does: look closer, choose, insert, connect, fill in. */
final class DrawingBoard {

    private static final int NOTCHES = 8;
    private static final int TRIES = 5;
    private static final double SHORT = 1_000;

    private final Page page;

    private DrawingBoard(Page page) {
        this.page = page;
    }

    static DrawingBoard open(Window window, String process) {
        window.open("processes/" + process + "/studio");
        window.page().locator("xieyue-studio[ready]").waitFor();
        return new DrawingBoard(window.page());
    }

    /** The whole picture first, then closer and closer to this element. */
    DrawingBoard lookAt(String element) {
        Pages.button(page, "全图").click();
        Place place = place(element);
        page.mouse().move(place.x(), place.y());
        page.keyboard().down("Control");
        for (int notch = 0; notch < NOTCHES; notch++) {
            page.mouse().wheel(0, -100);
        }
        page.keyboard().up("Control");
        return this;
    }

    /** A second click on what is chosen would let go of it; one right after a connection is swallowed, people are slower. */
    DrawingBoard choose(String element) {
        Locator chosen = page.locator(".djs-element.selected[data-element-id=\"" + element + "\"]");
        boolean isChosen = chosen.count() > 0;
        for (int i = 0; i < TRIES && !isChosen; i++) {
            click(place(element));
            isChosen = comes(chosen);
        }
        if (!isChosen) {
            throw new AssertionError(element + " cannot be chosen");
        }
        return this;
    }

    /** Into the chosen flow, or behind the chosen step. */
    DrawingBoard insert(String block) {
        page.locator("[data-block=" + block + "]").click();
        return this;
    }

    DrawingBoard connect(String from, String to) {
        choose(from);
        page.locator(".djs-context-pad .entry[data-action=connect]").click();
        Place target = place(to);
        page.mouse().move(target.x() - 5, target.y() - 5);
        click(target);
        page.locator("xieyue-studio [data-name=condition]").waitFor();
        return this;
    }

    DrawingBoard fill(String field, String value) {
        field(field).fill(value);
        field(field).press("Tab");
        return this;
    }

    DrawingBoard pick(String field, String label) {
        field(field).selectOption(new SelectOption().setLabel(label));
        return this;
    }

    private static boolean comes(Locator chosen) {
        try {
            chosen.waitFor(new Locator.WaitForOptions().setTimeout(SHORT).setState(WaitForSelectorState.ATTACHED));
            return true;
        } catch (PlaywrightException notYet) {
            return false;
        }
    }

    private Locator field(String name) {
        return page.locator("xieyue-studio [data-name='" + name + "']");
    }

    private record Place(double x, double y) {}

    private Place place(String element) {
        BoundingBox box = page.locator("xieyue-studio [data-element-id=\"" + element + "\"] > .djs-hit")
                .first()
                .boundingBox();
        return new Place(box.x + box.width / 2, box.y + box.height / 2);
    }

    private void click(Place place) {
        page.mouse().click(place.x(), place.y());
    }
}
