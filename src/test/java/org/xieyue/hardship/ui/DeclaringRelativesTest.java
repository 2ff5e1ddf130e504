package org.xieyue.hardship.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.hardship.process.HardshipStory;
import org.xieyue.shared.CaseId;
import org.xieyue.testing.ScreenTest;
import org.xieyue.testing.TestPeople;

class DeclaringRelativesTest extends ScreenTest {

    @Autowired
    TestPeople people;

    @Autowired
    HardshipStory story;

    @Autowired
    DSLContext database;

    private TestPeople.Organisation at;

    @BeforeEach
    void organise() {
        at = people.organisation("SD-WH-RS");
    }

    @Test
    void an_officer_declares_a_relative_once_and_is_kept_out_of_cases_to_come() {
        Map<String, Object> form = HardshipStory.application();
        String number = String.valueOf(form.get("applicantNationalId"));
        signIn(at.officer());
        goTo("account");
        assertThat(page()).contains("亲属回避申明", "尚未登记本人；亲属 0 人");
        declare(number);
        assertThat(page()).contains("亲属 1 人").doesNotContain(number);
        declare(number);
        assertThat(page()).contains("亲属 1 人");
        CaseId id = story.opened(at.worker(), form);
        assertThat(story.codes(story.does(id, at.officer(), "审核申请材料", "papers-complete", "", Map.of())))
                .containsExactly("hardship.relative");
        assertThat(database.fetch(
                                "select t::text from hardship_staff_relation t where account_id = ?",
                                at.officer().id().value())
                        .toString())
                .doesNotContain(number);
    }

    @Test
    void a_number_with_a_typing_error_is_refused_at_its_field() {
        signIn(at.visitor());
        goTo("account");
        declare("340602199001011230");
        assertThat(field().isInvalid()).isTrue();
        assertThat(page()).contains("“身份证号”不正确").contains("亲属 0 人");
    }

    @Test
    void a_worker_who_decides_nothing_is_not_asked() {
        signIn(at.worker());
        goTo("account");
        assertThat(page()).doesNotContain("亲属回避申明");
    }

    private void declare(String number) {
        test(field()).setValue(number);
        test(find(Button.class).withId("declare-relative").single()).click();
    }

    private TextField field() {
        return find(TextField.class).withLabelContaining("身份证号").single();
    }

    private String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
