package org.xieyue.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.processes.trial.TrialStory;
import org.xieyue.testing.XieyueServerTest;
import tools.jackson.databind.JsonNode;

/** A process is changed by a program, with the rules and sentences of the drawing board. */
@XieyueServerTest
class StudioOverHttpTest {

    private static final String COPY = "/processes/trial/working-copy";
    private static final String DIAGRAM = COPY + "/files/trial.bpmn";

    @Autowired
    ApiStory story;

    @Autowired
    TrialStory trial;

    private final UUID hers = UUID.randomUUID();
    private final UUID his = UUID.randomUUID();

    private ApiClient she;
    private ApiClient he;
    private String tag;

    @BeforeEach
    void she_begins_with_what_is_published() {
        trial.publish();
        she = story.as(story.people.organisation().processAdministrator()).inEnglish();
        he = story.as(story.people.organisation().processAdministrator()).inEnglish();
        done(she.post(COPY + "/open", window(hers)));
        String taken = tagOf(done(she.post(COPY + "/take-over", window(hers))));
        tag = tagOf(done(she.with("If-Match", taken)
                .post(COPY + "/begin-again", "{\"window\":\"%s\",\"note\":\"before the test\"}".formatted(hers))));
    }

    @AfterEach
    void the_trial_is_as_it_was() {
        done(she.post(COPY + "/take-over", window(hers)));
        done(she.post(COPY + "/leave", window(hers)));
        trial.restore();
    }

    @Test
    void a_change_is_saved_checked_handed_in_and_published_by_somebody_else() {
        ApiClient.Answered saved = done(save(she, hers, tag, diagram("审核材料")));
        assertThat(saved.json().at("/sound").asBoolean()).isTrue();
        assertThat(tagOf(saved)).isNotEqualTo(tag);
        assertThat(done(she.get(COPY + "/changes")).json())
                .anySatisfy(
                        change -> assertThat(change.at("/after").asString("")).isEqualTo("审核材料"));
        assertThat(done(she.get(DIAGRAM)).text()).contains("审核材料");
        assertThat(tagOf(she.get(COPY))).isEqualTo(tagOf(saved));

        ApiClient.Answered handed = she.with("If-Match", tagOf(saved))
                .post(COPY + "/hand-in", "{\"window\":\"%s\",\"note\":\"材料改称\"}".formatted(hers));
        assertThat(handed.status()).as(handed.text()).isEqualTo(201);
        JsonNode draft = done(he.get("/processes/trial/drafts")).json().at("/0");
        String publish = "/processes/trial/drafts/" + handed.at("/draft") + "/publish";
        String looked = looked(draft.at("/hash").asString(), draft.at("/inUse").asInt());

        assertThat(done(he.get("/processes/trial/drafts/" + handed.at("/draft") + "/changes"))
                        .json())
                .isNotEmpty();
        refused(
                he.post("/processes/three-approvals/drafts/" + handed.at("/draft") + "/publish", looked),
                404,
                "not-found");
        refused(she.post(publish, looked), 422, "processes.sameAuthor");
        refused(he.post(publish, looked("0".repeat(64), draft.at("/inUse").asInt())), 409, "processes.otherContent");
        refused(he.post(publish, looked(draft.at("/hash").asString(), 0)), 409, "processes.newerSince");
        assertThat(done(he.post(publish, looked)).json().at("/version").asInt()).isPositive();
    }

    @Test
    void of_two_editors_one_draws_and_the_other_is_told_who() {
        ApiClient.Answered looking = done(he.post(COPY + "/open", window(his)));
        assertThat(looking.json().at("/drawing").asBoolean()).isFalse();
        assertThat(looking.at("/editor")).isNotEmpty();
        ApiClient.Answered elsewhere = save(he, his, tag, diagram("查验材料"));
        refused(elsewhere, 409, "processes.edit.elsewhere");
        assertThat(elsewhere.at("/detail")).contains(looking.at("/editor"), "take over");

        assertThat(done(he.post(COPY + "/take-over", window(his)))
                        .json()
                        .at("/drawing")
                        .asBoolean())
                .isTrue();
        refused(save(she, hers, tag, diagram("审核材料")), 409, "processes.edit.elsewhere");
        done(save(he, his, tag, diagram("查验材料")));
        assertThat(done(she.get(DIAGRAM)).text()).contains("查验材料");
    }

