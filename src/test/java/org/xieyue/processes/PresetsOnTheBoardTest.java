package org.xieyue.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.identity.Account;
import org.xieyue.processes.NewService.Template;
import org.xieyue.processes.check.Finding;
import org.xieyue.processes.presets.Picture;
import org.xieyue.processes.presets.Preset;
import org.xieyue.processes.presets.PresetDrawing.Placed;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class PresetsOnTheBoardTest {

    @Autowired
    CreateService createService;

    @Autowired
    EditProcess editProcess;

    @Autowired
    PlacePreset placePreset;

    @Autowired
    PublicationCheck check;

    @Autowired
    TestPeople people;

    private final WindowId window = new WindowId(UUID.randomUUID());
    private Account author;
    private Account other;

    @BeforeEach
    void two_who_draw() {
        author = people.organisation().processAdministrator();
        other = people.organisation().processAdministrator();
    }

    @Test
    void a_service_that_pays_is_offered_approvals_with_its_own_forms_and_what_its_forms_allow() {
        String key = service(Template.MONEY);

        assertThat(kinds(key))
                .containsEntry("reviewBlock", Preset.Kind.APPROVAL)
                .containsEntry("approveBlock", Preset.Kind.APPROVAL)
                .containsEntry("serviceFundsBlock", Preset.Kind.FUNDS)
                .containsEntry("servicePaymentBlock", Preset.Kind.PAYMENT)
                .containsEntry("serviceInformBlock", Preset.Kind.MESSAGE)
                .containsEntry("clockBlock", Preset.Kind.CLOCK)
                .doesNotContainKey("noticeBlock");
    }

    @Test
    void a_service_that_asks_nobody_for_consent_and_pays_nobody_is_offered_neither_notice_nor_funds() {
        assertThat(kinds(service(Template.PLAIN)))
                .containsKeys("serviceInformBlock", "clockBlock")
                .doesNotContainKeys("serviceNoticeBlock", "serviceFundsBlock", "servicePaymentBlock");
    }

    @Test
    void every_preset_of_a_service_stands_in_it_and_can_be_handed_in() {
        String key = service(Template.MONEY);
        WorkingCopy copy = people.as(author, () -> editProcess.open(key, window));
        List<Finding> before = check.findings(copy.folder());

        for (String preset : kinds(key).keySet()) {
            Placed placed = place(author, key, window, preset, "applied").orElseThrow();
            Map<String, byte[]> files = new TreeMap<>(copy.folder().files());
            files.put(key + ".bpmn", placed.content());

            assertThat(check.findings(new ProcessFolder(key, files))).as(preset).isEqualTo(before);
            assertThat(Picture.of(placed.content()).clashes()).as(preset).isEmpty();
        }
    }

    @Test
    void nothing_is_saved_until_the_board_saves_it() {
        String key = service(Template.MONEY);
        WorkingCopy copy = people.as(author, () -> editProcess.open(key, window));

        place(author, key, window, "serviceInformBlock", "applied").orElseThrow();

        assertThat(people.as(author, () -> editProcess.look(key)).folder().hash())
                .isEqualTo(copy.folder().hash());
    }

    @Test
    void whoever_only_looks_puts_nothing_in() {
        String key = service(Template.MONEY);
        people.as(author, () -> editProcess.open(key, window));

        Answer<Placed> answer = place(other, key, new WindowId(UUID.randomUUID()), "serviceInformBlock", "applied");

        assertThat(answer.reasons()).extracting(Refusal::code).containsExactly("processes.edit.elsewhere");
    }

    @Test
    void behind_what_leads_to_many_there_is_no_room_and_a_preset_that_is_not_offered_is_unknown() {
        String key = service(Template.MONEY);
        people.as(author, () -> editProcess.open(key, window));

        assertThat(place(author, key, window, "serviceInformBlock", "reviewed").reasons())
                .extracting(Refusal::code)
                .containsExactly("processes.preset.noPlace");
        assertThatThrownBy(() -> place(author, key, window, "committeeBlock", "applied"))
                .isInstanceOf(NotFound.class);
    }

    private Map<String, Preset.Kind> kinds(String key) {
        Map<String, Preset.Kind> kinds = new TreeMap<>();
        people.as(author, () -> placePreset.presets(key)).forEach(preset -> kinds.put(preset.key(), preset.kind()));
        return kinds;
    }

    private Answer<Placed> place(Account who, String key, WindowId in, String preset, String at) {
        return people.as(who, () -> placePreset.place(key, in, preset, at));
    }

    private String service(Template template) {
        String word = UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        String key = "sets-" + word.substring(0, Math.min(12, word.length()));
        StringBuilder letters = new StringBuilder();
        UUID.randomUUID()
                .toString()
                .replace("-", "")
                .chars()
                .limit(4)
                .forEach(each -> letters.append((char) ('A' + Character.digit(each, 16))));
        return people.as(
                author,
                () -> createService
                        .create(new NewService(
                                key, "组合试用", "Sets", letters.toString(), NewService.Opens.BOTH, template))
                        .orElseThrow());
    }
}
