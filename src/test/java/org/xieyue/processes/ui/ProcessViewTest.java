package org.xieyue.processes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Role;
import org.xieyue.processes.DraftProcess;
import org.xieyue.processes.PublishProcess;
import org.xieyue.processes.trial.TrialProcess;
import org.xieyue.processes.trial.TrialStory;
import org.xieyue.testing.ScreenTest;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.TestPeople.Organisation;

class ProcessViewTest extends ScreenTest {

    @Autowired
    TestPeople people;

    @Autowired
    TrialStory story;

    @Autowired
    DraftProcess draftProcess;

    @Autowired
    PublishProcess publishProcess;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    DSLContext sql;

    private Organisation author;
    private Organisation publisher;

    @BeforeEach
    void a_draft_is_handed_in() {
        author = people.organisation();
        publisher = people.organisation();
        story.publish();
        String drawn = new String(TrialStory.folder().files().get("trial.bpmn"), StandardCharsets.UTF_8)
                .replace("核对材料", "核对" + UUID.randomUUID());
        people.as(
                author.processAdministrator(),
                () -> draftProcess
                        .change(TrialProcess.KEY, Map.of("trial.bpmn", drawn.getBytes(StandardCharsets.UTF_8)))
                        .orElseThrow());
    }

    @AfterEach
    void the_trial_is_as_it_was() {
        story.restore();
    }

    @Test
    void the_list_leads_to_the_process_with_its_versions_tasks_and_steps() {
        signIn(author.processAdministrator());
        goTo("processes");
        assertThat(page()).contains("试流程", "trial", "困难帮扶", "随产品提供", "待发布");
        goTo("processes/trial");
        assertThat(page()).contains("各版本", "听取意见", "trial/opinion", "预留资金", "NO_BUDGET", "trial-tier.dmn");
    }

    @Test
    void what_an_upgrade_came_with_and_did_not_put_over_theirs_can_be_compared_and_taken() {
        signIn(author.processAdministrator());
        goTo("processes/convalescence-plan");
        assertThat(page()).doesNotContain("软件升级带来了新的流程");
        sql.execute("insert into process_shipped_offer values ('convalescence-plan', 'anew', 'infinity')");
        try {
            goTo("processes/convalescence-plan");
            assertThat(page()).contains("软件升级带来了新的流程", "下载软件自带的");
            goTo("processes/convalescence-plan/compare?from=v1&to=shipped");
            assertThat(page()).contains("软件自带的");
        } finally {
            sql.execute("delete from process_shipped_offer where hash = 'anew'");
        }
    }

    @Test
    void the_author_sees_the_fingerprint_and_cannot_publish() {
        signIn(author.processAdministrator());
        goTo("processes/trial");
        look();
        assertThat(page()).contains("须由另一名流程管理员发布", "trial.bpmn · 有改动", "trial-tier.dmn · 未改动");
        assertThat(buttons("发布")).isEmpty();
    }

    @Test
    void another_person_looks_at_it_and_publishes_it() {
        signIn(publisher.processAdministrator());
        goTo("processes/trial");
        look();
        assertThat(page()).contains("与提交人核对指纹", "修改 1 处", "任务「核对", "：名称 核对材料 → 核对");
        test(buttons("发布").getFirst()).click();
        assertThat(page()).as("nobody publishes without saying why").contains("请写明改了什么");
        test(find(TextArea.class).all().getFirst()).setValue("材料由两人核对");
        test(buttons("发布").getFirst()).click();
        assertThat(page()).contains("发布人 " + publisher.processAdministrator().name());
    }

    @Test
    void what_was_published_since_is_shown_and_what_was_written_stays() {
        signIn(publisher.processAdministrator());
        goTo("processes/trial");
        look();
        test(find(TextArea.class).all().getFirst()).setValue("材料由两人核对");
        test(find(TextArea.class).all().getLast()).setValue("同意");
        currentUser
                .asSystem(() -> publishProcess.publish(TrialStory.changed(text -> text.replace("听取意见", "征求意见"))))
                .orElseThrow();

        test(buttons("发布").getFirst()).click();

        assertThat(page()).contains("您查看之后已发布第", "：名称 征求意见 → 听取意见");
        assertThat(find(TextArea.class).all()).extracting(TextArea::getValue).containsExactly("材料由两人核对", "同意");
        test(buttons("发布").getFirst()).click();
        assertThat(page()).contains("发布人 " + publisher.processAdministrator().name());
    }

    @Test
    void who_is_below_the_top_union_reads_who_publishes_it() {
        signIn(people.person("县流程", Role.PROCESS_ADMINISTRATOR, publisher.county()));
        goTo("processes/trial");
        look();
        assertThat(page()).contains("须由最上级工会的流程管理员发布");
        assertThat(buttons("发布")).isEmpty();
    }

    @Test
    void who_is_no_process_administrator_has_no_such_page() {
        signIn(author.administrator());
        goTo("processes");
        assertThat(page()).doesNotContain("各版本", "随产品提供");
    }

    private void look() {
        test(buttons("查看").getFirst()).click();
    }

    private List<Button> buttons(String text) {
        return find(Button.class).all().stream()
                .filter(button -> text.equals(button.getText()))
                .toList();
    }

    private String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