    @Test
    void an_older_revision_overwrites_nothing_and_the_same_command_again_has_one_effect() {
        ApiClient once = she.key(UUID.randomUUID().toString());
        ApiClient.Answered first = done(save(once, hers, tag, diagram("审核材料")));
        ApiClient.Answered again = done(save(once, hers, tag, diagram("审核材料")));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.text()).isEqualTo(first.text());

        refused(save(she, hers, tag, diagram("查验材料")), 412, "changed-meanwhile");
        refused(save(she, hers, "\"nonsense\"", diagram("查验材料")), 412, "changed-meanwhile");
        refused(
                she.with("Content-Type", "application/xml")
                        .send("PUT", DIAGRAM + "?window=" + hers, BodyPublishers.ofString(diagram("查验材料"))),
                428,
                "revision-missing");
        assertThat(done(she.get(DIAGRAM)).text()).contains("审核材料").doesNotContain("查验材料");
        // what was saved already is no conflict, whatever the revision was
        assertThat(tagOf(done(save(she, hers, tag, diagram("审核材料"))))).isEqualTo(tagOf(first));
    }

    @Test
    void bad_files_are_refused_with_a_sentence_and_the_draft_stays() {
        String before = done(she.get(DIAGRAM)).text();
        refused(save(she, hers, tag, "x".repeat(2_000_000)), 413, "body-too-large");
        refused(save(she, hers, tag, "no xml at all"), 422, "processes.XY-101");
        refused(save(she, hers, tag, ""), 422, "processes.XY-101");
        refused(
                save(she, hers, tag, diagram("x").replace("process id=\"trial\"", "process id=\"three-approvals\"")),
                422,
                "processes.edit.otherProcess");
        refused(
                save(she, hers, tag, diagram("x").replaceFirst("<endEvent", "<scriptTask id=\"s\"/><endEvent")),
                422,
                "processes.XY-105");
        ApiClient put = she.with("If-Match", tag).with("Content-Type", "application/xml");
        refused(
                put.send("PUT", COPY + "/files/Evil..sh?window=" + hers, BodyPublishers.ofString("x")),
                422,
                "processes.fileName");
        assertThat(done(she.get(DIAGRAM)).text()).isEqualTo(before);
        assertThat(tagOf(she.get(COPY))).isEqualTo(tag);
    }

    @Test
    void ids_that_stand_twice_are_kept_named_and_cannot_be_handed_in() {
        String twice = diagram("核对材料")
                .replaceFirst(
                        "<endEvent id=\"ended\"", "<endEvent id=\"checkPapers\" name=\"另一个\"/><endEvent id=\"ended\"");
        ApiClient.Answered saved = done(save(she, hers, tag, twice));
        assertThat(saved.json().at("/sound").asBoolean()).isFalse();
        assertThat(saved.json().at("/findings")).anySatisfy(finding -> {
            assertThat(finding.at("/rule").asString()).isEqualTo("XY-111");
            assertThat(finding.at("/message").asString()).contains("checkPapers", "twice");
        });
        ApiClient.Answered handed = she.with("If-Match", tagOf(saved))
                .post(COPY + "/hand-in", "{\"window\":\"%s\",\"note\":\"x\"}".formatted(hers));
        assertThat(handed.status()).isEqualTo(422);
        assertThat(handed.text()).contains("XY-111");
    }

    @Test
    void all_files_go_out_in_one_and_come_back_and_a_strangers_diagram_becomes_this_process() throws IOException {
        byte[] bundle = done(she.get(COPY + "/export")).response().body();
        assertThat(names(bundle)).containsExactly("trial-tier.dmn", "trial.bpmn");
        assertThat(she.get(COPY + "/export").response().body()).isEqualTo(bundle);
        ApiClient in = she.with("If-Match", tag);
        assertThat(tagOf(done(in.upload(COPY + "/import?window=" + hers, "trial.zip", bundle))))
                .isEqualTo(tag);

        byte[] stranger = Files.readAllBytes(Path.of("src/test/resources/interchange/C.7.0.bpmn"));
        refused(in.upload(COPY + "/import?window=" + hers, "C.7.0.bpmn", stranger), 422, "processes.edit.otherProcess");
        refused(in.upload(COPY + "/import?window=" + hers, "x.zip", new byte[] {1, 2}), 422, "processes.edit.bundle");
        ApiClient.Answered taken =
                done(in.upload(COPY + "/import?takeOver=true&window=" + hers, "C.7.0.bpmn", stranger));
        assertThat(taken.json().at("/sound").asBoolean()).isFalse();
        assertThat(done(she.get(COPY + "/findings")).json()).isNotEmpty();
        assertThat(done(she.get(DIAGRAM)).text()).contains("id=\"trial\"", "EU Bank - Process");
    }

    @Test
    void states_are_kept_and_come_back() {
        String saved = tagOf(done(save(she, hers, tag, diagram("审核材料"))));
        ApiClient.Answered kept = she.post(COPY + "/milestones", "{\"note\":\"first\"}");
        assertThat(kept.status()).as(kept.text()).isEqualTo(201);
        refused(she.post(COPY + "/milestones", "{\"note\":\" \"}"), 422, "processes.edit.note");
        String later = tagOf(done(save(she, hers, saved, diagram("查验材料"))));
        assertThat(done(she.get(COPY + "/milestones")).text()).contains("first");
        String restore = COPY + "/milestones/" + kept.at("/id") + "/restore";
        refused(
                she.with("If-Match", saved).post(restore, "{\"window\":\"%s\",\"note\":\"x\"}".formatted(hers)),
                412,
                "changed-meanwhile");

        done(she.with("If-Match", later).post(restore, "{\"window\":\"%s\",\"note\":\"x\"}".formatted(hers)));

        assertThat(done(she.get(DIAGRAM)).text()).contains("审核材料");
    }

    @Test
    void who_does_not_change_processes_finds_none_of_it() {
        ApiClient worker = story.as(story.people.organisation().worker());
        assertThat(worker.get(COPY).status()).isEqualTo(403);
        assertThat(worker.get("/processes/trial/drafts").status()).isEqualTo(403);
        assertThat(worker.post(COPY + "/open", window(his)).status()).isEqualTo(403);
        assertThat(save(worker, his, tag, diagram("x")).status()).isEqualTo(403);
        assertThat(she.get("/processes/unheard-of/working-copy").status()).isEqualTo(404);
        assertThat(she.get(COPY + "/files/unheard-of.bpmn").status()).isEqualTo(404);
    }

    private static ApiClient.Answered save(ApiClient client, UUID window, String tag, String diagram) {
        return client.with("If-Match", tag)
                .with("Content-Type", "application/xml")
                .send("PUT", DIAGRAM + "?window=" + window, BodyPublishers.ofString(diagram));
    }

    private static String looked(String hash, int inUse) {
        return "{\"hash\":\"%s\",\"inUse\":%d}".formatted(hash, inUse);
    }

    private static String window(UUID window) {
        return "{\"window\":\"%s\"}".formatted(window);
    }

    private static String tagOf(ApiClient.Answered answered) {
        return Objects.requireNonNull(answered.header("ETag"));
    }

    private static ApiClient.Answered done(ApiClient.Answered answered) {
        assertThat(answered.status()).as(answered.text()).isEqualTo(200);
        return answered;
    }

    private static void refused(ApiClient.Answered answered, int status, String code) {
        assertThat(answered.status()).as(answered.text()).isEqualTo(status);
        assertThat(answered.at("/code")).isEqualTo(code);
        assertThat(answered.at("/detail")).isNotBlank();
    }

    private static String diagram(String name) {
        return new String(Objects.requireNonNull(TrialStory.folder().files().get("trial.bpmn")), StandardCharsets.UTF_8)
                .replace("核对材料", name);
    }

    private static List<String> names(byte[] bundle) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bundle))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
