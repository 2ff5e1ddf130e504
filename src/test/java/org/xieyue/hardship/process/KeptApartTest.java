package org.xieyue.hardship.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import org.xieyue.identity.Account;
import org.xieyue.identity.Appointment;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.DismissFromPost;
import org.xieyue.identity.Role;
import org.xieyue.payments.BatchState;
import org.xieyue.payments.ExportBatch;
import org.xieyue.payments.PaymentBatchId;
import org.xieyue.payments.PaymentBoard;
import org.xieyue.payments.PrepareBatch;
import org.xieyue.payments.SignBatch;
import org.xieyue.payments.TestBank;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Texts;
import org.xieyue.tasks.CaseActions;
import org.xieyue.tasks.TaskDesk;
import org.xieyue.tasks.TaskRow;
import org.xieyue.testing.XieyueTest;

/**
 * {@code docs/segregation.md} says who may still do what in a case after having had a part in it. Here everybody holds every
 * post, so that nothing but the rule keeps them apart; each tries each step while it is open, and takes it back.
 */
@XieyueTest
class KeptApartTest extends HardshipProcess {

    private static final String CANNOT_COME_ABOUT = "·";

    @Autowired
    TestBank bank;

    @Autowired
    CaseActions actions;

    @Autowired
    TaskDesk desk;

    @Autowired
    PrepareBatch prepare;

    @Autowired
    SignBatch sign;

    @Autowired
    ExportBatch export;

    @Autowired
    PaymentBoard board;

    @Autowired
    DismissFromPost dismiss;

    @Autowired
    ThreeLevels levels;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    TransactionOperations transactions;

    final Map<String, Account> parts = new LinkedHashMap<>();
    final Map<String, Map<String, String>> found = new TreeMap<>();

    @AfterEach
    void two_levels_again() {
        levels.restore();
    }

    @Test
    void what_happens_is_what_is_written() throws IOException {
        levels.publish(1);
        part("nobody");
        Map<String, Object> onBehalf = HardshipStory.application();
        onBehalf.put("onBehalf", true);
        onBehalf.put("worker", part("applicant").id().toString());
        drive(story.opened(part("creator, for the applicant"), onBehalf));
        assertThat(found).isEqualTo(written());
    }

    private Account everyPost(String name) {
        return people.person(
                name,
                at.basic(),
                Set.of(
                        new Appointment(Role.WORKER, at.basic()),
                        new Appointment(Role.CASE_OFFICER, at.basic()),
                        new Appointment(Role.VISITOR, at.basic()),
                        new Appointment(Role.REVIEWER, at.county()),
                        new Appointment(Role.APPROVER, at.city()),
                        new Appointment(Role.FUND_OFFICER, at.city())));
    }

    private Account part(String part) {
        Account person = everyPost("某");
        parts.put(part, person);
        return person;
    }

    private Account holder(String part) {
        return Objects.requireNonNull(parts.get(part));
    }

    private void drive(CaseId id) {
        Account officer = part("case officer");
        Account relative = part("relative");
        part("reviewer who was stood in for");
        assertThat(people.as(relative, () -> actions.act(id, "hardship/declare-relative", Map.of(), Texts.CHINESE))
                        .isDone())
                .isTrue();
        assertThat(people.as(
                                holder("applicant"),
                                () -> actions.act(
                                        id,
                                        "hardship/name-account",
                                        Map.of(
                                                "accountHolder",
                                                "张小勇",
                                                "accountNumber",
                                                TestBank.card(),
                                                "bank",
                                                "中国工商银行"),
                                        Texts.CHINESE))
                        .isDone())
                .isTrue();
        story.hands(id, holder("creator, for the applicant"), "authorisation");
        story.done(id, officer, "审核申请材料", "papers-complete");
        story.done(id, officer, "确认核对结果", "findings-confirm");
        everybodyTries("visit", person -> tries(id, person, "入户核查", "visit-sign", HardshipStory.visit(clock)));
        story.done(id, part("visitor"), "入户核查", "visit-sign", "", HardshipStory.visit(clock));
        story.done(id, part("second visitor"), "入户核查", "visit-sign", "", HardshipStory.visit(clock));
        parts.put("committee member", everyPostToo(at.committee().getFirst()));
        story.committeeAgrees(id, at);
        passes(id, 8);

        everybodyTries("review", person -> tries(id, person, "县级审核", "review-agree", agreed()));
        Account standIn = part("reviewer, as a stand-in");
        story.done(id, standIn, "县级审核", "review-agree", "", agreed());
        everybodyTries("review further", person -> tries(id, person, "复核", "further-agree", impartial()));
        currentUser.asSystem(
                () -> dismiss.dismiss(standIn.id(), Role.REVIEWER, at.county()).orElseThrow());
        story.done(id, part("further reviewer"), "复核", "further-agree", "", impartial());
        everybodyTries("approve", person -> tries(id, person, "市级审批", "approve", granted()));
        story.done(id, part("approver"), "市级审批", "approve", "", granted());
        pay(id);

        Map<String, Account> late = new LinkedHashMap<>(parts);
        late.keySet().retainAll(List.of("approver", "drafter", "freezer", "first signer", "second signer", "exporter"));
        story.done(id, officer, "处理支付未成功", "approve-anew", "户名有误", Map.of());
        each(late, "review", person -> tries(id, person, "县级审核", "review-agree", agreed()));
        story.done(id, holder("reviewer who was stood in for"), "县级审核", "review-agree", "", agreed());
        each(late, "review further", person -> tries(id, person, "复核", "further-agree", impartial()));
        story.done(id, holder("further reviewer"), "复核", "further-agree", "", impartial());
        late.remove("approver");
        each(late, "approve", person -> tries(id, person, "市级审批", "approve", granted()));
    }

