package org.xieyue.tasks.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.testing.ScreenTest;
import org.xieyue.testing.TestPeople;

class ApplyViewTest extends ScreenTest {

    @Autowired
    DeskStory story;

    private TestPeople.Organisation organisation;

    @BeforeEach
    void organise() {
        organisation = story.organisation();
        signIn(organisation.worker());
    }

    private void goOn() {
        test(find(Button.class).withId("continue").single()).click();
    }

    private String page() {
        return ((ApplyView) getCurrentView()).getElement().getTextRecursively();
    }

    @Test
    void the_catalogue_lists_what_may_be_applied_for() {
        goTo("apply");
        assertThat(((CatalogueView) getCurrentView()).getElement().getTextRecursively())
                .contains("三级审批")
                .as("nobody else is offered to convene a congress")
                .doesNotContain("职代会审议表决");
    }

    @Test
    void a_page_is_left_only_when_what_is_required_is_filled_in() {
        goTo("apply/three-approvals?page=1");
        goOn();
        assertThat(find(ErrorSummary.class).single().isVisible()).isTrue();
        assertThat(find(TextField.class).withLabelContaining("事由").single().isInvalid())
                .isTrue();
        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .endsWith("page=1");
    }

    @Test
    void answers_are_checked_before_they_are_sent_and_the_number_of_the_case_is_told() {
        goTo("apply/three-approvals");
        assertThat(page()).contains("未开始").contains("还不能开始");
        goOn();
        test(find(TextField.class).withLabelContaining("事由").single()).setValue("家中失火");
        goOn();
        assertThat(page()).contains("核对并提交").contains("家中失火").contains("修改");
        goOn();
        assertThat(page()).contains("申请已提交").containsPattern("SP-\\d{4}-\\d+").contains("接下来");
    }

    @Test
    void a_draft_survives_the_session_and_is_gone_once_the_application_is_sent() {
        goTo("apply/three-approvals?page=1");
        test(find(TextField.class).withLabelContaining("事由").single()).setValue("家中失火");
        assertThat(page()).contains("已保存");
        cleanVaadinEnvironment();
        initVaadinEnvironment();
        signIn(organisation.worker());
        goTo("apply/three-approvals?page=1");
        assertThat(find(TextField.class).withLabelContaining("事由").single().getValue())
                .isEqualTo("家中失火");
        goOn();
        goOn();
        assertThat(page()).contains("申请已提交");
        goTo("apply");
        goTo("apply/three-approvals?page=1");
        assertThat(find(TextField.class).withLabelContaining("事由").single().getValue())
                .isEmpty();
    }

    @Test
    void a_draft_is_personal() {
        goTo("apply/three-approvals?page=1");
        test(find(TextField.class).withLabelContaining("事由").single()).setValue("家中失火");
        signIn(organisation.secondWorker());
        goTo("apply");
        goTo("apply/three-approvals?page=1");
        assertThat(find(TextField.class).withLabelContaining("事由").single().getValue())
                .isEmpty();
    }

    @Test
    void what_was_filled_in_is_there_again_after_a_reload() {
        goTo("apply/three-approvals?page=1");
        test(find(TextField.class).withLabelContaining("事由").single()).setValue("家中失火");
        goTo("apply");
        goTo("apply/three-approvals?page=1");
        assertThat(find(TextField.class).withLabelContaining("事由").single().getValue())
                .isEqualTo("家中失火");
    }
}
