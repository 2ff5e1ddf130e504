package org.xieyue.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.processes.ProcessFolder;
import org.xieyue.processes.PublishProcess;
import org.xieyue.testing.TestPeople;

/**
 * From the address of the studio to a diagram that can be drawn in, in a browser that has never seen the application: nothing
 * is cached, only the session is there. The peer is the list of processes, a page of the same application without islands.
 */
final class StudioReady implements Benchmark {

    /** What is called stands before what calls it. */
    static final List<String> SHIPPED = List.of(
            "hardship-aid",
            "congress-vote",
            "congress-conclusion",
            "contract-performance",
            "contract-conclusion",
            "collective-bargaining",
            "convalescence-plan",
            "convalescence-trip",
            "spring-campaign");

    private static final String KEY = "hardship-aid";
    private static final int RUNS = 5;

    @Override
    public String name() {
        return "studio";
    }

    @Override
    public Result run(Bench bench) throws Exception {
        try (ConfigurableApplicationContext server = bench.server("studio_ready");
                Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of("/usr/bin/chromium"))
                                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--no-first-run")))) {
            server.getBean(CurrentUser.class)
                    .asSystem(() -> server.getBean(PublishProcess.class)
                            .publish(folder(KEY))
                            .orElseThrow());
            Account person = server.getBean(TestPeople.class).organisation().processAdministrator();
            String address = "http://localhost:" + server.getEnvironment().getRequiredProperty("local.server.port");
            String session = signedIn(browser, address, person);
            long[] ours = new long[RUNS];
            long[] peer = new long[RUNS];
            for (int i = -1; i < RUNS; i++) {
                long studio = cold(browser, session, address + "/processes/" + KEY + "/studio", "xieyue-studio[ready]");
                long list = cold(browser, session, address + "/processes", "main.content h1");
                if (i >= 0) {
                    ours[i] = studio;
                    peer[i] = list;
                }
            }
            System.out.printf(
                    "studio: %s ms%n",
                    Arrays.stream(ours).map(nanos -> nanos / 1_000_000).boxed().toList());
            return Result.lessIsBetter(name(), "ms", median(ours), median(peer), "list of processes, cold");
        }
    }

    private static String signedIn(Browser browser, String address, Account person) {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.navigate(address + "/login");
            page.locator("input[name=username]").fill(person.login());
            page.locator("input[name=password]").fill(TestPeople.PASSWORD);
            page.locator("input[name=password]").press("Enter");
            page.locator(".frame .nav .entry").first().waitFor();
            return context.storageState();
        }
    }

    private static long cold(Browser browser, String session, String address, String ready) {
        try (BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setStorageState(session).setViewportSize(1440, 900))) {
            Page page = context.newPage();
            page.setDefaultTimeout(60_000);
            long start = System.nanoTime();
            Response response = Objects.requireNonNull(page.navigate(address));
            page.locator(ready).first().waitFor();
            long took = System.nanoTime() - start;
            if (response.status() != 200) {
                throw new IllegalStateException(address + " answers " + response.status());
            }
            return took;
        }
    }

    static ProcessFolder folder(String key) {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(Path.of("bpmn", key))) {
            for (Path file : all.filter(each -> each.toString().matches(".*\\.(bpmn|dmn|form)"))
                    .toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new ProcessFolder(key, files);
    }

    private static double median(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2] / 1e6;
    }
}
