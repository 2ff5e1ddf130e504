package org.xieyue.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Debian's Chromium, one window a person. */
final class Chromium implements AutoCloseable {

    private static final int TRIES = 40;
    private static final double SHORT = 1_500;

    /** What windows show again, the way to sign in, the inbox and the form of a task, is examined once a language and width. */
    private static final Set<String> EXAMINED = new HashSet<>();

    private static final Pattern PROOF = Pattern.compile("<meta name=\"_csrf\" content=\"([^\"]+)\"");

    /** Nothing fades or slides any more, neither in the page nor inside a component: only then colours are what people see. */
    private static final String STILL = """
            () => {
                const still = root => root.getAnimations().every(moving => moving.playState !== 'running'
                        || moving.effect.getComputedTiming().endTime === Infinity)
                    && [...root.querySelectorAll('*')].every(each => !each.shadowRoot || still(each.shadowRoot));
                return !document.querySelector('[closing], [opening]') && still(document);
            }""";

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
    private final String address;

    Chromium(String address) {
        this.address = address;
    }

    /** Signs a person in, in this language, in a window of this width. */
    Window window(String login, boolean english, int width, int height) {
        return window(login, "xieyue-demo", english, width, height);
    }

    Window window(String login, String password, boolean english, int width, int height) {
        Page page = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setReducedMotion(ReducedMotion.REDUCE))
                .newPage();
        page.setDefaultTimeout(30_000);
        String shape = (english ? "en " : "zh ") + width;
        Window window = new Window(page, address, shape);
        boolean known = EXAMINED.contains("login " + shape);
        String form = english || !known
                ? loginPage(page, english)
                : page.request().get(address + "/login").text();
        if (known) {
            sendForm(page, form, login, password);
        } else {
            window.isAccessible("login");
            fillIn(page, login, password);
        }
        return window;
    }

    private String loginPage(Page page, boolean english) {
        page.navigate(address + "/login");
        if (english) {
            page.getByText("English").first().click();
            page.waitForFunction("document.documentElement.lang === 'en'");
        }
        page.locator("input[name=username]").waitFor();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing of the way in is cut off")
                .isEqualTo(true);
        return page.content();
    }

    private static void fillIn(Page page, String login, String password) {
        page.locator("input[name=username]").fill(login);
        page.locator("input[name=password]").fill(password);
        page.locator("input[name=password]").press("Enter");
        page.locator(".frame .nav .entry").first().waitFor();
    }

    /** As the form is sent, without drawing it and the page behind it once more. */
    private void sendForm(Page page, String form, String login, String password) {
        Matcher proof = PROOF.matcher(form);
        assertThat(proof.find()).as(form).isTrue();
        APIResponse answer = page.request()
                .post(
                        address + "/login",
                        RequestOptions.create()
                                .setMaxRedirects(0)
                                .setForm(FormData.create()
                                        .set("username", login)
                                        .set("password", password)
                                        .set("_csrf", proof.group(1))));
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.headers().get("location")).as("signed in").doesNotContain("login");
    }

    /** Somebody who is not signed in, with a phone or whatever the options say. */
    Page stranger(Browser.NewContextOptions options) {
        Page page = browser.newContext(options).newPage();
        page.setDefaultTimeout(30_000);
        return page;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    /** What one person sees and does. */
    record Window(Page page, String address, String shape) implements AutoCloseable {

        void open(String path) {
            page.navigate(address + "/" + path);
            page.locator("main.content > *").first().waitFor();
        }

        /** Opens the task of this case as soon as the process has come to it, and claims it if need be. */
        void takeTask(String number) {
            for (int i = 0; i < TRIES; i++) {
                for (String view : List.of("MINE", "CLAIMABLE")) {
                    turnTo(view, number);
                    if (appears(i == 0 ? ".empty-state" : ".news-bar")) {
                        isAccessible("inbox");
                        page.locator(".task-line").first().click();
                        if (!comes(".decide", 5_000)) {
                            continue; // the list has just moved: somebody else's act came in between
                        }
                        if (page.locator("#claim").count() > 0) {
                            page.locator("#claim").click();
                        }
                        page.locator("#release, .outcomes").first().waitFor();
                        isAccessible(form());
                        return;
                    }
                }
            }
            throw new AssertionError("No task of case " + number + " has come");
        }

        /** Which form this is: its title, what it asks and how it may end. */
        private String form() {
            return String.valueOf(page.locator(".decide h2, .decide [data-field], .outcomes vaadin-button")
                    .evaluateAll("parts => parts.map(each => each.dataset.field || each.id || each.innerText).join()"));
        }

        /** A list of the inbox, read afresh: from another of its lists with one click, else with a page. */
        private void turnTo(String view, String number) {
            String list = ".views a[href*='view=" + view + "']";
            Locator link = page.locator(list + ":not([aria-current])");
            if (URLDecoder.decode(page.url(), StandardCharsets.UTF_8).contains("q=" + number) && link.isVisible()) {
                link.click();
                page.locator(list + "[aria-current]").waitFor();
            } else {
                open("inbox?view=" + view + "&q=" + number);
            }
        }

        private boolean comes(String selector, double within) {
            try {
                page.locator(selector).first().waitFor(new Locator.WaitForOptions().setTimeout(within));
                return true;
            } catch (PlaywrightException notYet) {
                return false;
            }
        }

        /** A task is listed before this says that there is none, or that there is something new to look at. */
        private boolean appears(String otherwise) {
            return comes(".task-line, " + otherwise, SHORT)
                    && page.locator(".task-line").count() > 0;
        }

        void fill(String field, String value) {
            Locator input = page.locator("[data-field='" + field + "']")
                    .locator("input, textarea")
                    .first();
            input.fill(value);
            input.press("Tab");
        }

        void choose(String field, int option) {
            page.locator("[data-field='" + field + "']")
                    .locator("vaadin-radio-button, vaadin-checkbox")
                    .nth(option)
                    .locator("input")
                    .check();
        }

        void goOn() {
            String before = page.url();
            page.locator("#continue").click();
            page.waitForURL(url -> !url.equals(before));
            page.locator(".apply h1").waitFor();
        }

        void decide(String outcome) {
            String before = page.url();
            page.locator("#outcome-" + outcome).click();
            page.waitForURL(url -> !url.equals(before));
        }

        void isAccessible() {
            isAccessible(page);
        }

        private void isAccessible(String screen) {
            if (EXAMINED.add(screen + " " + shape)) {
                isAccessible();
            }
        }

        /** What is in order is not described: that takes as long as the look itself. */
        private static final AxeRunOptions VIOLATIONS = violations();

        private static AxeRunOptions violations() {
            AxeRunOptions options = new AxeRunOptions();
            options.setResultTypes(List.of("violations"));
            return options;
        }

        /** Axe finds nothing serious on what is shown now. */
        static void isAccessible(Page page) {
            page.waitForFunction(STILL);
            // a toast is still fading in when it is looked at
            assertThat(new AxeBuilder(page)
                                    .setLegacyMode(
                                            true) // for pages without frames: does not open a second page for each look
                                    .options(VIOLATIONS)
                                    .exclude("vaadin-notification-card")
                                    .analyze()
                                    .getViolations()
                                    .stream()
                                    .filter(rule ->
                                            Set.of("serious", "critical").contains(rule.getImpact()))
                                    .filter(rule -> !isInsideVaadinTabs(rule))
                                    .map(rule -> rule.getId() + " "
                                            + rule.getNodes().getFirst().getHtml()
                                            + rule.getNodes().getFirst().getFailureSummary())
                                    .toList())
                    .as("%s", page.url())
                    .isEmpty();
        }

        /** The scroller inside Vaadin's own tab sheet may be focused; it lies in the component's shadow, not in our page. */
        private static boolean isInsideVaadinTabs(Rule rule) {
            return "aria-required-children".equals(rule.getId())
                    && rule.getNodes().stream().allMatch(node -> node.getHtml().startsWith("<vaadin-tabs "));
        }

        @Override
        public void close() {
            page.context().close();
        }
    }
}
