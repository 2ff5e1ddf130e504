package org.xieyue.processes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.processes.EditProcess;
import org.xieyue.processes.WindowId;
import org.xieyue.processes.WorkingCopy;
import org.xieyue.processes.trial.TrialProcess;
import org.xieyue.processes.trial.TrialStory;
import org.xieyue.shared.ui.Sheet;
import org.xieyue.testing.ScreenTest;
import org.xieyue.testing.TestPeople;

class HandingInTest extends ScreenTest {

    private static final String KEY = TrialProcess.KEY;
    private static final String FILE = "trial.bpmn";

    @Autowired
    TestPeople people;

    @Autowired
    TrialStory story;

    @Autowired
    EditProcess editProcess;

    @Autowired
    HandIn handIn;

    private final WindowId window = new WindowId(UUID.randomUUID());
    private WorkingCopy copy;

    @BeforeEach
    void a_process_administrator_begins_with_what_is_published() {
        story.publish();
        signIn(people.organisation().processAdministrator());
        goTo("processes");
        editProcess.open(KEY, window);
        WorkingCopy taken = editProcess.takeOver(KEY, window);
        copy = editProcess.beginAgain(KEY, window, taken.revision(), "测试前").orElseThrow();
    }

    @AfterEach
    void nobody_edits_any_more() {
        editProcess.leave(KEY, window);
        story.restore();
    }

    @Test
    void where_nothing_differs_it_says_so_and_asks_for_nothing() {
        ask(copy.revision());

        assertThat(sheet()).contains("与现行版本没有差别");
        assertThat(find(TextArea.class).all()).isEmpty();
        assertThat(canBeHandedIn()).isFalse();
    }

    @Test
    void where_the_check_finds_mistakes_it_says_how_many_and_asks_for_nothing() {
        ask(save(copy.text(FILE).replace("name=\"核对材料\"", "name=\"\"")));

        assertThat(sheet()).contains("还有 1 处须改");
        assertThat(canBeHandedIn()).isFalse();
    }

    @Test
    void what_differs_and_is_sound_is_handed_in_with_a_reason() {
        ask(save(copy.text(FILE).replace("核对材料", "查验材料")));

        assertThat(find(TextArea.class).all()).hasSize(1);
        assertThat(canBeHandedIn()).isTrue();
    }

    private long save(String content) {
        return editProcess
                .save(KEY, window, copy.revision(), FILE, content.getBytes(StandardCharsets.UTF_8))
                .orElseThrow()
                .revision();
    }

    private void ask(long revision) {
        handIn.ask(new StudioFiles.Place(KEY, window, () -> revision), () -> {});
    }

    private String sheet() {
        return find(Sheet.class).single().getElement().getTextRecursively();
    }

    private boolean canBeHandedIn() {
        return find(Button.class).all().stream()
                .anyMatch(button -> button.getText().equals("提交给同事"));
    }
}
