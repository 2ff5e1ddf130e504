package org.xieyue.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;
import org.xieyue.identity.CurrentUser;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.OutOfOrder;
import org.xieyue.testing.TestCases;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class IssuingAPaperTest {

    @Autowired
    Papers papers;

    @Autowired
    CaseDocuments documents;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    TestPeople people;

    @Autowired
    TestCases cases;

    TestPeople.Organisation organisation;
    CaseId caseId;

    @BeforeEach
    void openCase() {
        organisation = people.organisation();
        caseId = cases.open(organisation.basic(), organisation.worker().id());
    }

    private DocumentId issue(String body) {
        return currentUser.asSystem(() -> transactions.execute(transaction ->
                papers.issue(caseId, organisation.city(), "decision-letter", "困难帮扶决定书", "困难帮扶决定书", body)));
    }

    @Test
    void the_process_issues_a_paper_in_the_name_of_the_union_that_decided() throws Exception {
        DocumentId id = issue(new PaperBody().paragraph("现决定予以帮扶。").html());
        CaseDocuments.Content letter = people.as(organisation.worker(), () -> documents.open(id));
        assertThat(letter.fileName()).isEqualTo("困难帮扶决定书.pdf");
        assertThat(letter.mediaType()).isEqualTo("application/pdf");
        try (PdfReader reader = new PdfReader(letter.bytes())) {
            assertThat(new PdfTextExtractor(reader).getTextFromPage(1).replaceAll("\\s+", ""))
                    .contains("市总工会")
                    .contains("编号：TEST-")
                    .contains("现决定予以帮扶。")
                    .containsPattern("核验码([0-9A-F]{4}-){3}[0-9A-F]{4}");
        }
    }

    @Test
    void a_step_that_is_repeated_issues_one_paper() {
        String body = new PaperBody().paragraph("同意").html();
        assertThat(issue(body)).isEqualTo(issue(body));
        assertThat(issue(new PaperBody().paragraph("不同意").html())).isNotEqualTo(issue(body));
        assertThat(people.as(organisation.worker(), () -> documents.of(caseId))).hasSize(2);
    }

    @Test
    void a_paper_with_a_character_that_cannot_be_printed_is_not_issued() {
        String rare = new String(Character.toChars(0x2A6D5));
        assertThatThrownBy(() -> issue(new PaperBody().paragraph("张" + rare).html()))
                .isInstanceOf(OutOfOrder.class);
        assertThat(papers.unprintable("张" + rare)).containsExactly(rare);
        assertThat(people.as(organisation.worker(), () -> documents.of(caseId))).isEmpty();
    }

    @Test
    void papers_are_issued_in_the_transaction_of_the_decision_only() {
        assertThatThrownBy(() -> papers.issue(caseId, "decision-letter", "a", "a", "<p>a</p>"))
                .isInstanceOf(IllegalTransactionStateException.class);
    }
}
