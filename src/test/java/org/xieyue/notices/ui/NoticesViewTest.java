package org.xieyue.notices.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieyue.clock.Deadlines;
import org.xieyue.clock.Period;
import org.xieyue.notices.ChooseContact;
import org.xieyue.notices.Contact;
import org.xieyue.notices.Messages;
import org.xieyue.notices.PublicNotices;
import org.xieyue.shared.CaseId;
import org.xieyue.testing.ScreenTest;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class NoticesViewTest extends ScreenTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired
    PublicNotices posted;

    @Autowired
    Messages messages;

    @Autowired
    ChooseContact chooseContact;

    @Autowired
    Deadlines deadlines;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    private TestPeople.Organisation organisation;

    @BeforeEach
    void a_worker_is_signed_in() {
        clock.setTo(MONDAY);
        organisation = people.organisation();
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("worker", "", "ROLE_WORKER"));
    }

    private void publish(String text) {
        transaction.executeWithoutResult(status -> posted.publish(
                new CaseId(UUID.randomUUID()),
                organisation.basic(),
                text,
                "consent",
                deadlines.after(MONDAY, Period.workingDays(5))));
    }

    private static String textOf(com.vaadin.flow.component.Component component) {
        return component.getElement().getTextRecursively();
    }

    @Test
    void the_board_shows_text_period_and_state_of_each_item() {
        publish("张** 生活救助 6,372.00 元");

        people.run(organisation.worker(), () -> {
            String page = textOf(navigate(NoticesView.class));
            assertThat(page)
                    .contains("张** 生活救助 6,372.00 元")
                    .contains("公示中")
                    .contains("3月9日 周一 · 剩 5 个工作日")
                    .doesNotContain("!");
        });
    }

    @Test
    void an_objection_is_raised_in_a_dialog_and_the_item_is_on_hold() {
        publish("张** 生活救助 6,372.00 元");

        people.run(organisation.worker(), () -> {
            navigate(NoticesView.class);
            test(find(Button.class).withText("提出异议").single()).click();
            test(find(TextArea.class).single()).setValue("据我了解该户另有一处住房");
            test(find(Button.class).withText("提交异议").single()).click();

            assertThat(textOf((com.vaadin.flow.component.Component) getCurrentView()))
                    .contains("有异议，正在核查")
                    .contains("我的异议")
                    .contains("据我了解该户另有一处住房");
            assertThat(find(Button.class).withText("提出异议").exists()).isFalse();
        });
    }

    @Test
    void an_empty_objection_is_refused_in_the_dialog_and_nothing_happens() {
        publish("张** 生活救助 6,372.00 元");

        people.run(organisation.worker(), () -> {
            navigate(NoticesView.class);
            test(find(Button.class).withText("提出异议").single()).click();
            test(find(Button.class).withText("提交异议").single()).click();

            TextArea text = find(TextArea.class).single();
            assertThat(text.isInvalid()).isTrue();
            assertThat(text.getErrorMessage()).isEqualTo("异议内容须写 5 到 2000 个字。");
            assertThat(textOf((com.vaadin.flow.component.Component) getCurrentView()))
                    .contains("公示中");
        });
    }

    @Test
    void an_empty_board_says_so() {
        people.run(
                organisation.otherWorker(),
                () -> assertThat(textOf(navigate(NoticesView.class))).contains("现在没有公示"));
    }

    @Test
    void messages_are_read_and_the_address_is_kept() {
        transaction.executeWithoutResult(status -> messages.send(
                organisation.worker().id(),
                "notice.objection-dismissed",
                Map.of("notice", "张** 生活救助", "reason", "经核查不属实"),
                null,
                UUID.randomUUID().toString()));

        people.run(organisation.worker(), () -> {
            assertThat(textOf(navigate(MessagesView.class)))
                    .contains("您的异议不成立")
                    .contains("经核查不属实")
                    .contains("未读");
            test(find(Button.class).withText("标为已读").single()).click();
            assertThat(textOf((com.vaadin.flow.component.Component) getCurrentView()))
                    .doesNotContain("未读");

            test(find(EmailField.class).single()).setValue("nobody");
            test(find(Button.class).withText("保存").single()).click();
            assertThat(find(EmailField.class).single().isInvalid()).isTrue();

            test(find(EmailField.class).single()).setValue("zhang@example.org");
            find(Checkbox.class).single().setValue(false);
            test(find(Button.class).withText("保存").single()).click();
            assertThat(chooseContact.mine()).isEqualTo(new Contact("zhang@example.org", false));
        });
    }
}
