package org.xieyue.processes.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.processes.DraftProcess;
import org.xieyue.processes.ProcessFolder;
import org.xieyue.processes.ShippedFolders;
import org.xieyue.processes.trial.TrialStory;
import org.xieyue.shared.Answer;
import org.xieyue.shared.KeptLabel;
import org.xieyue.shared.Refusal;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class PlayingADraftTest {

    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

    @Autowired
    Player player;

    @Autowired
    PlayProcess playProcess;

    @Autowired
    KeepScenario keepScenario;

    @Autowired
    DraftProcess draftProcess;

    @Autowired
    ShippedFolders shipped;

    @Autowired
    TestPeople people;

    @Autowired
    TrialStory story;

    @Autowired
    DataSource database;

    @Test
    void a_play_goes_where_its_actions_lead_and_the_clock_fires_what_is_due() {
        PlayPicture picture = play(upToRepair().and(PlayAction.clock("P40D")));

        assertThat(picture.problem()).isNull();
        assertThat(picture.stand().open(Stand.Kind.STEP))
                .extracting(Stand.Open::at)
                .containsExactly("lapseRepair");
        assertThat(picture.stand().now()).isEqualTo(START.plus(Duration.ofDays(40)));
        PlayPicture ended = play(picture.script().and(PlayAction.step("lapseRepair", Map.of())));
        assertThat(ended.stand().ended()).isTrue();
        assertThat(ended.ends()).containsExactly("withdrawnForSilence");
    }

    @Test
    void nothing_is_left_and_the_engine_of_the_cases_notices_nothing() throws SQLException {
        long before = rows("public");
        Duration skew =
                Duration.between(Instant.now(), ClockUtil.getCurrentTime().toInstant());

        play(upToRepair().and(PlayAction.clock("P400D")));

        assertThat(rows("play")).isZero();
        assertThat(rows("public")).isEqualTo(before);
        Duration now =
                Duration.between(Instant.now(), ClockUtil.getCurrentTime().toInstant());
        assertThat(now.minus(skew).abs()).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void two_plays_at_once_know_nothing_of_each_other() throws Exception {
        CountDownLatch start = new CountDownLatch(2);
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<PlayPicture>> plays = new ArrayList<>();
            for (PlayScript script : List.of(upToRepair(), upToRepair().until(1))) {
                plays.add(both.submit(() -> {
                    start.countDown();
                    start.await();
                    return play(script);
                }));
            }
            assertThat(plays.get(0).get().stand().current()).contains("repairPapers");
            assertThat(plays.get(1).get().stand().current()).contains("askForRepair");
        }
    }

    @Test
    void a_task_that_is_not_open_and_a_role_that_is_not_asked_are_told_in_a_sentence() {
        PlayScript gone = opening().and(PlayAction.task("repairPapers", null, Map.of()));
        PlayScript role = opening().and(PlayAction.task("checkPapers", "VISITOR", Map.of()));

        assertThat(code(play(gone))).isEqualTo("play.differs.gone");
        assertThat(code(play(role))).isEqualTo("play.differs.role");
    }

    @Test
    void what_must_not_come_near_an_engine_is_not_played() {
        String diagram = new String(folder().files().get("hardship-aid.bpmn"), StandardCharsets.UTF_8);
        String script = diagram.replaceFirst(
                "<userTask id=\"checkPapers\"", "<scriptTask id=\"bad\"><script>1</script></scriptTask>$0");
        String large = diagram + "<!--" + "x".repeat(1024 * 1024) + "-->";
        String many = diagram.replaceFirst("<userTask id=\"checkPapers\"", "<userTask id=\"x\"/>".repeat(5_100) + "$0");

        for (String hostile : List.of(script, large, many)) {
            assertThat(player.play(with(hostile), opening())).isInstanceOf(Answer.Refused.class);
        }
    }

    @Test
    void a_draft_that_a_scenario_does_not_pass_is_not_handed_in_until_two_people_retire_the_scenario() {
        story.publish();
        var she = people.organisation().processAdministrator();
        var he = people.organisation().processAdministrator();
        ProcessFolder trial = TrialStory.folder();
        try {
            PlayScript played = people.as(she, () -> throughTo(trial));
            String name = "走通 " + UUID.randomUUID();
            UUID id =
                    people.as(she, () -> keepScenario.keep(trial, name, played).orElseThrow());
            Map<String, byte[]> changed = Map.of("trial.bpmn", otherRole(trial));

            List<Refusal> reasons = people.as(
                    she,
                    () -> draftProcess
                            .draft(new ProcessFolder(trial.key(), merged(trial, changed)))
                            .reasons());

            assertThat(reasons).extracting(Refusal::code).contains("play.differs.role.scenario");
            assertThat(reasons.getFirst().args()).contains(new KeptLabel(name));
            people.as(she, () -> keepScenario.askToRetire(id, "审核改由他人").orElseThrow());
            assertThat(people.as(she, () -> keepScenario.retire(id).reasons()))
                    .extracting(Refusal::code)
                    .containsExactly("play.retire.same");
            people.as(he, () -> keepScenario.retire(id).orElseThrow());
            assertThat(people.as(she, () -> draftProcess.draft(new ProcessFolder(trial.key(), merged(trial, changed))))
                            .isDone())
                    .isTrue();
        } finally {
            story.restore();
        }
    }

    /** The first of what can happen, until the end. */
    private PlayScript throughTo(ProcessFolder folder) {
        PlayScript script = playProcess.examples(folder).orElseThrow().first().script();
        for (int i = 0; i < 60; i++) {
            PlayPicture picture = playProcess.play(folder, script).orElseThrow();
            assertThat(picture.problem()).isNull();
            if (picture.stand().ended()) {
                return script;
            }
            Stand.Open open = picture.stand().open().getFirst();
            Map<String, String> values = new TreeMap<>();
            playProcess.answers(folder, picture, open).forEach((name, choices) -> values.put(name, choices.getLast()));
            Scenery.Node node = java.util.Objects.requireNonNull(picture.node(open));
            script = script.and(
                    switch (open.kind()) {
                        case TASK -> PlayAction.task(open.at(), node.asked(), values);
                        case STEP -> PlayAction.step(open.at(), values);
                        case TIMER -> PlayAction.timer(open.at());
                        case MESSAGE -> PlayAction.message(open.at());
                    });
        }
        throw new AssertionError("The trial does not come to an end");
    }

    private static byte[] otherRole(ProcessFolder folder) {
        String diagram = new String(folder.files().get("trial.bpmn"), StandardCharsets.UTF_8);
        return diagram.replace("candidateGroups=\"CASE_OFFICER\"", "candidateGroups=\"COMMITTEE_MEMBER\"")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> merged(ProcessFolder folder, Map<String, byte[]> changed) {
        Map<String, byte[]> files = new TreeMap<>(folder.files());
        files.putAll(changed);
        return files;
    }

    private static PlayScript opening() {
        return new PlayScript(START, Map.of("applicant", "a", "visits", "v1,v2"), List.of());
    }

    private static PlayScript upToRepair() {
        return opening()
                .and(PlayAction.task("checkPapers", "CASE_OFFICER", Map.of("decision", "return")))
                .and(PlayAction.step("askForRepair", Map.of("repairEndsAt", "P30D")));
    }

    private PlayPicture play(PlayScript script) {
        return player.play(folder(), script).orElseThrow();
    }

    private static String code(PlayPicture picture) {
        return java.util.Objects.requireNonNull(picture.problem()).code();
    }

    private ProcessFolder folder() {
        return shipped.all().stream()
                .filter(folder -> folder.key().equals("hardship-aid"))
                .findFirst()
                .orElseThrow();
    }

    private ProcessFolder with(String diagram) {
        TreeMap<String, byte[]> files = new TreeMap<>(folder().files());
        files.put("hardship-aid.bpmn", diagram.getBytes(StandardCharsets.UTF_8));
        return new ProcessFolder("hardship-aid", files);
    }

    /** Of the engine's tables, but for its own properties. */
    private long rows(String schema) throws SQLException {
        long all = 0;
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet names = statement.executeQuery("select table_name from information_schema.tables"
                    + " where table_schema = '" + schema + "' and table_name like 'act\\_%'"
                    + " and table_name not in ('act_ge_property', 'act_ge_schema_log')")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            assertThat(tables).hasSizeGreaterThan(30);
            for (String table : tables) {
                try (ResultSet count = statement.executeQuery("select count(*) from " + schema + "." + table)) {
                    count.next();
                    all += count.getLong(1);
                }
            }
        }
        return all;
    }
}
