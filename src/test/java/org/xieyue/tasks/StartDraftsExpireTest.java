package org.xieyue.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.clock.BusinessClock;
import org.xieyue.documents.DocumentRow;
import org.xieyue.documents.StageUpload;
import org.xieyue.identity.Account;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.TestProcesses;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class StartDraftsExpireTest {

    private static final CaseDesk.Draft DRAFT = new CaseDesk.Draft(Map.of("subject", "家中失火"), List.of());

    @Autowired
    CaseDesk desk;

    @Autowired
    StageUpload uploads;

    @Autowired
    StaleDraftRemoval removal;

    @Autowired
    TestPeople people;

    @Autowired
    TestProcesses processes;

    @Autowired
    TestClock time;

    @Autowired
    BusinessClock clock;

    @Autowired
    DSLContext database;

    private Account worker;

    @BeforeEach
    void somebody_begins_an_application_with_a_file() {
        processes.publish();
        worker = people.organisation().worker();
        save();
        people.as(worker, () -> uploads.stage("other", "证明.pdf", pdf())).orElseThrow();
    }

    @AfterEach
    void real_time_again() {
        time.reset();
    }

    @Test
    void a_draft_goes_when_nothing_was_saved_for_as_long_as_its_files_are_kept() {
        time.advance(StageUpload.KEPT.minusMinutes(5));
        removal.removeStale();
        assertThat(isKept()).isTrue();
        time.advance(Duration.ofMinutes(10));
        removal.removeStale();
        assertThat(isKept()).isFalse();
    }

    @Test
    void going_on_with_the_application_keeps_both_the_draft_and_the_files() {
        time.advance(Duration.ofDays(6));
        save();
        assertThat(fileAddedAt()).isAfter(clock.now().minus(Duration.ofMinutes(5)));
        time.advance(Duration.ofDays(6));
        removal.removeStale();
        assertThat(isKept()).isTrue();
        assertThat(fileAddedAt()).isAfter(clock.now().minus(StageUpload.KEPT));
    }

    @Test
    void saving_a_draft_does_not_keep_the_files_of_somebody_else() {
        Account other = people.organisation().worker();
        time.advance(Duration.ofDays(6));
        people.as(other, () -> desk.saveDraft(TestProcesses.THREE_APPROVALS, DRAFT))
                .orElseThrow();
        assertThat(fileAddedAt()).isBefore(clock.now().minus(Duration.ofDays(5)));
    }

    private void save() {
        people.as(worker, () -> desk.saveDraft(TestProcesses.THREE_APPROVALS, DRAFT))
                .orElseThrow();
    }

    private boolean isKept() {
        return people.as(worker, () -> desk.draft(TestProcesses.THREE_APPROVALS))
                .isPresent();
    }

    private Instant fileAddedAt() {
        DocumentRow staged = people.as(worker, uploads::staged).getFirst();
        return database.fetchSingle(
                        "select added_at from document where id = ?",
                        staged.id().value())
                .get(0, java.time.OffsetDateTime.class)
                .toInstant();
    }

    private static byte[] pdf() {
        return SMALL_PDF.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }

    private static final String SMALL_PDF = """
            %PDF-1.7
            1 0 obj
            << /Type /Catalog /Pages 2 0 R >>
            endobj
            2 0 obj
            << /Type /Pages /Kids [3 0 R] /Count 1 >>
            endobj
            3 0 obj
            << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>
            endobj
            trailer << /Root 1 0 R >>
            startxref
            9
            %%EOF
            """;
}
