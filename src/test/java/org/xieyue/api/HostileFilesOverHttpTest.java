package org.xieyue.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ProxySelector;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.identity.CurrentUser;
import org.xieyue.processes.ProcessFolder;
import org.xieyue.processes.PublishProcess;
import org.xieyue.processes.hostile.Outgoing;
import org.xieyue.processes.hostile.Tripwire;
import org.xieyue.testing.XieyueServerTest;

/** The hostile files through saving, importing and handing in over HTTP: nothing of them reaches the engine, runs or asks outside. */
@XieyueServerTest
class HostileFilesOverHttpTest {

    private static final Path CORPUS = Path.of("src/test/resources/hostile");
    private static final String COPY = "/processes/hostile/working-copy";
    private static final Duration MOST = Duration.ofSeconds(2);
    private static final List<String> ENGINE =
            List.of("act_re_deployment", "act_re_procdef", "act_re_decision_def", "act_ge_bytearray", "process_draft");

    @Autowired
    ApiStory story;

    @Autowired
    PublishProcess publishProcess;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    DSLContext database;

    @Test
    void none_is_handed_in_whichever_way_it_comes() throws IOException {
        ProcessFolder harmless = new ProcessFolder(
                "hostile", Map.of("hostile.bpmn", content("harmless.bpmn"), "hostile.dmn", content("harmless.dmn")));
        currentUser.asSystem(() -> publishProcess.publish(harmless).orElseThrow());
        ApiClient client = story.as(story.people.organisation().processAdministrator());
        UUID window = UUID.randomUUID();
        client.post(COPY + "/open", "{\"window\":\"%s\"}".formatted(window));
        client.post(COPY + "/take-over", "{\"window\":\"%s\"}".formatted(window));
        List<Integer> before = rows();
        ProxySelector selector = ProxySelector.getDefault();
        Outgoing outgoing = new Outgoing();
        Tripwire.reset();
        for (Path file : hostile()) {
            String name = "hostile" + file.toString().substring(file.toString().lastIndexOf('.'));
            for (boolean imported : List.of(false, true)) {
                String tag = begun(client, window);
                ApiClient with = client.with("If-Match", tag);
                ProxySelector.setDefault(outgoing);
                long start = System.nanoTime();
                ApiClient.Answered answered = imported
                        ? with.upload(COPY + "/import?takeOver=true&window=" + window, name, Files.readAllBytes(file))
                        : with.with("Content-Type", "application/xml")
                                .send(
                                        "PUT",
                                        COPY + "/files/" + name + "?window=" + window,
                                        BodyPublishers.ofFile(file));
                Duration took = Duration.ofNanos(System.nanoTime() - start);
                ProxySelector.setDefault(selector);
                assertThat(answered.status()).as(file + " " + answered.text()).isIn(200, 413, 422);
                assertThat(took).as(file.toString()).isLessThan(MOST.multipliedBy(5));
                if (answered.status() == 200 && answered.json().at("/sound").asBoolean() && imported) {
                    // taken over, what was hostile in it was a stranger's note: nothing of it is left
                    continue;
                }
                if (answered.status() == 200) {
                    ApiClient.Answered handed = client.with("If-Match", String.valueOf(answered.header("ETag")))
                            .post(COPY + "/hand-in", "{\"window\":\"%s\",\"note\":\"x\"}".formatted(window));
                    assertThat(handed.status()).as(file + " " + handed.text()).isEqualTo(422);
                }
            }
        }
        begun(client, window);
        client.post(COPY + "/leave", "{\"window\":\"%s\"}".formatted(window));

        assertThat(rows()).isEqualTo(before);
        assertThat(outgoing.asked().stream().filter(uri -> uri.getPort() == 9)).isEmpty();
        assertThat(Tripwire.isHit()).isFalse();
    }

    /** What is published, again; answers the condition for the next change. */
    private static String begun(ApiClient client, UUID window) {
        String now = String.valueOf(client.get(COPY).header("ETag"));
        ApiClient.Answered begun = client.with("If-Match", now)
                .post(COPY + "/begin-again", "{\"window\":\"%s\",\"note\":\"x\"}".formatted(window));
        assertThat(begun.status()).as(begun.text()).isEqualTo(200);
        return String.valueOf(begun.header("ETag"));
    }

    private List<Integer> rows() {
        return ENGINE.stream()
                .map(table -> database.fetchCount(DSL.table(table)))
                .toList();
    }

    private static List<Path> hostile() throws IOException {
        try (Stream<Path> files = Files.walk(CORPUS)) {
            return files.filter(file -> file.getFileName().toString().matches("XY-.*\\.(bpmn|dmn|form)"))
                    .sorted()
                    .toList();
        }
    }

    private static byte[] content(String file) throws IOException {
        return Files.readAllBytes(CORPUS.resolve(file));
    }
}
