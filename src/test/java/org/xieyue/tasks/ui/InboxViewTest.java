package org.xieyue.tasks.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.internal.CurrentInstance;
import com.vaadin.flow.server.VaadinRequest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.shared.ui.CountsChanged;
import org.xieyue.shared.ui.EmptyState;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.tasks.TaskDesk;
import org.xieyue.tasks.TaskRow;
import org.xieyue.testing.ScreenTest;
import org.xieyue.testing.TestForms;
import org.xieyue.testing.TestPeople;

class InboxViewTest extends ScreenTest {

    @Autowired
    DeskStory story;

    @Autowired
    TaskDesk desk;

    @Autowired
    TestPeople people;

    private TestPeople.Organisation organisation;
    private Account officer;

    @BeforeEach
    void organise() {
        organisation = story.organisation();
        officer = organisation.officer();
    }

    private void open(String view, TaskRow task) {
        goTo("inbox?view=" + view + "&task=" + task.id());
    }

    private List<TaskLine> lines() {
        return find(TaskLine.class).all();
    }

    private void decide(String outcome) {
        test(find(Button.class).withId("outcome-" + outcome).single()).click();
    }

    @Test
    void a_row_says_what_is_asked_about_whom_and_how_much() {
        story.waiting(organisation);
        signIn(officer);
        goTo("inbox?view=CLAIMABLE");
        assertThat(lines()).hasSize(1);
        assertThat(lines().getFirst().getElement().getTextRecursively())
                .contains("张某某 · 生活救助")
                .contains("¥3,000.00");
    }

    @Test
    void opening_a_task_claims_nothing_and_shows_the_form_to_read() {
        TaskRow task = story.waiting(organisation);
        signIn(officer);
        open("CLAIMABLE", task);
        assertThat(find(TextField.class).withLabelContaining("备注").single().isReadOnly())
                .isTrue();
        assertThat(find(Button.class).withId("claim").exists()).isTrue();
        assertThat(people.as(officer, () -> desk.row(task.id())).holder()).isNull();
    }

    @Test
    void claiming_makes_the_form_writable_and_offers_the_outcomes_in_the_words_of_the_union() {
        TaskRow task = story.waiting(organisation);
        signIn(officer);
        open("CLAIMABLE", task);
        test(find(Button.class).withId("claim").single()).click();
        assertThat(find(TextField.class).withLabelContaining("备注").single().isReadOnly())
                .isFalse();
        Button agree = find(Button.class).withId("outcome-" + TestForms.AGREE).single();
        Button sendBack =
                find(Button.class).withId("outcome-" + TestForms.RETURN).single();
        assertThat(agree.getText()).isEqualTo("同意");
        assertThat(agree.getThemeNames()).contains("primary");
        assertThat(sendBack.getThemeNames()).doesNotContain("primary");
    }

    @Test
    void what_was_typed_is_saved_and_there_again() {
        TaskRow task = story.waiting(organisation);
        story.claim(officer, task);
        signIn(officer);
        open("MINE", task);
        test(find(TextField.class).withLabelContaining("备注").single()).setValue("已电话核实");
        assertThat(find(Span.class).withTextContaining("已保存").exists()).isTrue();
        goTo("inbox?view=DONE");
        open("MINE", task);
        assertThat(find(TextField.class).withLabelContaining("备注").single().getValue())
                .isEqualTo("已电话核实");
    }

    @Test
    void sending_back_without_a_reason_marks_the_opinion_and_keeps_the_task() {
        TaskRow task = story.waiting(organisation);
        story.claim(officer, task);
        signIn(officer);
        open("MINE", task);
        decide(TestForms.RETURN);
        assertThat(find(TextArea.class).single().isInvalid()).isTrue();
        assertThat(find(ErrorSummary.class).single().isVisible()).isTrue();
        assertThat(people.as(officer, () -> desk.row(task.id())).open()).isTrue();
    }

    @Test
    void an_amount_out_of_bounds_is_refused_beside_its_field() {
        TaskRow task = story.waiting(organisation);
        story.claim(officer, task);
        signIn(officer);
        open("MINE", task);
        TextField amount = find(TextField.class).withLabelContaining("金额").single();
        test(amount).setValue("10000.01");
        decide(TestForms.AGREE);
        assertThat(amount.isInvalid()).isTrue();
        assertThat(amount.getErrorMessage()).contains("金额").contains("10000");
    }

    @Test
    void after_a_decision_the_next_task_opens_by_itself() {
        TaskRow first = story.waiting(organisation);
        TaskRow second = story.waiting(organisation);
        story.claim(officer, first);
        story.claim(officer, second);
        signIn(officer);
        open("MINE", first);
        decide(TestForms.AGREE);
        assertThat(people.as(officer, () -> desk.row(first.id())).open()).isFalse();
        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .contains("task=" + second.id());
    }

    @Test
    void an_open_dossier_names_the_colleague_who_was_faster_and_no_longer_offers_to_claim() {
        TaskRow task = story.waiting(organisation);
        Account colleague = people.person("快手", Role.CASE_OFFICER, organisation.basic());
        signIn(officer);
        open("CLAIMABLE", task);
        story.claim(colleague, task);
        roundTrip();
        assertThat(detail()).contains(colleague.name() + " 正在办理");
        assertThat(find(Button.class).withId("claim").exists()).isFalse();
    }

