package org.xieyue.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.funds.BudgetLineId;
import org.xieyue.hardship.Story;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.payments.PaymentBatchId;
import org.xieyue.processes.NewService.Template;
import org.xieyue.processes.check.Finding;
import org.xieyue.processes.play.PlayProcess;
import org.xieyue.processes.play.WalkReport;
import org.xieyue.processes.play.Walks;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Yuan;
import org.xieyue.testing.XieyueTest;

/** A service that began as an application and an answer, and pays by the ready-made sets that were put into it. */
@XieyueTest
class ServiceDrawnFromSetsTest extends DrawnServiceSituation {

    @Autowired
    PlayProcess playProcess;

    @Autowired
    Walks walks;

    private String key;
    private BudgetLineId line;

    private Account granting;

    @BeforeEach
    void a_service_that_pays_is_put_together() {
        key = story.created(author, DrawnServiceStory.wanted(Template.PLAIN));
        story.draws(author, key, "apply.form", ServiceDrawnFromSetsTest::withNumber);
        story.draws(author, key, "review.form", form -> form.replace("approve,return,refuse", "agree,return"));
        story.draws(author, key, "grant.form", nothing -> GRANT);
        story.puts(author, key, "servicePaymentBlock", "inform");
        story.puts(author, key, "serviceFundsBlock", "decided_to_inform");
        story.puts(author, key, "grantBlock", "decided_to_inform");
        assertThat(story.draws(author, key, "grant.form", same -> same)
                        .orElseThrow()
                        .findings())
                .extracting(Finding::rule)
                .isEmpty();
        assertThat(story.publishes(publisher, key, story.handsIn(author, key).orElseThrow())
                        .reasons())
                .isEmpty();
        line = line(key, 10_000);
        granting = people.person("审批", Role.CASE_OFFICER, at.basic());
    }

    private static String withNumber(String form) {
        int first = form.indexOf("{ \"type\": \"textfield\"");
        return form.substring(0, first)
                + "{ \"type\": \"textfield\", \"id\": \"nationalId\", \"key\": \"nationalId\", \"label\": \"身份证号\","
                + " \"properties\": { \"label.en\": \"Identification number\" },"
                + " \"validate\": { \"required\": true, \"maxLength\": 18 } },\n"
                + form.substring(first);
    }

    private static final String GRANT = """
            { "type": "default", "id": "grant", "schemaVersion": 16,
              "properties": { "outcomes": "approve,return,refuse" },
              "components": [
                { "type": "number", "id": "approvedAmount", "key": "approvedAmount", "label": "批准金额", "decimalDigits": 2,
                  "properties": { "kind": "money", "label.en": "Approved amount" },
                  "validate": { "required": true, "min": 1, "max": 5000 } }
              ] }
            """;

    private CaseId asked() {
        CaseId id =
                story.opened(at.worker(), key, Map.of("nationalId", Story.someId(), "title", "助学", "reason", "孩子上大学"));
        assertThat(named(id).reasons()).isEmpty();
        story.does(id, at.officer(), "审核", "agree", "", Map.of());
        return id;
    }

    private void granted(CaseId id, String yuan) {
        assertThat(story.does(id, granting, "grant", "approve", "", approval(line, yuan))
                        .reasons())
                .isEmpty();
    }

    @Test
    void what_two_approved_is_reserved_paid_in_a_batch_and_confirmed_by_the_bank() {
        CaseId id = asked();
        granted(id, "1500");
        assertThat(available(key)).isEqualTo(Yuan.of(8_500));
        assertThat(story.state(id, at.officer())).isEqualTo("services.paying");

        bank.answers(at.city(), at.fundOfficer(), at.approver(), at.secondApprover(), "");
        engine.runDueJobs(id);

        assertThat(story.state(id, at.officer())).isEqualTo("services.paid");
        assertThat(engine.hasEnded(id)).isTrue();
        assertThat(available(key)).isEqualTo(Yuan.of(8_500));
        assertThat(bank.differences()).doesNotContain(id);
    }

    @Test
    void what_the_bank_refuses_is_back_on_its_line_and_decided_on_again() {
        CaseId id = asked();
        granted(id, "1500");
        PaymentBatchId batch = bank.exported(at.city(), at.fundOfficer(), at.approver(), at.secondApprover());

        bank.refuses(batch, at.fundOfficer(), "账户不存在");
        engine.runDueJobs(id);

        assertThat(engine.incidents(id)).isEmpty();
        assertThat(available(key)).isEqualTo(Yuan.of(10_000));
        assertThat(engine.openTasks(id)).containsExactly("审核");
        assertThat(story.state(id, at.officer())).isEqualTo("services.running");
    }

    @Test
    void a_refusal_holds_no_money() {
        CaseId id = asked();
        assertThat(story.does(id, granting, "grant", "refuse", "不属于范围", Map.of())
                        .reasons())
                .isEmpty();

        assertThat(available(key)).isEqualTo(Yuan.of(10_000));
        assertThat(story.state(id, at.officer())).isEqualTo("services.refused");
        assertThat(engine.hasEnded(id)).isTrue();
    }

    @Test
    void plays_find_nothing_amiss_in_it_and_pass_every_part() {
        WalkReport report = walks.walk(people.as(author, () -> playProcess.version(key, 1)), 3, 60)
                .orElseThrow();

        assertThat(report.found()).isEmpty();
        assertThat(report.entered())
                .contains("reserveMoney", "noMoney", "noApproval", "handOver", "notAsApproved", "paymentFailed")
                .contains("giveBack", "moneyPaid", "grantNotrefuse");
    }
}
