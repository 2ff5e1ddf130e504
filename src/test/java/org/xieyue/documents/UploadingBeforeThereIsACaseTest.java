package org.xieyue.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static xieyue.schema.Tables.DOCUMENT;
import static xieyue.schema.Tables.DOCUMENT_CONTENT;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Account;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.NotFound;
import org.xieyue.testing.TestCases;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class UploadingBeforeThereIsACaseTest {

    @Autowired
    StageUpload stageUpload;

    @Autowired
    AttachUploads attachUploads;

    @Autowired
    CaseDocuments documents;

    @Autowired
    StaleUploadRemoval removal;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    TestPeople people;

    @Autowired
    TestCases cases;

    @Autowired
    DSLContext sql;

    @Autowired
    BusinessClock clock;

    TestPeople.Organisation organisation;

    @BeforeEach
    void found() {
        organisation = people.organisation();
    }

    private DocumentRow stage(Account person, byte[] content) {
        return people.as(person, () -> stageUpload.stage("other", "a.pdf", content))
                .orElseThrow();
    }

    private static byte[] newPdf() {
        return SampleFiles.pdf(UUID.randomUUID().toString());
    }

    private Answer<Integer> attach(Account person, CaseId caseId, DocumentId... ids) {
        return people.as(person, () -> transactions.execute(transaction -> attachUploads.attach(caseId, List.of(ids))));
    }

    @Test
    void a_staged_file_is_its_uploaders_alone() {
        DocumentRow row = stage(organisation.worker(), newPdf());
        assertThat(people.as(
                        organisation.worker(), () -> documents.open(row.id()).fileName()))
                .isEqualTo("a.pdf");
        for (Account other : List.of(organisation.officer(), organisation.secondWorker(), organisation.auditor())) {
            assertThatThrownBy(() -> people.as(other, () -> documents.open(row.id())))
                    .isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> people.run(organisation.officer(), () -> stageUpload.discard(row.id())))
                .isInstanceOf(NotFound.class);
        assertThat(people.as(organisation.officer(), stageUpload::staged)).isEmpty();
    }

    @Test
    void the_same_file_is_staged_once_and_can_be_thrown_away() {
        byte[] pdf = newPdf();
        DocumentRow row = stage(organisation.worker(), pdf);
        assertThat(stage(organisation.worker(), pdf).id()).isEqualTo(row.id());
        assertThat(stage(organisation.officer(), pdf).id()).isNotEqualTo(row.id());
        people.run(organisation.worker(), () -> stageUpload.discard(row.id()));
        assertThat(people.as(organisation.worker(), stageUpload::staged)).isEmpty();
    }

    @Test
    void when_the_case_opens_the_files_belong_to_it() {
        DocumentRow row = stage(organisation.worker(), newPdf());
        CaseId caseId = cases.open(organisation.basic(), organisation.worker().id());
        assertThat(attach(organisation.worker(), caseId, row.id()).orElseThrow())
                .isEqualTo(1);
        assertThat(attach(organisation.worker(), caseId, row.id()).orElseThrow())
                .as("repeated, nothing happens")
                .isZero();
        assertThat(people.as(organisation.officer(), () -> documents.of(caseId)))
                .extracting(DocumentRow::id)
                .containsExactly(row.id());
        assertThat(people.as(organisation.worker(), stageUpload::staged)).isEmpty();
    }

    @Test
    void nobody_attaches_the_files_of_others_or_files_of_another_case() {
        DocumentRow row = stage(organisation.secondWorker(), newPdf());
        CaseId caseId = cases.open(organisation.basic(), organisation.worker().id());
        assertThat(attach(organisation.worker(), caseId, row.id()).reasons())
                .extracting("code")
                .containsExactly("documents.not-staged");
        CaseId own =
                cases.open(organisation.basic(), organisation.secondWorker().id());
        attach(organisation.secondWorker(), own, row.id()).orElseThrow();
        assertThat(attach(organisation.secondWorker(), caseId, row.id()).isDone())
                .isFalse();
        assertThat(attach(organisation.worker(), caseId, new DocumentId(UUID.randomUUID()))
                        .isDone())
                .isFalse();
    }

    @Test
    void only_people_who_may_open_cases_stage_files_and_not_without_end() {
        assertThatThrownBy(() -> stage(organisation.auditor(), newPdf())).isInstanceOf(NotAllowed.class);
        for (int i = 0; i < StageUpload.MOST_STAGED; i++) {
            stage(organisation.worker(), SampleFiles.pdf(organisation.worker().id() + "/" + i));
        }
        assertThat(people.as(organisation.worker(), () -> stageUpload.stage("other", "x.pdf", newPdf()))
                        .reasons())
                .extracting("code")
                .containsExactly("documents.too-many");
    }

    @Test
    void what_was_never_handed_in_is_thrown_away_after_a_week_with_its_content() {
        byte[] forgotten = newPdf();
        byte[] shared = newPdf();
        byte[] fresh = newPdf();
        DocumentRow old = stage(organisation.worker(), forgotten);
        DocumentRow oldShared = stage(organisation.worker(), shared);
        DocumentRow young = stage(organisation.worker(), fresh);
        CaseId caseId = cases.open(organisation.basic(), organisation.officer().id());
        people.as(organisation.officer(), () -> documents.add(caseId, "other", "a.pdf", shared))
                .orElseThrow();
        age(old, StaleUploadRemoval.KEPT.plusMinutes(1));
        age(oldShared, StaleUploadRemoval.KEPT.plusMinutes(1));
        age(young, StaleUploadRemoval.KEPT.minusMinutes(1));
        removal.removeStale();
        assertThat(people.as(organisation.worker(), stageUpload::staged))
                .extracting(DocumentRow::id)
                .containsExactly(young.id());
        assertThat(isKept(forgotten)).isFalse();
        assertThat(isKept(shared)).isTrue();
        assertThat(isKept(fresh)).isTrue();
    }

    private void age(DocumentRow row, Duration age) {
        sql.update(DOCUMENT)
                .set(DOCUMENT.ADDED_AT, clock.now().minus(age).atOffset(ZoneOffset.UTC))
                .where(DOCUMENT.ID.eq(row.id().value()))
                .execute();
    }

    private boolean isKept(byte[] content) {
        return sql.fetchExists(
                DOCUMENT_CONTENT,
                DOCUMENT_CONTENT.SHA256.eq(ContentHash.of(content).bytes()));
    }
}
