package org.xieyue.processes.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.processes.ProcessFolder;
import org.xieyue.processes.ShippedFolders;
import org.xieyue.processes.play.WalkReport.Found;
import org.xieyue.processes.play.WalkReport.Kind;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class WalkingOverDraftsTest {

    private static final long SEED = 7;
    private static final int WALKS = 60;

    @Autowired
    Walks walks;

    @Autowired
    Player player;

    @Autowired
    ShippedFolders shipped;

    @ParameterizedTest
    @ValueSource(strings = {"hardship-aid", "convalescence-trip", "congress-vote"})
    void a_shipped_process_has_no_dead_end_no_endless_loop_no_incident_and_breaks_no_rule(String key) {
        WalkReport report = walk(shipped(key));

        assertThat(report.found())
                .filteredOn(found -> found.kind() != Kind.NEVER)
                .isEmpty();
        assertThat(report.ended()).isGreaterThan(WALKS * 9 / 10);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void walks_come_to_every_task_step_and_end_of_the_longest_process(long seed) {
        WalkReport report = walks.walk(shipped("hardship-aid"), seed, 200).orElseThrow();

        assertThat(report.found()).extracting(Found::element).isEmpty();
    }

    @Test
    void the_same_seed_walks_the_same_ways() {
        ProcessFolder folder = shipped("convalescence-plan");

        assertThat(walk(folder)).isEqualTo(walk(folder));
    }

    @Test
    void a_draft_without_the_visit_would_be_refused_and_the_example_opens_as_a_play() {
        ProcessFolder folder = changed(
                "hardship-aid",
                "sourceRef=\"surveyBegun\" targetRef=\"visitHousehold\"",
                "sourceRef=\"surveyBegun\" targetRef=\"conveneCommittee\"");

        Found found = first(walk(folder), Kind.RULE);

        assertThat(found.element()).isEqualTo("conveneCommittee");
        assertThat(found.words()).containsExactly("hardship/home-visit");
        PlayPicture picture = player.play(folder, java.util.Objects.requireNonNull(found.example()))
                .orElseThrow();
        assertThat(picture.problem()).isNull();
        assertThat(picture.missed()).isNotEmpty();
    }

    @Test
    void a_join_that_waits_for_a_token_that_never_comes_is_a_dead_end() {
        Found found = first(
                walk(changed(
                        "congress-vote",
                        "sourceRef=\"fork\" targetRef=\"reportUp\"",
                        "sourceRef=\"fork\" targetRef=\"sessionArchived\"")),
                Kind.DEAD_END);

        assertThat(found.element()).isEqualTo("joined");
    }

    @Test
    void a_circle_that_nobody_ever_leaves_is_an_endless_loop() {
        WalkReport report = walk(changed(
                "convalescence-trip",
                "sourceRef=\"settlementChecked\" targetRef=\"postTripSettlement\"",
                "sourceRef=\"settlementChecked\" targetRef=\"settleTrip\""));

        assertThat(report.found()).extracting(Found::kind).contains(Kind.ENDLESS);
        assertThat(report.found())
                .filteredOn(found -> found.kind() == Kind.NEVER)
                .extracting(Found::element)
                .contains("postTripSettlement", "feedbackEnded");
    }

    @Test
    void a_moment_that_nobody_has_set_is_an_incident() {
        Found found = first(
                walk(changed("hardship-aid", "\"${publishApplication}\"", "\"${checkHousehold}\"")), Kind.INCIDENT);

        assertThat(found.words().getFirst()).contains("noticeEndsAt");
    }

    private static Found first(WalkReport report, Kind kind) {
        return report.found().stream()
                .filter(found -> found.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + kind + " in " + report.found()));
    }

    private WalkReport walk(ProcessFolder folder) {
        return walks.walk(folder, SEED, WALKS).orElseThrow();
    }

    private ProcessFolder shipped(String key) {
        return shipped.all().stream()
                .filter(folder -> folder.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private ProcessFolder changed(String key, String from, String to) {
        ProcessFolder folder = shipped(key);
        TreeMap<String, byte[]> files = new TreeMap<>(folder.files());
        String diagram = new String(folder.files().get(key + ".bpmn"), StandardCharsets.UTF_8);
        assertThat(diagram).contains(from);
        files.put(key + ".bpmn", diagram.replace(from, to).getBytes(StandardCharsets.UTF_8));
        return new ProcessFolder(key, files);
    }

    @Test
    void uncovered_flows_are_listed() {
        WalkReport report = walks.walk(shipped("hardship-aid"), SEED, 1).orElseThrow();

        assertThat(report.uncovered()).isNotEmpty();
        assertThat(List.copyOf(report.taken())).doesNotContainAnyElementsOf(report.uncovered());
    }
}
