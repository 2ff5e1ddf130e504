package org.xieyue.payments.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.upload.Upload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.payments.PaymentBatchId;
import org.xieyue.payments.TestBank;
import org.xieyue.testing.ScreenTest;
import org.xieyue.testing.TestPeople;

class PaymentsViewTest extends ScreenTest {

    @Autowired
    TestBank bank;

    TestPeople.Organisation at;

    @BeforeEach
    void twoPaymentsDue() {
        at = bank.somethingDue(2);
    }

    private void press(String id) {
        test(find(Button.class).withId(id).single()).click();
    }

    private String page() {
        return getCurrentView().getElement().getTextRecursively();
    }

    @Test
    void a_fund_officer_drafts_and_freezes_and_two_others_sign_and_it_is_exported() {
        signIn(at.fundOfficer());
        goTo("payments");
        assertThat(page()).contains("应付与退回款项 2 笔", "张某某", "待列入批次");
        PaymentBatchId id = bank.drafts(at.city(), at.fundOfficer());
        goTo("payments/batch/" + id);
        assertThat(page()).contains("草稿", "控制总数", "************");
        press("freeze-batch");
        assertThat(page()).contains("已冻结，待签署");
        assertThat(find(Button.class).withId("sign-batch").exists()).isFalse();
        signIn(at.approver());
        goTo("payments/batch/" + id);
        press("sign-batch");
        signIn(at.secondApprover());
        goTo("payments/batch/" + id);
        press("sign-batch");
        assertThat(page())
                .contains(
                        "已签署，待导出",
                        at.approver().name() + "、" + at.secondApprover().name());
        signIn(at.fundOfficer());
        goTo("payments/batch/" + id);
        press("export-batch");
        assertThat(page()).contains("已导出，待回单", "下载银行文件", "文件摘要");
        assertThat(find(Upload.class).single().isVisible()).isTrue();
    }

    @Test
    void the_audit_committee_reads_everything_and_changes_nothing() {
        PaymentBatchId id = bank.drafts(at.city(), at.fundOfficer());
        signIn(at.auditor());
        goTo("payments");
        assertThat(page()).contains("支付批次", "草稿");
        assertThat(find(Button.class).withId("draft-batch").exists()).isFalse();
        goTo("payments/batch/" + id);
        assertThat(page()).contains("张某某");
        assertThat(find(Button.class).withId("freeze-batch").exists()).isFalse();
        assertThat(page()).doesNotContain("移出");
    }

    @Test
    void a_worker_finds_nothing_here() {
        signIn(at.worker());
        goTo("payments");
        assertThat(find(PaymentsView.class).exists()).isFalse();
    }
}
