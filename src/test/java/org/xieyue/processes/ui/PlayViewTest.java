package org.xieyue.processes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.identity.Appointment;
import org.xieyue.identity.Role;
import org.xieyue.processes.DraftId;
import org.xieyue.processes.EditProcess;
import org.xieyue.processes.WindowId;
import org.xieyue.processes.WorkingCopy;
import org.xieyue.processes.play.KeepScenario;
import org.xieyue.shared.KeptLabel;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.ui.Sheet;
import org.xieyue.testing.ScreenTest;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.TestPeople.Organisation;

class PlayViewTest extends ScreenTest {

    private static final String ROAD = "走通 · 县级审批、发放、复查脱困";

    @Autowired
    TestPeople people;

    @Autowired
    HandIn handIn;

    @Autowired
    EditProcess editProcess;

    @Autowired
    ScenarioLinks scenarioLinks;

    @Autowired
    KeepScenario keepScenario;

    private Organisation at;

    @BeforeEach
    void a_process_administrator_of_a_city_looks() {
        at = people.organisation();
        signIn(people.person("流程", at.city(), Set.of(new Appointment(Role.PROCESS_ADMINISTRATOR, at.nation()))));
    }

    @Test
    void a_task_proposes_the_way_on_and_names_somebody_who_would_do_it() {
        goTo("processes/hardship-aid/play");

        ComboBox<String> decision = field("决定");
        assertThat(decision.getItemLabelGenerator().apply(decision.getValue())).isEqualTo("齐全");
        assertThat(page())
                .contains("法定期限（材料审核期限）", at.officer().name())
                .doesNotContain(at.otherOfficer().name());
    }

    @Test
    void an_example_fills_the_start_and_each_answer_up_to_its_end() {
        goTo("processes/hardship-aid/play");
        test(select("示例案件")).selectItem(ROAD);

        assertThat(field("申请人").getValue()).isEqualTo("applicant-1");
        int steps = 0;
        while (!recorded().isEmpty()) {
            test(recorded().getFirst()).click();
            steps++;
        }

        assertThat(steps).isEqualTo(21);
        assertThat(page()).contains("已结束：脱困退档", "「预留帮扶资金」会动用资金", "县级第二人审批，由县（区）审核人办理 · 决定：批准");
    }

    @Test
    void whoever_hands_in_sees_how_each_scenario_goes() {
        String key = "convalescence-plan";
        WindowId window = new WindowId(UUID.randomUUID());
        goTo("processes/convalescence-plan/play");
        WorkingCopy copy = opened(key, window);
        String file = copy.folder().diagramNames().findFirst().orElseThrow();
        long revision = editProcess
                .save(key, window, copy.revision(), file, (copy.text(file) + "\n").getBytes(StandardCharsets.UTF_8))
                .orElseThrow()
                .revision();

        handIn.ask(new StudioFiles.Place(key, window, () -> revision), () -> {});

        assertThat(find(Sheet.class).single().getElement().getTextRecursively())
                .contains("2 个全部通过", "不予 · 计划未获同意", "走通 · 同意计划、分配名额");
        editProcess.beginAgain(key, window, revision, "测试后").orElseThrow();
        editProcess.leave(key, window);
    }

    private WorkingCopy opened(String key, WindowId window) {
        editProcess.open(key, window);
        return editProcess.takeOver(key, window);
    }

    @Test
    void a_reason_that_speaks_of_a_scenario_leads_to_it_on_the_files_that_were_held_back() {
        UUID road = keepScenario.of("hardship-aid").stream()
                .filter(scenario -> scenario.name().equals(ROAD))
                .findFirst()
                .orElseThrow()
                .id();
        DraftId draft = new DraftId(UUID.randomUUID());
        Refusal held = Refusal.of("play.differs.gone.scenario", 1, "x", "y", new KeptLabel(ROAD));

        assertThat(scenarioLinks.of("hardship-aid", draft).apply(held))
                .isEqualTo("processes/hardship-aid/play?draft=" + draft.value() + "&scenario=" + road);
        assertThat(scenarioLinks.of("hardship-aid", null).apply(held))
                .isEqualTo("processes/hardship-aid/play?scenario=" + road);
        assertThat(scenarioLinks.of("hardship-aid", null).apply(Refusal.of("processes.note", 500)))
                .isNull();
    }

    private List<Button> recorded() {
        return find(Button.class).all().stream()
                .filter(button -> button.getText().startsWith("照示例走"))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<String> field(String label) {
        return find(ComboBox.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + label + " on " + page()));
    }

    private Select<?> select(String label) {
        return find(Select.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
