package org.xieyue.processes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.component.internal.UIInternals.JavaScriptInvocation;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.processes.EditProcess;
import org.xieyue.processes.WindowId;
import org.xieyue.processes.WorkingCopy;
import org.xieyue.processes.trial.TrialProcess;
import org.xieyue.processes.trial.TrialStory;
import org.xieyue.testing.ScreenTest;
import org.xieyue.testing.TestPeople;

/** What the browser is told of strokes: it forgets what it keeps of them only when they are said to be saved. */
class StrokesThatAreRefusedTest extends ScreenTest {

    private static final String KEY = TrialProcess.KEY;
    private static final String TABLE = "trial-tier.dmn";
    private static final Pattern TOLD = Pattern.compile("this\\.(saved|refused)\\(");

    @Autowired
    TestPeople people;

    @Autowired
    TrialStory story;

    @Autowired
    EditProcess editProcess;

    private WorkingCopy copy;

    @BeforeEach
    void a_process_administrator_opens_the_studio() {
        story.publish();
        signIn(people.organisation().processAdministrator());
        WindowId before = new WindowId(UUID.randomUUID());
        goTo("processes");
        editProcess.open(KEY, before);
        WorkingCopy taken = editProcess.takeOver(KEY, before);
        copy = editProcess.beginAgain(KEY, before, taken.revision(), "测试前").orElseThrow();
        editProcess.leave(KEY, before);
        goTo("processes/trial/studio");
        told();
    }

    @AfterEach
    void nobody_edits_any_more() {
        goTo("processes");
        story.restore();
    }

    @Test
    void one_that_is_saved_is_said_to_be_saved() {
        draw(renamed("查验材料"));

        assertThat(told()).containsExactly("saved 1");
    }

    @Test
    void one_that_is_refused_is_never_said_to_be_saved_also_when_another_file_is_saved_after_it() {
        draw("no diagram");
        assertThat(told()).containsExactly("refused 1");

        view().save(TABLE, (copy.text(TABLE) + "\n").getBytes(StandardCharsets.UTF_8));

        assertThat(text(TABLE)).endsWith("\n").isNotEqualTo(copy.text(TABLE));
        assertThat(told()).isEmpty();
    }

    @Test
    void the_next_one_holds_it_too_and_both_are_said_to_be_saved() {
        draw("no diagram");
        told();

        draw(renamed("查验材料"));

        assertThat(told()).containsExactly("saved 2");
        assertThat(text("trial.bpmn")).contains("查验材料");
    }

    @Test
    void one_drawn_while_somebody_else_draws_is_refused_and_stays_so() {
        WindowId theirs = new WindowId(UUID.randomUUID());
        people.as(people.organisation().processAdministrator(), () -> editProcess.takeOver(KEY, theirs));

        draw(renamed("查验材料"));
        draw(renamed("复核材料"));

        assertThat(told()).containsExactly("refused 1", "refused 2");
        assertThat(text("trial.bpmn")).isEqualTo(copy.text("trial.bpmn"));
        editProcess.leave(KEY, theirs);
    }

    private void draw(String xml) {
        Element board = find(Studio.class).single().getElement();
        board.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(
                        board, "studio-changed", JacksonUtils.createObjectNode().put("event.detail.xml", xml)));
    }

    private String renamed(String name) {
        return copy.text("trial.bpmn").replace("核对材料", name);
    }

    private String text(String name) {
        return editProcess.look(KEY).text(name);
    }

    private StudioView view() {
        return (StudioView) getCurrentView();
    }

    /** What the board was told since this was asked last, and of how many strokes. */
    private List<String> told() {
        UI ui = UI.getCurrent();
        ui.getInternals().getStateTree().runExecutionsBeforeClientResponse();
        return ui.getInternals().dumpPendingJavaScriptInvocations().stream()
                .map(PendingJavaScriptInvocation::getInvocation)
                .flatMap(call -> TOLD.matcher(call.getExpression()).results().map(found -> said(found.group(1), call)))
                .toList();
    }

    private static String said(String what, JavaScriptInvocation call) {
        return what + " " + call.getParameters().get(what.equals("saved") ? 1 : 0);
    }
}