    @Test
    void the_menu_keeps_its_entries_when_a_task_is_claimed_also_by_a_colleague_outside_of_any_request() {
        TaskRow task = story.waiting(organisation);
        signIn(officer);
        open("CLAIMABLE", task);
        List<String> entries = menu();
        assertThat(entries).hasSizeGreaterThan(4);

        test(find(Button.class).withId("claim").single()).click();
        roundTrip();
        assertThat(menu()).isEqualTo(entries);

        VaadinRequest request = VaadinRequest.getCurrent();
        CurrentInstance.set(VaadinRequest.class, null);
        try {
            ComponentUtil.fireEvent(UI.getCurrent(), new CountsChanged(UI.getCurrent()));
        } finally {
            CurrentInstance.set(VaadinRequest.class, request);
        }
        assertThat(menu()).isEqualTo(entries);
    }

    private List<String> menu() {
        return find(Anchor.class).all().stream()
                .filter(anchor -> anchor.hasClassName("entry"))
                .map(Anchor::getHref)
                .map(href -> href.replaceAll("&?task=[^&]*", ""))
                .toList();
    }

    @Test
    void who_lost_the_race_reads_who_was_first_and_when_and_keeps_the_own_words() {
        TaskRow task = story.waiting(organisation);
        Account colleague = people.person("快手", Role.CASE_OFFICER, organisation.basic());
        story.claim(officer, task);
        signIn(officer);
        open("MINE", task);
        test(find(TextField.class).withLabelContaining("备注").single()).setValue("已电话核实");
        test(find(TextArea.class).single()).setValue("材料属实");
        story.overtakes(officer, colleague, task);
        roundTrip();
        assertThat(detail()).contains("此任务已由" + colleague.name()).contains("草稿");
        decide(TestForms.AGREE);
        String said = find(ErrorSummary.class).single().getElement().getTextRecursively();
        assertThat(said)
                .contains(colleague.name())
                .containsPattern("\\d{2}:\\d{2}")
                .contains("草稿");
        TaskDesk.Draft kept = people.as(officer, () -> desk.draft(task.id())).orElseThrow();
        assertThat(kept.opinion()).isEqualTo("材料属实");
        assertThat(kept.input()).containsEntry("note", "已电话核实");
    }

    @Test
    void a_task_for_somebody_else_cannot_be_claimed_and_says_why() {
        TaskRow task = story.waitingForSomebodyElse(organisation, officer);
        signIn(officer);
        open("CLAIMABLE", task);
        Button claim = find(Button.class).withId("claim").single();
        assertThat(claim.isEnabled()).isFalse();
        assertThat(detail()).contains("须由另一人办理");
    }

    @Test
    void a_row_that_a_colleague_took_turns_grey_with_the_name_and_stays_where_it_is() {
        TaskRow task = story.waiting(organisation);
        story.waiting(organisation);
        Account colleague = people.person("快手", Role.CASE_OFFICER, organisation.basic());
        signIn(officer);
        goTo("inbox?view=CLAIMABLE");
        story.claim(colleague, task);
        roundTrip();
        TaskLine line = lines().stream()
                .filter(row -> row.row().id().equals(task.id()))
                .findFirst()
                .orElseThrow();
        assertThat(lines()).hasSize(2);
        assertThat(line.getElement().getTextRecursively()).contains(colleague.name());
        assertThat(line.getChildren().findFirst().map(Component::getClassName).orElse(""))
                .contains("taken");
    }

    @Test
    void a_new_task_waits_behind_a_bar_instead_of_moving_the_rows() {
        signIn(officer);
        goTo("inbox?view=CLAIMABLE");
        story.waiting(organisation);
        roundTrip();
        assertThat(lines()).isEmpty();
        Button bar = find(Button.class).withClassName("news-bar").single();
        assertThat(bar.getText()).contains("1");
        test(bar).click();
        assertThat(lines()).hasSize(1);
    }

    @Test
    void searching_by_pinyin_initials_stands_in_the_address() {
        story.waiting(organisation);
        signIn(officer);
        goTo("inbox?view=CLAIMABLE&q=zsf");
        assertThat(lines()).hasSize(1);
        goTo("inbox?view=CLAIMABLE&q=lisi");
        assertThat(lines()).isEmpty();
        assertThat(find(EmptyState.class).all().getFirst().getElement().getTextRecursively())
                .contains("没有符合条件的任务");
    }

    @Test
    void an_empty_list_says_what_comes_next() {
        story.waiting(organisation);
        signIn(officer);
        goTo("inbox");
        assertThat(find(EmptyState.class).all().getFirst().getElement().getTextRecursively())
                .contains("您的岗位还有 1 件等人领取");
    }

    @Test
    void a_task_of_another_union_is_not_told_from_one_that_does_not_exist() {
        TaskRow task = story.waiting(organisation);
        signIn(organisation.otherOfficer());
        open("CLAIMABLE", task);
        String foreign = detail();
        goTo("inbox?view=CLAIMABLE&task=" + java.util.UUID.randomUUID());
        assertThat(detail()).isEqualTo(foreign).contains("不在您的工作范围内");
    }

    private String detail() {
        return find(com.vaadin.flow.component.html.Div.class)
                .withClassName("detail-part")
                .single()
                .getElement()
                .getTextRecursively();
    }
}
