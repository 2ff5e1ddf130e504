package org.xieyue.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.processes.check.DiagramCheck;
import org.xieyue.processes.check.Vocabulary;
import org.xieyue.processes.play.WalkReport;
import org.xieyue.processes.play.Walks;
import org.xieyue.processes.presets.Picture;
import org.xieyue.processes.presets.Preset;
import org.xieyue.processes.presets.PresetDrawing;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class PresetsOfShippedProcessesTest {

    private static final long SEED = 11;
    private static final int WALKS = 60;

    /** The rules need a while. */
    private static final int EVERY = 20;

    @Autowired
    OfferedPresets offered;

    @Autowired
    Walks walks;

    @Autowired
    ShippedFolders shipped;

    @Autowired
    StepCatalogue catalogue;

    private final Map<String, Set<String>> calls = new HashMap<>();
    private Vocabulary vocabulary = new Vocabulary(Map.of(), Map.of(), Set.of(), Set.of());

    @BeforeEach
    void what_is_shipped() {
        vocabulary = catalogue.vocabulary();
        shipped.all().forEach(folder -> calls.putAll(folder.calls()));
    }

    static Stream<String> keys() {
        return ShippedProcesses.folders().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void every_preset_stands_wherever_there_is_room_and_the_rules_have_nothing_more_to_say(String key) {
        ProcessFolder folder = folder(key);
        Set<String> before = findings(folder);
        Picture drawn = Picture.of(diagram(folder));
        Set<String> clashed = drawn.clashes();
        Set<String> found = new TreeSet<>();
        for (Preset preset : offered.of(key)) {
            int places = 0;
            for (String flow : drawn.flows()) {
                Optional<PresetDrawing.Placed> placed = PresetDrawing.place(diagram(folder), preset, flow);
                if (placed.isEmpty()) {
                    continue;
                }
                byte[] content = placed.get().content();
                Picture now = Picture.of(content);
                said(found, preset, flow, now.clashes(), clashed);
                if (places++ % EVERY == 0) {
                    said(found, preset, flow, findings(with(folder, content)), before);
                }
                assertThat(now.ids()).containsAll(drawn.ids());
            }
            assertThat(places).as(preset.key()).isPositive();
        }
        assertThat(found).isEmpty();
    }

    private static void said(Set<String> found, Preset preset, String flow, Set<String> now, Set<String> before) {
        now.stream()
                .filter(each -> !before.contains(each))
                .forEach(each -> found.add(preset.key() + " in " + flow + ": " + each));
    }

    private static byte[] placed(ProcessFolder folder, Preset preset, String at) {
        return PresetDrawing.place(diagram(folder), preset, at).orElseThrow().content();
    }

    @ParameterizedTest
    @CsvSource({
        "hardship-aid, furtherReviewBlock, whichTier_to_approveAtCity, APPROVAL",
        "hardship-aid, committeeBlock, visitSigned_to_conveneCommittee, COUNTERSIGN",
        "hardship-aid, noticeBlock, committeeAgrees_to_publishNotice, NOTICE",
        "contract-conclusion, congressVoteBlock, draftPassed_to_signContract, VOTE",
        "hardship-aid, visitBlock, visitSigned_to_conveneCommittee, VISIT",
        "hardship-aid, fundsBlock, reserveFunds_to_issueDecision, FUNDS",
        "hardship-aid, informBlock, issueDecision_to_onFile, MESSAGE",
        "hardship-aid, repairBlock, checkHousehold_to_confirmFindings, CLOCK",
        "convalescence-trip, tripNoticeBlock, noticePassed_to_chooseTripTier, NOTICE",
        "convalescence-trip, approveTripBlock, tripApproved_to_reserveTripFunds, APPROVAL",
        "spring-campaign, countersignBlock, planAgreed_to_openCases, COUNTERSIGN",
        "congress-vote, holdVoteBlock, openVoting_to_closeVoting, VOTE",
    })
    void plays_go_through_every_part_of_it_and_on_to_an_end(String key, String name, String flow, Preset.Kind kind) {
        ProcessFolder folder = folder(key);
        Preset preset = preset(key, name);
        byte[] content = placed(folder, preset, flow);
        Set<String> parts = new TreeSet<>(Picture.of(content).nodes());
        parts.removeAll(Picture.of(diagram(folder)).nodes());

        WalkReport report = walks.walk(with(folder, content), SEED, WALKS).orElseThrow();

        assertThat(preset.kind()).isEqualTo(kind);
        assertThat(parts).hasSizeGreaterThanOrEqualTo(preset.parts().size());
        assertThat(report.entered()).containsAll(parts);
        assertThat(report.found())
                .filteredOn(found -> found.kind() != WalkReport.Kind.NEVER && found.kind() != WalkReport.Kind.ROW)
                .isEmpty();
        assertThat(report.ended()).as("the rest went in circles for long").isGreaterThan(WALKS * 3 / 4);
    }

    @Test
    void a_process_is_offered_nothing_of_another_capability() {
        assertThat(keysOf("convalescence-plan")).containsExactlyInAnyOrder("decidePlanBlock", "clockBlock");
        assertThat(keysOf("convalescence-trip"))
                .containsExactlyInAnyOrder(
                        "approveTripBlock", "tripNoticeBlock", "tripFundsBlock", "confirmTripBlock", "clockBlock");
        assertThat(keysOf("hardship-aid"))
                .contains("furtherReviewBlock", "committeeBlock", "noticeBlock", "visitBlock", "fundsBlock")
                .doesNotContain("tripNoticeBlock", "congressVoteBlock", "serviceNoticeBlock");
    }

    @Test
    void a_flow_that_leads_back_and_a_choice_of_ways_have_no_room() {
        ProcessFolder folder = folder("hardship-aid");
        Preset preset = preset("hardship-aid", "informBlock");

        assertThat(PresetDrawing.place(diagram(folder), preset, "papersComplete"))
                .isEmpty();
        assertThat(PresetDrawing.place(diagram(folder), preset, "whatComesFirst_to_noticeEnded"))
                .isEmpty();
        assertThat(PresetDrawing.place(diagram(folder), preset, "unknown")).isEmpty();
        assertThat(PresetDrawing.place(diagram(folder), preset, "checkHousehold"))
                .isPresent();
    }

    @Test
    void the_same_preset_twice_keeps_both_apart() {
        ProcessFolder folder = folder("hardship-aid");
        Preset preset = preset("hardship-aid", "fundsBlock");
        byte[] once = placed(folder, preset, "issueDecision_to_onFile");
        byte[] twice = PresetDrawing.place(once, preset, "issueDecision_to_onFile")
                .orElseThrow()
                .content();

        assertThat(Picture.of(twice).nodes()).contains("reserveFunds2", "reserveFunds3", "noFunds2", "noFunds3");
        assertThat(Picture.of(twice).clashes())
                .isEqualTo(Picture.of(diagram(folder)).clashes());
        assertThat(findings(with(folder, twice))).isEqualTo(findings(folder));
    }

    private Preset preset(String key, String name) {
        return offered.of(key).stream()
                .filter(each -> each.key().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> keysOf(String key) {
        return offered.of(key).stream().map(Preset::key).toList();
    }

    private Set<String> findings(ProcessFolder folder) {
        return DiagramCheck.check(folder.files(), vocabulary, calls, Optional.empty()).stream()
                .map(finding -> finding.rule() + " " + finding.id() + " " + finding.args())
                .collect(Collectors.toCollection(HashSet::new));
    }

    static byte[] diagram(ProcessFolder folder) {
        return folder.diagrams().findFirst().orElseThrow();
    }

    static ProcessFolder with(ProcessFolder folder, byte[] diagram) {
        Map<String, byte[]> files = new TreeMap<>(folder.files());
        files.put(folder.diagramNames().findFirst().orElseThrow(), diagram);
        return new ProcessFolder(folder.key(), files);
    }

    private ProcessFolder folder(String key) {
        return shipped.all().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
