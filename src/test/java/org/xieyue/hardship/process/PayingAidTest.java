package org.xieyue.hardship.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static xieyue.schema.Tables.HARDSHIP_CASE;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.cases.FactSection.Fact;
import org.xieyue.funds.TestExpiry;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.notices.MyMessages;
import org.xieyue.payments.PaymentBatchId;
import org.xieyue.payments.PrepareBatch;
import org.xieyue.payments.SignBatch;
import org.xieyue.payments.TestBank;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Texts;
import org.xieyue.shared.Yuan;
import org.xieyue.tasks.CaseActions;
import org.xieyue.testing.XieyueTest;

/** Aid is approved, paid into the applicant's own account, and the case knows. */
@XieyueTest
class PayingAidTest extends HardshipProcess {

    @Autowired
    TestBank bank;

    @Autowired
    TestExpiry expiry;

    @Autowired
    DSLContext sql;

    @Autowired
    CaseActions actions;

    @Autowired
    SignBatch sign;

    @Autowired
    PrepareBatch prepare;

    @Autowired
    MyMessages messages;

    Account first;
    Account second;

    @BeforeEach
    void twoWhoSign() {
        first = people.person("甲资", Role.FUND_OFFICER, at.city());
        second = people.person("乙资", Role.FUND_OFFICER, at.city());
    }

    private Answer<List<Fact>> named(CaseId id, Account by, String holder, String number) {
        Answer<List<Fact>> answer = people.as(
                by,
                () -> actions.act(
                        id,
                        "hardship/name-account",
                        Map.of("accountHolder", holder, "accountNumber", number, "bank", "中国工商银行淮北分行"),
                        Texts.CHINESE));
        engine.runDueJobs(id);
        return answer;
    }

    private CaseId approvedWithAccount() {
        CaseId id = noticePassed();
        assertThat(named(id, at.worker(), "张小勇", TestBank.card()).isDone()).isTrue();
        story.countyAgrees(id, at, "6000");
        story.cityApproves(id, at, line);
        return id;
    }

    private void answers(CaseId id, String said) {
        bank.answers(at.city(), at.fundOfficer(), first, second, said);
        engine.runDueJobs(id);
        assertThat(engine.incidents(id)).isEmpty();
    }

    @Test
    void what_was_approved_is_paid_and_the_household_is_told_and_stays_on_file() {
        CaseId id = approvedWithAccount();
        answers(id, "");
        assertThat(story.state(id, at)).isEqualTo("hardship.paid");
        assertThat(story.timeline(id, at)).contains("hardship.account-named", "payments.paid");
        assertThat(people.as(at.worker(), () -> messages.page(Texts.CHINESE, null, 10))
                        .rows())
                .extracting(message -> message.subject())
                .contains("帮扶款已支付");
        assertThat(story.available(at, line)).isEqualTo(Yuan.of(94_000));
        passes(id, 370);
        assertThat(story.tasks(id)).containsExactly("年度复查");
        story.done(id, at.officer(), "年度复查", "file-exit", "已就业", Map.of());
        assertThat(story.state(id, at)).isEqualTo("hardship.exited");
    }

    @Test
    void what_the_bank_could_not_pay_comes_back_to_the_officer_and_is_paid_once_more() {
        CaseId id = approvedWithAccount();
        answers(id, "账户状态异常");
        assertThat(story.tasks(id)).containsExactly("处理支付未成功");
        assertThat(story.state(id, at)).isEqualTo("hardship.funded");
        story.done(id, at.officer(), "处理支付未成功", "pay-again");
        answers(id, "");
        assertThat(story.state(id, at)).isEqualTo("hardship.paid");
        assertThat(story.tasks(id)).isEmpty();
    }

    @Test
    void a_payment_that_comes_back_during_the_yearly_recheck_is_mended_after_it() {
        CaseId id = approvedWithAccount();
        PaymentBatchId batch = bank.exported(at.city(), at.fundOfficer(), first, second);
        passes(id, 370);
        assertThat(story.tasks(id)).containsExactly("年度复查");
        bank.refuses(batch, at.fundOfficer(), "账户状态异常");
        engine.runDueJobs(id);
        assertThat(story.tasks(id)).containsExactly("年度复查");
        story.done(id, at.officer(), "年度复查", "still-in-hardship");
        assertThat(story.tasks(id)).containsExactly("处理支付未成功");
        story.done(id, at.officer(), "处理支付未成功", "pay-again");
        assertThat(story.tasks(id)).isEmpty();
    }

    @Test
    void a_promise_that_expires_while_a_payment_is_being_mended_leaves_nothing_but_a_new_approval() {
        CaseId id = approvedWithAccount();
        answers(id, "账户状态异常");
        time.advance(Duration.ofDays(400));
        expiry.passes();
        assertThat(story.timeline(id, at)).containsOnlyOnce("funds.reservation-expired");
        assertThat(story.tasks(id)).containsExactly("处理支付未成功");
        assertThat(story.codes(story.does(id, at.officer(), "处理支付未成功", "pay-again", "", Map.of())))
                .containsExactly("payments.money-given-back");
        story.done(id, at.officer(), "处理支付未成功", "approve-anew", "预留逾期", Map.of());
        assertThat(story.tasks(id)).containsExactly("县级审核");
    }

