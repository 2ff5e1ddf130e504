package org.xieyue.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xieyue.api.BallotsOverHttp.done;
import static org.xieyue.api.BallotsOverHttp.json;
import static org.xieyue.api.BallotsOverHttp.refused;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.identity.Role;
import org.xieyue.payments.PaymentBatchId;
import org.xieyue.payments.TestBank;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueServerTest;

/** Money by a program instead of by the screens: the same rules, the same people apart. */
@XieyueServerTest
class PaymentsOverHttpTest {

    @Autowired
    ApiStory story;

    @Autowired
    TestBank bank;

    TestPeople.Organisation at;
    ApiClient keeper;
    ApiClient auditor;

    @BeforeEach
    void twoPaymentsDue() {
        at = bank.somethingDue(2);
        keeper = story.as(at.fundOfficer());
        auditor = story.as(at.auditor());
    }

    private ApiClient secondKeeper() {
        return story.as(story.people.person("傅资", Role.FUND_OFFICER, at.city()));
    }

    @Test
    void a_batch_goes_from_draft_to_reconciled_and_its_file_is_the_same_each_time() {
        assertThat(done(keeper.get("/payments/batches/choices")).at("/templates/0"))
                .isEqualTo("csv-utf8");
        String draft = json(Map.of("union", at.city().value(), "template", "csv-utf8", "command", UUID.randomUUID()));
        ApiClient.Answered drafted = keeper.post("/payments/batches", draft);
        assertThat(drafted.status()).as(drafted.text()).isEqualTo(201);
        assertThat(keeper.post("/payments/batches", draft).at("/id"))
                .as("the same command")
                .isEqualTo(drafted.at("/id"));
        PaymentBatchId id = PaymentBatchId.parse(drafted.at("/id"));
        String batch = "/payments/batches/" + id;

        done(keeper.post(batch + "/freeze"));
        refused(keeper.get(batch + "/file"), 409, "payments.state.FROZEN");
        refused(keeper.post(batch + "/sign"), 422, "payments.prepared-by-you");
        done(story.as(at.approver()).post(batch + "/sign"));
        refused(keeper.post(batch + "/export"), 409, "payments.state.FROZEN");
        done(story.as(at.secondApprover()).post(batch + "/sign"));
        refused(keeper.get(batch + "/file"), 409, "payments.state.SIGNED");
        assertThat(auditor.post(batch + "/export").status()).isEqualTo(403);

        String hash = done(keeper.post(batch + "/export")).at("/fileHash");
        assertThat(done(keeper.post(batch + "/export")).at("/fileHash")).isEqualTo(hash);
        ApiClient.Answered file = done(keeper.get(batch + "/file"));
        assertThat(file.text()).startsWith(done(auditor.get(batch)).at("/batch/number") + ",2,2001.00\r\n");
        assertThat(file.header("Content-Disposition")).contains(".csv");
        assertThat(file.header("Cache-Control")).contains("no-store");
        assertThat(keeper.get(batch + "/file").response().body())
                .isEqualTo(file.response().body());
        assertThat(auditor.get(batch + "/file").status()).isEqualTo(403);

        byte[] paid = bank.paid(id);
        String wrong = new String(paid, StandardCharsets.UTF_8).replace("2001.00", "2001.01");
        refused(
                keeper.upload(batch + "/answer", "return.csv", wrong.getBytes(StandardCharsets.UTF_8)),
                422,
                "payments.return.total");
        for (int i = 0; i < 2; i++) {
            assertThat(done(keeper.upload(batch + "/answer", "return.csv", paid))
                            .json()
                            .at("/paid")
                            .asInt())
                    .isEqualTo(2);
        }
        done(keeper.post(batch + "/reconcile"));
        assertThat(done(auditor.get(batch)).at("/batch/state")).isEqualTo("RECONCILED");
        assertThat(done(auditor.get("/payments/queue")).json().at("/payments")).isEmpty();
    }

    @Test
    void an_item_is_left_out_of_a_draft_and_is_due_again() {
        PaymentBatchId id = bank.drafts(at.city(), at.fundOfficer());
        String batch = "/payments/batches/" + id;
        String second = done(keeper.get(batch)).at("/items/1/payment");
        for (int i = 0; i < 2; i++) {
            done(keeper.post(batch + "/items/" + second + "/leave-out"));
        }
        assertThat(done(keeper.get(batch)).json().at("/items")).hasSize(1);
        assertThat(done(keeper.get("/payments/queue")).json().at("/payments")).hasSize(1);
        assertThat(keeper.post(batch + "/items/x/leave-out").status()).isEqualTo(404);
    }

