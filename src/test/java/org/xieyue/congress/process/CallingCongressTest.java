package org.xieyue.congress.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import org.xieyue.ballots.BallotDesk;
import org.xieyue.ballots.BallotDesks;
import org.xieyue.ballots.BallotId;
import org.xieyue.ballots.BallotState;
import org.xieyue.ballots.Ballots;
import org.xieyue.ballots.HandedCode;
import org.xieyue.ballots.VotingBooth;
import org.xieyue.cases.Cases;
import org.xieyue.cases.NewCase;
import org.xieyue.clock.BusinessClock;
import org.xieyue.congress.CancelSession;
import org.xieyue.congress.CongressKind;
import org.xieyue.congress.CongressStory;
import org.xieyue.congress.CongressStory.Hall;
import org.xieyue.congress.HoldVote;
import org.xieyue.congress.NewSession;
import org.xieyue.congress.PrepareSession;
import org.xieyue.congress.Resolution;
import org.xieyue.congress.ResolutionBoard;
import org.xieyue.congress.SentPaper;
import org.xieyue.congress.SessionId;
import org.xieyue.congress.SessionStage;
import org.xieyue.documents.CaseDocuments;
import org.xieyue.documents.DocumentId;
import org.xieyue.identity.CurrentUser;
import org.xieyue.processes.ProcessFolder;
import org.xieyue.processes.PublishProcess;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Yuan;
import org.xieyue.tasks.TaskDesk;
import org.xieyue.tasks.TaskRow;
import org.xieyue.testing.EngineDriver;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/** Another process brings its draft before the congress: asked by its diagram, prepared beforehand, answered with numbers. */
@XieyueTest
class CallingCongressTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate MEETING = MONDAY.plusDays(14);
    private static final NewSession.Item CONTRACT = NewSession.Item.vote("集体合同草案");

    @Autowired
    CongressStory story;

    @Autowired
    PrepareSession prepareSession;

    @Autowired
    ResolutionBoard resolutions;

    @Autowired
    CancelSession cancelSession;

    @Autowired
    HoldVote holdVote;

    @Autowired
    Ballots ballots;

    @Autowired
    BallotDesks desks;

    @Autowired
    VotingBooth booth;

    @Autowired
    PublishProcess publishProcess;

    @Autowired
    Cases cases;

    @Autowired
    CaseDocuments documents;

    @Autowired
    TaskDesk taskDesk;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    EngineDriver engine;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock time;

    private TestPeople.Organisation at;
    private Hall hall;
    private CaseId id;
    private DocumentId draft;

    @BeforeEach
    void a_case_with_a_draft() {
        time.setTo(MONDAY);
        at = people.organisation("ZJ-HZ");
        hall = story.hall(at.basic(), CongressKind.ENTERPRISE, 40, 0, 100, 0);
        publish();
        id = people.as(
                at.officer(),
                () -> transactions.execute(status -> cases.open(new NewCase(
                                new CaseId(UUID.randomUUID()),
                                CallingProcess.KEY,
                                at.basic(),
                                "集体合同",
                                Yuan.of(1),
                                "集体合同",
                                Set.of(at.officer().id()),
                                Set.of(),
                                Map.of(),
                                Vars.none()))
                        .id()));
        draft = draft("first");
    }

    @AfterEach
    void real_time_again() {
        time.reset();
    }

    @Test
    void the_officer_types_nothing_again_and_the_outcome_comes_back_with_the_resolution() {
        assertThat(prepared(draft, CONTRACT).reasons()).isEmpty();
        officerDoes("定稿");
        assertThat(engine.openTasks(id)).containsExactly("筹备会议");
        planned(MEETING, "表决:集体合同草案");
        papersSent(MEETING);
        met(MEETING, 27, 21);
        assertThat(engine.openTasks(id))
                .as("signed before anything is published")
                .containsExactly("签署决议");
        story.done(hall, id, "签署决议", "resolution-sign", Map.of());

        assertThat(engine.openTasks(id))
                .as("the caller goes on while the congress publishes and reports")
                .containsExactlyInAnyOrder("签署合同", "向上一级工会报告");
        Resolution resolution =
                people.as(at.officer(), () -> resolutions.last(id)).orElseThrow();
        assertThat(resolution.passed()).isTrue();
        assertThat(resolution.decidedOn()).isEqualTo(MEETING);
        assertThat(resolution.congress()).isEqualTo(hall.congress());
        assertThat(resolution.papers()).extracting(SentPaper::sha256).containsExactly(hash("first"));
        assertThat(resolution.sha256())
                .isEqualTo(hash(people.as(
                        at.officer(),
                        () -> documents.open(resolution.document()).bytes())));
        assertThat(resolution.items()).singleElement().satisfies(item -> {
            assertThat(item.delegates()).isEqualTo(40);
            assertThat(item.present()).isEqualTo(27);
            assertThat(item.needed()).isEqualTo(21);
            assertThat(item.count().yes()).isEqualTo(21);
            assertThat(item.count().no()).isEqualTo(3);
            assertThat(item.count().abstain()).isEqualTo(2);
        });

        story.done(hall, id, "向上一级工会报告", "report-sent", Map.of("number", "杭网工〔2026〕1号"));
        officerDoes("签署合同");
        time.advance(Duration.ofDays(10));
        engine.runDueJobs(id);
        assertThat(engine.hasEnded(id)).isTrue();
        assertThat(people.as(at.officer(), () -> resolutions.last(id)))
                .hasValueSatisfying(last -> assertThat(last.reportedOn()).isEqualTo(MEETING));
    }

    @Test
    void what_failed_goes_back_to_the_table_and_is_put_again_in_a_second_session_without_new_days_ahead() {
        prepared(draft, CONTRACT).orElseThrow();
        officerDoes("定稿");
        planned(MEETING, "表决:集体合同草案");
        papersSent(MEETING);
        met(MEETING, 27, 20);
        story.does(hall, id, "修改后再次提交", "revise-give-up", "双方另行协商。", Map.of());
        story.done(hall, id, "签署决议", "resolution-sign", Map.of());
        assertThat(engine.openTasks(id)).containsExactlyInAnyOrder("定稿", "向上一级工会报告");
        assertThat(people.as(at.officer(), () -> resolutions.last(id))
                        .orElseThrow()
                        .passed())
                .isFalse();

        assertThat(CongressStory.codes(prepared(draft, CONTRACT)))
                .as("the same text again")
                .containsExactly("congress.same-text");
        DocumentId revised = draft("second");
        SessionId second = prepared(revised, CONTRACT).orElseThrow();
        officerDoes("定稿");
        LocalDate again = MEETING.plusDays(2);
        planned(again, "表决:集体合同草案");
        assertThat(story.session(hall, id)).isEqualTo(second);
        papersSent(again);
        met(again, 27, 21);
        story.done(hall, id, "签署决议", "resolution-sign", Map.of());

        assertThat(engine.openTasks(id)).containsExactlyInAnyOrder("签署合同", "向上一级工会报告", "向上一级工会报告");
        story.done(hall, id, "向上一级工会报告", "report-sent", Map.of("number", "杭网工〔2026〕1号"));
        story.done(hall, id, "向上一级工会报告", "report-sent", Map.of("number", "杭网工〔2026〕2号"));
        officerDoes("签署合同");
        time.advance(Duration.ofDays(12));
        engine.runDueJobs(id);
        assertThat(engine.incidents(id)).isEmpty();
        assertThat(engine.hasEnded(id)).as("both sessions are archived").isTrue();
        assertThat(people.as(at.officer(), () -> resolutions.of(id)))
                .extracting(Resolution::passed, one -> one.papers().getLast().sha256())
                .containsExactly(tuple(false, hash("first")), tuple(true, hash("second")));
    }

    @Test
    void what_failed_may_also_be_revised_within_the_session_and_only_the_last_word_comes_back() {
        prepared(draft, CONTRACT).orElseThrow();
        officerDoes("定稿");
        planned(MEETING, "表决:集体合同草案");
        papersSent(MEETING);
        met(MEETING, 27, 20);
        story.done(
                hall,
                id,
                "修改后再次提交",
                "revise-resubmit",
                Map.of("papers", List.of(story.paper(hall, id, "second").toString())));
        LocalDate again = MEETING.plusDays(1);
        story.done(
                hall,
                id,
                "另行召集会议",
                "convene-again",
                Map.of("meetsOn", again.toString(), "meetsTime", "09:00", "place", "工人文化宫"));
        met(again, 27, 22);
        story.done(hall, id, "签署决议", "resolution-sign", Map.of());

        assertThat(engine.openTasks(id)).contains("签署合同");
        assertThat(people.as(at.officer(), () -> resolutions.of(id)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.passed()).isTrue();
                    assertThat(one.items()).extracting(Resolution.Item::round).containsExactly(2);
                });
    }

    @Test
    void what_the_case_brings_before_the_congress_stays_on_the_agenda() {
        prepared(draft, CONTRACT, NewSession.Item.election("职工方协商代表", 2, List.of("甲", "乙", "丙")))
                .orElseThrow();
        officerDoes("定稿");

        assertThat(CongressStory.codes(
                        story.does(hall, id, "筹备会议", "session-planned", CongressStory.plan(MEETING, "表决:集体合同草案(修改)"))))
                .containsExactly("congress.prepared-item", "congress.prepared-item");
        planned(MEETING, "报告:工作报告\n表决:集体合同草案\n选举:职工方协商代表;2;甲、乙、丙");
    }

    @Test
    void another_text_than_the_one_meant_is_refused() {
        NewSession.Paper other = new NewSession.Paper(draft, hash("something else"));

        assertThat(CongressStory.codes(people.as(
                        at.officer(),
                        () -> prepareSession.forCase(
                                id, hall.congress(), new NewSession("一届二次会议", List.of(CONTRACT), List.of(other))))))
                .containsExactly("congress.other-content");
        assertThat(CongressStory.codes(people.as(
                        at.officer(),
                        () -> prepareSession.forCase(
                                id,
                                hall.congress(),
                                new NewSession("一届二次会议", List.of(NewSession.Item.report("报告")), List.of())))))
                .containsExactly("congress.nothing-to-decide");
    }

    @Test
    void a_called_session_is_given_up_with_its_case_only() {
        SessionId session = prepared(draft, CONTRACT).orElseThrow();
        officerDoes("定稿");

        assertThat(CongressStory.codes(people.as(hall.secretary(), () -> cancelSession.cancel(session, "不开了"))))
                .containsExactly("congress.cancel-with-case");
        people.run(at.officer(), () -> cancelSession.withCase(id, "双方撤回要约"));

        assertThat(story.stage(hall, id)).isEqualTo(SessionStage.CANCELLED);
        assertThat(prepared(draft, CONTRACT).isDone())
                .as("there may be another")
                .isTrue();
    }

    @Test
    void a_called_session_is_given_up_with_votes_cast_and_papers_of_paper_still_out_and_nothing_is_counted() {
        prepared(draft, CONTRACT).orElseThrow();
        officerDoes("定稿");
        planned(MEETING, "表决:集体合同草案");
        papersSent(MEETING);
        story.attends(hall, id, 0, 27);
        story.done(hall, id, "会议签到", "roll-done", Map.of());
        story.officers(hall, id);
        story.done(hall, id, "发起逐项表决", "vote-open", Map.of("mode", "NAMED"));
        story.votes(hall, id, 0, 3, Map.of("q1", List.of("YES")));
        BallotId ballot = Objects.requireNonNull(story.view(hall, id).ballot());
        BallotDesk desk = desks.of(ballots.find(ballot).orElseThrow());
        people.as(
                        hall.secretary(),
                        () -> desk.handOut(
                                ballot, List.of(hall.delegates().get(5).value())))
                .orElseThrow();
        HandedCode late = people.as(
                        hall.secretary(),
                        () -> holdVote.handPaper(
                                story.session(hall, id), hall.delegates().get(6)))
                .orElseThrow();
        String textHash = booth.paper(ballot, late.code()).orElseThrow().textHash();

        people.run(at.officer(), () -> cancelSession.withCase(id, "双方撤回要约"));

        assertThat(story.stage(hall, id)).isEqualTo(SessionStage.CANCELLED);
        assertThat(ballots.find(ballot).orElseThrow().state()).isEqualTo(BallotState.CANCELLED);
        assertThat(ballots.outcome(ballot)).isEmpty();
        assertThat(CongressStory.codes(booth.vote(ballot, late.code(), textHash, Map.of("q1", List.of("NO")))))
                .as("nobody votes on it any more")
                .isNotEmpty();
    }

    private Answer<SessionId> prepared(DocumentId text, NewSession.Item... items) {
        return people.as(at.officer(), () -> {
            String sha256 = hash(documents.open(text).bytes());
            return prepareSession.forCase(
                    id,
                    hall.congress(),
                    new NewSession("一届二次会议", List.of(items), List.of(new NewSession.Paper(text, sha256))));
        });
    }

    private void planned(LocalDate day, String agenda) {
        story.done(hall, id, "筹备会议", "session-planned", CongressStory.plan(day, agenda));
        story.done(hall, id, "商定议题", "agenda-agree", Map.of());
    }

    private void papersSent(LocalDate day) {
        story.done(hall, id, "送达会议材料", "papers-send", Map.of("meetsOn", day.toString(), "meetsTime", "09:00"));
        time.setTo(day.atTime(8, 0).atZone(BusinessClock.ZONE).toInstant());
        engine.runDueJobs(id);
    }

    private void met(LocalDate day, int present, int yes) {
        time.setTo(day.atTime(8, 0).atZone(BusinessClock.ZONE).toInstant());
        engine.runDueJobs(id);
        story.attends(hall, id, 0, present);
        story.done(hall, id, "会议签到", "roll-done", Map.of());
        story.officers(hall, id);
        story.done(hall, id, "发起逐项表决", "vote-open", Map.of("mode", "NAMED"));
        story.votes(hall, id, 0, yes, Map.of("q1", List.of("YES")));
        story.votes(hall, id, yes, 3, Map.of("q1", List.of("NO")));
        story.votes(hall, id, yes + 3, 2, Map.of("q1", List.of("ABSTAIN")));
        story.done(hall, id, "结束投票", "vote-close", Map.of());
    }

    private void officerDoes(String task) {
        TaskRow row = people.as(
                at.officer(),
                () -> taskDesk.openOf(id).stream()
                        .filter(open -> open.name().equals(task))
                        .findFirst()
                        .orElseThrow());
        assertThat(people.as(at.officer(), () -> taskDesk.complete(row.id(), "test-agree", "", Map.of()))
                        .reasons())
                .isEmpty();
        engine.runDueJobs(id);
        assertThat(engine.incidents(id)).isEmpty();
    }

    private DocumentId draft(String text) {
        return people.as(
                at.officer(),
                () -> documents
                        .add(id, "congress-paper", text + ".pdf", CongressStory.pdf(text))
                        .orElseThrow()
                        .id());
    }

    private static String hash(String text) {
        return hash(CongressStory.pdf(text));
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new AssertionError(missing);
        }
    }

    private void publish() {
        String file = CallingProcess.KEY + ".bpmn";
        try (InputStream diagram = Objects.requireNonNull(
                CallingCongressTest.class.getResourceAsStream("/processes/" + CallingProcess.KEY + "/" + file), file)) {
            Map<String, byte[]> files = Map.of(file, diagram.readAllBytes());
            currentUser.asSystem(() -> publishProcess
                    .publish(new ProcessFolder(CallingProcess.KEY, files))
                    .orElseThrow());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