    private void pay(CaseId id) {
        PaymentBatchId batch = bank.drafts(at.city(), part("drafter"));
        everybodyTries("freeze", person -> state(person, batch, () -> prepare.freeze(batch)) == BatchState.FROZEN);
        Account freezer = part("freezer");
        people.as(freezer, () -> prepare.freeze(batch).orElseThrow());
        everybodyTries("sign first", person -> done(person, () -> sign.sign(batch)));
        people.as(part("first signer"), () -> sign.sign(batch).orElseThrow());
        everybodyTries("sign second", person -> state(person, batch, () -> sign.sign(batch)) == BatchState.SIGNED);
        people.as(part("second signer"), () -> sign.sign(batch).orElseThrow());
        everybodyTries("export", person -> done(person, () -> export.export(batch)));
        people.as(part("exporter"), () -> export.export(batch).orElseThrow());
        bank.refuses(batch, at.fundOfficer(), "户名不符");
        engine.runDueJobs(id);
    }

    private Account everyPostToo(Account member) {
        Account all = people.also(member, Role.VISITOR, at.basic());
        all = people.also(all, Role.REVIEWER, at.county());
        all = people.also(all, Role.APPROVER, at.city());
        return people.also(all, Role.FUND_OFFICER, at.city());
    }

    private static Map<String, Object> impartial() {
        return Map.of("unrelated", true);
    }

    private static Map<String, Object> agreed() {
        return Map.of("amount", new BigDecimal("6000"), "unrelated", true);
    }

    private Map<String, Object> granted() {
        return Map.of("budgetLine", line.toString(), "unrelated", true);
    }

    private interface Attempt {

        boolean succeeds(Account person);
    }

    private void everybodyTries(String step, Attempt attempt) {
        each(parts, step, attempt);
    }

    private void each(Map<String, Account> people, String step, Attempt attempt) {
        people.forEach((part, person) -> {
            String may = attempt.succeeds(person) ? "yes" : "no";
            @Nullable
            String before = found.computeIfAbsent(part, one -> new TreeMap<>()).put(step, may);
            assertThat(before).as(part + " " + step).isIn(null, may);
        });
    }

    private boolean tries(CaseId id, Account person, String task, String outcome, Map<String, Object> form) {
        return done(person, () -> {
            TaskRow row = desk.openOf(id).stream()
                    .filter(open -> open.name().equals(task))
                    .findFirst()
                    .orElseThrow(NotFound::new);
            return desk.complete(row.id(), outcome, "", form);
        });
    }

    private boolean done(Account person, Supplier<Answer<?>> step) {
        return tried(() -> people.as(person, step).isDone());
    }

    private BatchState state(Account person, PaymentBatchId batch, Supplier<Answer<?>> step) {
        return tried(() -> {
            people.as(person, step);
            return people.as(person, () -> board.batch(batch).row().state());
        });
    }

    /** Everything it does is taken back. */
    private <T> T tried(Supplier<T> step) {
        return Objects.requireNonNull(transactions.execute(transaction -> {
            transaction.setRollbackOnly();
            return step.get();
        }));
    }

    private static Map<String, Map<String, String>> written() throws IOException {
        List<List<String>> rows = Files.readAllLines(Path.of("docs/segregation.md")).stream()
                .filter(line -> line.startsWith("| "))
                .map(line -> List.of(line.substring(2).split(" \\| | \\|")))
                .toList();
        Map<String, Map<String, String>> written = new TreeMap<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            Map<String, String> may = new TreeMap<>();
            IntStream.range(1, row.size())
                    .filter(i -> !row.get(i).equals(CANNOT_COME_ABOUT))
                    .forEach(i -> may.put(rows.getFirst().get(i), row.get(i)));
            written.put(row.getFirst(), may);
        }
        return written;
    }
}