    @Test
    void a_changed_account_is_decided_on_by_somebody_else_than_whoever_named_it() {
        String waiting = "/payments/accounts/" + bank.changedAccount(at, at.fundOfficer());
        String another = "/payments/accounts/" + bank.changedAccount(at, at.fundOfficer());
        var shown = done(keeper.get("/payments/accounts/waiting")).json().at("/accounts/0");
        assertThat(shown.at("/number").asString()).startsWith("****");
        assertThat(shown.at("/mine").asBoolean()).isTrue();
        refused(keeper.post(waiting + "/confirm"), 422, "payments.own-registration");
        assertThat(auditor.post(waiting + "/confirm").status()).isEqualTo(403);
        ApiClient second = secondKeeper();
        done(second.post(waiting + "/confirm"));
        refused(second.post(another + "/reject", json(Map.of("reason", " "))), 422, "payments.reason");
        done(second.post(another + "/reject", json(Map.of("reason", "与本人核实，未变更"))));
        assertThat(done(keeper.get("/payments/accounts/waiting")).json().at("/accounts"))
                .isEmpty();
    }

    @Test
    void a_limit_is_proposed_by_one_and_confirmed_declined_or_withdrawn_as_the_rule_says() {
        String line = done(keeper.get("/funds/lines?year=2026")).at("/lines/0/id");
        ApiClient second = secondKeeper();
        String first = proposed(line, "9000000.50");
        refused(keeper.post(first + "/confirm"), 422, "funds.change-own");
        refused(second.post(first + "/withdraw"), 422, "funds.change-of-another");
        assertThat(done(second.get("/funds/changes"))
                        .json()
                        .at("/changes/0/confirmable")
                        .asBoolean())
                .isTrue();
        done(second.post(first + "/confirm"));
        assertThat(done(auditor.get("/funds/lines/" + line)).json().at("/limit").decimalValue())
                .isEqualByComparingTo("9000000.50");

        String declined = proposed(line, "8000000");
        done(second.post(declined + "/decline", json(Map.of("reason", "年中再议"))));
        refused(second.post(declined + "/confirm"), 409, "funds.change-decided.DECLINED");
        String withdrawn = proposed(line, "7000000");
        done(keeper.post(withdrawn + "/withdraw"));
        assertThat(done(second.get("/funds/changes")).json().at("/changes")).isEmpty();
        assertThat(story.as(at.worker()).get("/funds/changes").status()).isEqualTo(403);
        assertThat(auditor.get("/funds/lines/" + line + "/statement.xlsx").status())
                .isEqualTo(200);
        assertThat(auditor.get("/funds/reconciliations").status()).isEqualTo(200);
    }

    private String proposed(String line, String limit) {
        ApiClient.Answered answer = keeper.post("/funds/changes", proposal(line, limit));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return "/funds/changes/" + answer.at("/id");
    }

    private static String proposal(String line, String limit) {
        return json(Map.of(
                "kind",
                "LIMIT",
                "line",
                line,
                "amount",
                new BigDecimal(limit),
                "reason",
                "年度调整",
                "command",
                UUID.randomUUID()));
    }

    @Test
    void an_amount_finer_than_a_fen_a_missing_target_and_a_line_opened_twice() {
        String line = done(keeper.get("/funds/lines?year=2026")).at("/lines/0/id");
        ApiClient.Answered finer = keeper.post("/funds/changes", proposal(line, "1.001"));
        assertThat(finer.status()).isEqualTo(400);
        assertThat(finer.text()).contains("“amount”");
        ApiClient.Answered nowhere =
                keeper.post("/funds/changes", proposal(line, "1").replace("LIMIT", "REALLOCATION"));
        assertThat(nowhere.status()).isEqualTo(400);
        assertThat(nowhere.text()).contains("“target”");

        String opening = json(Map.of(
                "union",
                at.city().value(),
                "year",
                2027,
                "purpose",
                "hardship-aid",
                "source",
                "DONATIONS",
                "name",
                "慈善捐赠",
                "limit",
                1000,
                "command",
                UUID.randomUUID()));
        ApiClient.Answered opened = keeper.post("/funds/lines", opening);
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        assertThat(keeper.post("/funds/lines", opening).at("/id")).isEqualTo(opened.at("/id"));
    }
}
