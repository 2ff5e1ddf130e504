package org.xieyue.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.xieyue.e2e.Chromium.Window;
import org.xieyue.testing.TestDatabase;

/** From application to decision in the browser: a worker on a phone, everybody else at a desk, in both languages. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=true",
            "db-scheduler.enabled=true",
            "vaadin.productionMode=true",
            "management.server.port=0"
        })
@ActiveProfiles({"demo", "test"})
@Import(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HardshipAidJourneyTest {

    @LocalServerPort
    int port;

    @SuppressWarnings("NullAway.Init") // set first thing in the journey
    private Chromium chromium;

    private boolean english;

    @ParameterizedTest(name = "english = {0}")
    @CsvSource({"false, 34060219880307121, 34060219900214122", "true, 34060219880307321, 34060219900214322"})
    void a_worker_applies_on_a_phone_and_nine_people_bring_the_case_to_its_decision(
            boolean inEnglish, String applicant, String spouse) {
        english = inEnglish;
        try (Chromium opened = new Chromium("http://localhost:" + port)) {
            chromium = opened;
            String number = apply(applicant, spouse);
            decide("officer.chen", number, "papers-complete");
            decide("officer.chen", number, "findings-confirm");
            visit("visitor.wu", number);
            visit("visitor.zheng", number);
            for (String member : new String[] {"committee.sun", "committee.qian", "committee.feng"}) {
                agree(member, number, "committee-agree");
            }
            passNoticePeriod();
            agree("reviewer.zhou", number, "review-agree");
            agree("approver.xu", number, "approve");
            theWorkerSeesTheDecision(number);
        }
    }

    /** The engine has one clock in a JVM; whoever comes next begins with the real one. */
    @AfterAll
    void real_time_again() {
        ClockUtil.reset();
    }

    private Window desk(String login) {
        return chromium.window(login, english, 1440, 900);
    }

    private Window phone() {
        return chromium.window("worker.zhang", english, 390, 844);
    }

    private String apply(String applicant, String spouse) {
        try (Window worker = phone()) {
            worker.open("apply/hardship-aid");
            worker.isAccessible();
            worker.goOn();
            worker.fill("applicantName", "张伟强");
            worker.fill("applicantNationalId", withCheckDigit(applicant));
            worker.fill("householdMembers", "李红 " + withCheckDigit(spouse) + " 配偶");
            worker.isAccessible();
            worker.goOn();
            worker.fill("phone", "13805610001");
            worker.fill("address", "杜集区矿山集街道 12 号");
            worker.fill("work", "外卖配送");
            worker.goOn();
            worker.fill("income", "20000");
            worker.fill("rigidMedical", "8000");
            worker.goOn();
            worker.fill("homes", "1");
            worker.choose("runsBusiness", 1);
            worker.choose("costlySchool", 1);
            worker.choose("vehicle", 0);
            worker.isAccessible();
            worker.goOn();
            worker.choose("purposes", 0);
            worker.fill("asked_LIVING", "6000");
            worker.goOn();
            worker.fill("reason", "配偶患病，收入减少，房租和药费难以负担。");
            worker.goOn();
            worker.choose("declareTruth", 0);
            worker.choose("declareCheck", 0);
            worker.choose("consentNotice", 0);
            worker.goOn();
            worker.isAccessible();
            worker.goOn();
            worker.isAccessible();
            return worker.page().locator(".case-number .code").innerText().strip();
        }
    }

    private void decide(String login, String number, String outcome) {
        try (Window window = desk(login)) {
            window.takeTask(number);
            window.decide(outcome);
        }
    }

    private void agree(String login, String number, String outcome) {
        try (Window window = desk(login)) {
            window.takeTask(number);
            window.choose("unrelated", 0);
            window.decide(outcome);
        }
    }

    private void visit(String login, String number) {
        try (Window window = desk(login)) {
            window.takeTask(number);
            window.fill("peopleSeen", "2");
            window.choose("asStated", 0);
            window.fill("findings", "租住一室，家中有病人，与申请一致。");
            window.choose("unrelated", 0);
            window.decide("visit-sign");
        }
    }

    private void passNoticePeriod() {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/demo/clock"))
                .header("Authorization", "Bearer demo-admin")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", java.util.UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString("{\"advance\":\"P12D\"}"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void theWorkerSeesTheDecision(String number) {
        try (Window worker = phone()) {
            worker.open("messages");
            worker.page()
                    .getByText(english ? "approved" : "已批准")
                    .and(worker.page().getByText(number))
                    .first()
                    .waitFor();
            worker.isAccessible();
        }
    }

    private static String withCheckDigit(String first17) {
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * Character.digit(first17.charAt(i), 10);
        }
        return first17 + "10X98765432".charAt(sum % 11);
    }
}
