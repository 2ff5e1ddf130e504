package org.xieyue.e2e;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.xieyue.ballots.BallotId;

/** A scrutineer's own device: makes the key, keeps it as a file or on paper, hands it in. */
record KeyTable(Page page, String address, BallotId ballot) {

    /** Loads the island into an empty page of ours and places it there. */
    private Locator element(String mode) {
        page.navigate(address + "/vote/" + ballot + "?board");
        page.evaluate(
                "({ballot, mode, files}) => {"
                        + " const css = document.createElement('link'); css.rel = 'stylesheet'; css.href = '/' + files.css;"
                        + " const script = document.createElement('script'); script.type = 'module'; script.src = '/' + files.js;"
                        + " const key = document.createElement('xieyue-scrutineer-key');"
                        + " key.setAttribute('mode', mode); key.setAttribute('ballot', ballot);"
                        + " for (const event of ['public-key', 'private-key'])"
                        + "   key.addEventListener(event, (told) => key.dataset.told = event + ' ' + told.detail.key);"
                        + " document.body.replaceChildren(key); document.head.append(css, script); }",
                Map.of("ballot", ballot.toString(), "mode", mode, "files", files()));
        return page.locator("xieyue-scrutineer-key");
    }

    /** What the browser has told in this event, the only thing that leaves it. */
    private static String told(Locator element, String event) {
        element.locator(".notice.ok").last().waitFor();
        String told = Objects.requireNonNull(element.getAttribute("data-told"));
        if (!told.startsWith(event + " ")) {
            throw new AssertionError("Told " + told);
        }
        return told.substring(event.length() + 1);
    }

    /**
     * @param publicKey base64url
     * @param file where the private key was saved
     * @param code as printed
     */
    record Made(String publicKey, Path file, String code) {}

    Made make(Path folder) {
        Locator element = element("make");
        element.locator("#make-key").click();
        element.locator("#register-key").click();
        element.locator(".notice.late").waitFor(); // nothing is registered before it was kept
        Chromium.Window.isAccessible(page);
        Download saved =
                page.waitForDownload(() -> element.locator("#download-key").click());
        Path file = folder.resolve(saved.suggestedFilename());
        saved.saveAs(file);
        String code = String.join("-", element.locator("#key-code span").allTextContents());
        element.locator("#key-kept").check();
        element.locator("#register-key").click();
        return new Made(told(element, "public-key"), file, code);
    }

    String handInFile(Path file) {
        Locator element = element("hand-in");
        element.locator("#key-file").setInputFiles(file);
        element.locator(".notice.ok:visible").waitFor();
        Chromium.Window.isAccessible(page);
        element.locator("#hand-in-key").click();
        page.locator("xieyue-scrutineer-key[data-told]").waitFor();
        return told(element, "private-key");
    }

    String handInCode(String code) {
        Locator element = element("hand-in");
        String slip = (code.charAt(0) == '7' ? "8" : "7") + code.substring(1);
        element.locator(".group").first().fill(slip);
        element.locator("#hand-in-key").click();
        element.locator(".notice.late:visible").waitFor(); // a slip of the pen
        element.locator(".group").first().fill(code);
        element.locator("#hand-in-key").click();
        page.locator("xieyue-scrutineer-key[data-told]").waitFor();
        return told(element, "private-key");
    }

    private static Map<String, String> files() {
        Properties manifest = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(KeyTable.class.getResourceAsStream("/islands/manifest.properties")),
                StandardCharsets.UTF_8)) {
            manifest.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return Map.of(
                "js", manifest.getProperty("scrutineer-key.js"), "css", manifest.getProperty("scrutineer-key.css"));
    }
}
