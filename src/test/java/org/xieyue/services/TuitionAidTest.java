package org.xieyue.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.documents.StageUpload;
import org.xieyue.funds.BudgetLineId;
import org.xieyue.hardship.Story;
import org.xieyue.identity.Account;
import org.xieyue.processes.NewService.Template;
import org.xieyue.processes.check.Finding;
import org.xieyue.processes.check.Severity;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Yuan;
import org.xieyue.tasks.FormContract.Field;
import org.xieyue.testing.XieyueTest;

/** Tuition aid as the template has it: a table says how much a child at which school may get, people decide. */
@XieyueTest
class TuitionAidTest extends DrawnServiceSituation {

    @Autowired
    StageUpload uploads;

    @Test
    void the_template_is_sound_and_says_everything_in_both_languages() {
        String key = story.created(author, DrawnServiceStory.wanted(Template.TUITION));

        List<Finding> findings = story.draws(author, key, "review.form", same -> same)
                .orElseThrow()
                .findings();

        assertThat(findings).extracting(Finding::rule).isEmpty();
    }

    @Test
    void the_table_says_how_much_a_pupil_and_a_student_may_get() {
        String key = published(Template.TUITION);
        BudgetLineId line = line(key, 20_000);
        CaseId pupil = applied(key, "primary", at.worker());
        CaseId student = applied(key, "college", at.secondWorker());
        story.does(pupil, at.officer(), "审核", "agree", "", Map.of());
        story.does(student, at.officer(), "审核", "agree", "", Map.of());

        assertThat(amount(pupil).max()).isEqualByComparingTo("1000");
        assertThat(amount(pupil).value()).isEqualTo("1000");
        assertThat(amount(student).value()).isEqualTo("5000");
        assertThat(codes(story.does(pupil, at.reviewer(), "审批金额", "approve", "", approval(line, "1000.01"))))
                .containsExactly("tasks.tooGreat");
        assertThat(story.does(pupil, at.reviewer(), "审批金额", "approve", "", approval(line, "1000"))
                        .reasons())
                .isEmpty();
        assertThat(story.does(student, at.reviewer(), "审批金额", "approve", "", approval(line, "4999.50"))
                        .reasons())
                .isEmpty();
        assertThat(story.state(pupil, at.officer())).isEqualTo("services.paying");
        assertThat(available(key)).isEqualTo(Yuan.of("14000.50"));
    }

    @Test
    void whoever_changes_the_table_changes_the_amount_for_new_cases_only() {
        String key = published(Template.TUITION);
        line(key, 20_000);
        CaseId before = applied(key, "primary", at.worker());
        story.draws(author, key, "standard.dmn", table -> table.replace("<text>1000</text>", "<text>1200</text>"));
        assertThat(story.publishes(publisher, key, story.handsIn(author, key).orElseThrow())
                        .reasons())
                .isEmpty();
        CaseId after = applied(key, "primary", at.secondWorker());
        story.does(before, at.officer(), "审核", "agree", "", Map.of());
        story.does(after, at.officer(), "审核", "agree", "", Map.of());

        assertThat(amount(before).value()).isEqualTo("1000");
        assertThat(amount(after).value()).isEqualTo("1200");
    }

    @Test
    void outside_the_programme_nothing_can_be_approved_and_a_person_refuses_with_a_reason() {
        String key = published(Template.TUITION);
        BudgetLineId line = line(key, 20_000);
        CaseId id = applied(key, "other", at.worker());
        story.does(id, at.officer(), "审核", "agree", "", Map.of());

        assertThat(codes(story.does(id, at.reviewer(), "审批金额", "approve", "", approval(line, "1"))))
                .containsExactly("tasks.tooGreat");
        assertThat(codes(story.does(id, at.reviewer(), "审批金额", "approve", "", approval(line, "0"))))
                .containsExactly("services.amountMissing");
        assertThat(story.does(id, at.reviewer(), "审批金额", "refuse", "学前阶段不在资助范围内", Map.of())
                        .reasons())
                .isEmpty();
        assertThat(story.state(id, at.officer())).isEqualTo("services.refused");
        assertThat(available(key)).isEqualTo(Yuan.of(20_000));
        assertThat(engine.hasEnded(id)).isTrue();
    }

    @Test
    void a_limit_that_no_case_knows_is_told_at_once() {
        String key = story.created(author, DrawnServiceStory.wanted(Template.TUITION));

        List<Finding> findings = story.draws(
                        author,
                        key,
                        "approve.form",
                        form -> form.replace("\"upTo\": \"standard\"", "\"upTo\": \"level\""))
                .orElseThrow()
                .findings();

        assertThat(findings)
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .extracting(Finding::rule)
                .containsExactly("XY-319");
    }

    @Test
    void without_the_paper_that_is_asked_for_nothing_is_sent() {
        String key = published(Template.TUITION);
        Map<String, Object> without = form("primary", "");
        without.remove("enrolment");

        assertThat(codes(people.as(at.worker(), () -> caseDesk.open(key, without))))
                .containsExactly("tasks.required");
        assertThat(codes(people.as(
                        at.worker(), () -> caseDesk.open(key, form("primary", paper(at.worker(), "income-proof"))))))
                .containsExactly("services.paperOfNoKind");
    }

    private String paper(Account by, String kind) {
        return people.as(
                by,
                () -> uploads.stage(kind, "在读证明.png", picture())
                        .orElseThrow()
                        .id()
                        .toString());
    }

    private static Map<String, Object> form(String level, String proof) {
        return new HashMap<>(Map.of(
                "nationalId",
                Story.someId(),
                "reason",
                "家里有病人",
                "student",
                "张小",
                "level",
                level,
                "school",
                "实验学校",
                "enrolment",
                List.of(proof)));
    }

    private static byte[] picture() {
        try (ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", file);
            return file.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private CaseId applied(String key, String level, Account by) {
        CaseId id = story.opened(by, key, form(level, paper(by, "enrolment-proof")));
        assertThat(people.as(
                                by,
                                () -> actions.act(
                                        id,
                                        "services/name-account",
                                        Map.of(
                                                "accountHolder", by.name(),
                                                "accountNumber", org.xieyue.payments.TestBank.card(),
                                                "bank", "中国工商银行"),
                                        org.xieyue.shared.Texts.CHINESE))
                        .reasons())
                .isEmpty();
        return id;
    }

    private Field amount(CaseId id) {
        return people.as(
                at.reviewer(),
                () -> taskDesk.form(taskDesk.openOf(id).getFirst().id()).fields().stream()
                        .filter(field -> field.name().equals("approvedAmount"))
                        .findFirst()
                        .orElseThrow());
    }
}
