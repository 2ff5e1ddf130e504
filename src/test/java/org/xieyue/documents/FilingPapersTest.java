package org.xieyue.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static xieyue.schema.Tables.AUDIT_ENTRY;
import static xieyue.schema.Tables.DOCUMENT;
import static xieyue.schema.Tables.DOCUMENT_CONTENT;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.identity.Account;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.NotFound;
import org.xieyue.testing.TestCases;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class FilingPapersTest {

    @Autowired
    CaseDocuments documents;

    @Autowired
    TestPeople people;

    @Autowired
    TestCases cases;

    @Autowired
    DSLContext sql;

    TestPeople.Organisation organisation;
    CaseId caseId;

    @BeforeEach
    void openCase() {
        organisation = people.organisation();
        caseId = cases.open(organisation.basic(), organisation.worker().id());
    }

    private DocumentRow add(Account person, String name, byte[] content) {
        return people.as(person, () -> documents.add(caseId, "other", name, content))
                .orElseThrow();
    }

    private static byte[] newPdf() {
        return SampleFiles.pdf(UUID.randomUUID().toString());
    }

    @Test
    void an_officer_files_a_paper_and_the_applicant_reads_it_unchanged() {
        byte[] pdf = newPdf();
        DocumentRow row = add(organisation.officer(), "../收入证明.PDF", pdf);
        assertThat(row.fileName()).isEqualTo("收入证明.pdf");
        assertThat(row.mediaType()).isEqualTo("application/pdf");
        assertThat(row.bytes()).isEqualTo(pdf.length);
        assertThat(row.pages()).isEqualTo(1);
        assertThat(row.addedBy()).isEqualTo(organisation.officer().name());
        assertThat(row.seenByReader()).isFalse();
        CaseDocuments.Content content = people.as(organisation.worker(), () -> documents.open(row.id()));
        assertThat(content.bytes()).isEqualTo(pdf);
        assertThat(content.fileName()).isEqualTo("收入证明.pdf");
    }

    @Test
    void the_same_file_twice_is_one_paper_and_its_content_is_kept_once() {
        byte[] pdf = newPdf();
        DocumentRow first = add(organisation.officer(), "a.pdf", pdf);
        assertThat(add(organisation.worker(), "b.pdf", pdf).id()).isEqualTo(first.id());
        CaseId other = cases.open(organisation.basic(), organisation.worker().id());
        DocumentRow elsewhere = people.as(organisation.worker(), () -> documents.add(other, "other", "c.pdf", pdf))
                .orElseThrow();
        assertThat(elsewhere.id()).isNotEqualTo(first.id());
        assertThat(sql.fetchCount(
                        DOCUMENT_CONTENT,
                        DOCUMENT_CONTENT.SHA256.eq(ContentHash.of(pdf).bytes())))
                .isEqualTo(1);
    }

    @Test
    void eight_impatient_clicks_file_one_paper() {
        byte[] pdf = newPdf();
        try (ExecutorService clicks = Executors.newFixedThreadPool(8)) {
            List<CompletableFuture<DocumentRow>> answers = IntStream.range(0, 8)
                    .mapToObj(click ->
                            CompletableFuture.supplyAsync(() -> add(organisation.officer(), "a.pdf", pdf), clicks))
                    .toList();
            assertThat(answers.stream()
                            .map(CompletableFuture::join)
                            .map(DocumentRow::id)
                            .distinct())
                    .hasSize(1);
        }
        assertThat(sql.fetchCount(DOCUMENT, DOCUMENT.CASE_ID.eq(caseId.value())))
                .isEqualTo(1);
    }

    @Test
    void a_refused_file_leaves_nothing_behind() {
        var answer = people.as(
                organisation.officer(), () -> documents.add(caseId, "other", "a.pdf", SampleFiles.bytes("text")));
        assertThat(answer.reasons()).extracting("code").containsExactly("documents.type");
        var unknown = people.as(organisation.officer(), () -> documents.add(caseId, "no-such-kind", "a.pdf", newPdf()));
        assertThat(unknown.reasons())
                .extracting("field", "code")
                .containsExactly(org.assertj.core.groups.Tuple.tuple("kind", "documents.kind"));
        assertThat(sql.fetchCount(DOCUMENT, DOCUMENT.CASE_ID.eq(caseId.value())))
                .isZero();
    }

    @Test
    void seen_marks_are_personal_and_counted() {
        DocumentRow first = add(organisation.officer(), "a.pdf", newPdf());
        add(organisation.officer(), "b.pdf", newPdf());
        people.as(organisation.reviewer(), () -> documents.open(first.id()));
        people.as(organisation.reviewer(), () -> documents.open(first.id()));
        assertThat(people.as(organisation.reviewer(), () -> documents.progress(caseId)))
                .isEqualTo(new CaseDocuments.Progress(1, 2));
        assertThat(people.as(organisation.reviewer(), () -> documents.of(caseId)))
                .extracting(DocumentRow::fileName, DocumentRow::seenByReader)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a.pdf", true),
                        org.assertj.core.groups.Tuple.tuple("b.pdf", false));
        assertThat(people.as(organisation.approver(), () -> documents.progress(caseId)))
                .isEqualTo(new CaseDocuments.Progress(0, 2));
    }

    @Test
    void every_reading_is_in_the_audit_trail_without_the_name_of_the_file() {
        DocumentRow row = add(organisation.officer(), "张三丰-病历.pdf", newPdf());
        people.as(organisation.auditor(), () -> documents.open(row.id()));
        var entry = sql.selectFrom(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.ACTION.eq("document.opened"))
                .and(AUDIT_ENTRY.SUBJECT_ID.eq(caseId.toString()))
                .fetchSingle();
        assertThat(entry.getAccountId()).isEqualTo(organisation.auditor().id().value());
        assertThat(entry.getDetails()).contains(row.id().toString()).doesNotContain("张三丰");
    }

    @Test
    void people_without_a_part_in_the_case_do_not_learn_that_it_exists() {
        DocumentRow row = add(organisation.officer(), "a.pdf", newPdf());
        for (Account stranger :
                List.of(organisation.otherOfficer(), organisation.otherReviewer(), organisation.secondWorker())) {
            assertThatThrownBy(() -> people.as(stranger, () -> documents.open(row.id())))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> people.as(stranger, () -> documents.of(caseId)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> add(stranger, "b.pdf", newPdf())).isInstanceOf(NotFound.class);
        }
        DocumentId unknown = new DocumentId(UUID.randomUUID());
        assertThatThrownBy(() -> people.as(organisation.officer(), () -> documents.open(unknown)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void an_auditor_reads_and_adds_nothing() {
        assertThatThrownBy(() -> add(organisation.auditor(), "a.pdf", newPdf())).isInstanceOf(NotAllowed.class);
    }

    @Test
    void a_case_holds_no_more_than_two_hundred_papers() {
        for (int i = 0; i < StoredDocuments.MOST_PER_CASE; i++) {
            add(organisation.officer(), i + ".pdf", SampleFiles.pdf(caseId + "/" + i));
        }
        var answer = people.as(organisation.officer(), () -> documents.add(caseId, "other", "x.pdf", newPdf()));
        assertThat(answer.reasons()).extracting("code").containsExactly("documents.too-many");
    }
}