    @Test
    void a_case_that_says_paid_without_a_confirmed_item_or_the_other_way_round_is_an_alarm() {
        CaseId paid = approvedWithAccount();
        answers(paid, "");
        CaseId waiting = approvedWithAccount();
        assertThat(bank.differences()).doesNotContain(paid, waiting);
        stage(paid, "FUNDED");
        stage(waiting, "PAID");
        assertThat(bank.differences()).contains(paid, waiting);
        assertThat(people.as(at.auditor(), () -> messages.page(Texts.CHINESE, null, 10))
                        .rows())
                .extracting(message -> message.subject())
                .contains("个案与支付不符");
        stage(paid, "PAID");
        stage(waiting, "FUNDED");
        assertThat(bank.differences()).doesNotContain(paid, waiting);
    }

    private void stage(CaseId id, String stage) {
        sql.update(HARDSHIP_CASE)
                .set(HARDSHIP_CASE.STAGE, stage)
                .where(HARDSHIP_CASE.ID.eq(id.value()))
                .execute();
    }

    @Test
    void a_wrong_account_is_named_anew_and_approved_anew() {
        CaseId id = approvedWithAccount();
        answers(id, "账号不存在");
        assertThat(named(id, at.worker(), "张小勇", TestBank.card()).isDone()).isTrue();
        assertThat(story.codes(story.does(id, at.officer(), "处理支付未成功", "pay-again", "", Map.of())))
                .containsExactly("hardship.otherAccountApproved");
        story.done(id, at.officer(), "处理支付未成功", "approve-anew", "账号有误，已更正", Map.of());
        assertThat(story.tasks(id)).containsExactly("县级审核");
        assertThat(story.available(at, line)).isEqualTo(Yuan.of(100_000));
        story.countyAgrees(id, at, "6000");
        story.cityApproves(id, at, line);
        assertThat(story.state(id, at)).isEqualTo("hardship.funded");
    }

    @Test
    void an_account_that_is_named_after_the_approval_voids_it() {
        CaseId id = approved();
        assertThat(named(id, at.worker(), "张小勇", TestBank.card()).isDone()).isTrue();
        assertThat(story.tasks(id)).containsExactly("县级审核");
        assertThat(story.available(at, line)).isEqualTo(Yuan.of(100_000));
        story.countyAgrees(id, at, "6000");
        story.cityApproves(id, at, line);
        answers(id, "");
        assertThat(story.state(id, at)).isEqualTo("hardship.paid");
    }

    @Test
    void while_it_is_on_its_way_neither_account_nor_payee_change() {
        CaseId id = approvedWithAccount();
        bank.drafts(at.city(), at.fundOfficer());
        assertThat(story.codes(named(id, at.worker(), "张小勇", TestBank.card())))
                .containsExactly("payments.account-in-use");
        assertThat(story.codes(people.as(
                        at.officer(),
                        () -> actions.act(
                                id,
                                "hardship/correct-payee",
                                Map.of(
                                        "applicantName",
                                        "张小勇",
                                        "applicantNationalId",
                                        org.xieyue.hardship.Story.someId()),
                                Texts.CHINESE))))
                .containsExactly("payments.cannot-cancel.BATCHED");
    }

    @Test
    void a_friends_account_is_refused() {
        CaseId id = opened();
        assertThat(story.codes(named(id, at.worker(), "李四", TestBank.card())))
                .containsExactly("payments.not-own-account");
        assertThat(story.facts(id, at)).contains("尚未登记");
    }

    /** Applicant, officer, visitors, committee, reviewer, approver, whoever named the line: none of them signs, in whichever post. */
    @Test
    void nobody_who_had_a_part_in_the_case_signs_its_payment() {
        CaseId id = approvedWithAccount();
        PaymentBatchId batch = bank.drafts(at.city(), at.fundOfficer());
        people.as(at.fundOfficer(), () -> prepare.freeze(batch).orElseThrow());
        List<Account> took = List.of(
                at.worker(),
                at.officer(),
                at.visitor(),
                at.secondVisitor(),
                at.committee().getFirst(),
                at.reviewer(),
                at.approver());
        for (Account person : took) {
            assertThat(signing(batch, alsoFundOfficer(person)))
                    .as(person.name())
                    .containsExactly("payments.part-in-case");
        }
        assertThat(signing(batch, at.fundOfficer())).containsExactly("payments.prepared-by-you");
        assertThat(signing(batch, at.secondApprover())).isEmpty();
        assertThatThrownBy(() -> signing(batch, at.auditor())).isInstanceOf(org.xieyue.shared.NotAllowed.class);
        assertThat(story.state(id, at)).isEqualTo("hardship.funded");
    }

    private Account alsoFundOfficer(Account person) {
        return people.also(person, Role.FUND_OFFICER, at.city());
    }

    private List<String> signing(PaymentBatchId batch, Account person) {
        return story.codes(people.as(person, () -> sign.sign(batch)));
    }
}
