package org.xieyue.congress.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import org.xieyue.ballots.BallotDesk;
import org.xieyue.ballots.BallotDesks;
import org.xieyue.ballots.BallotId;
import org.xieyue.ballots.BallotState;
import org.xieyue.ballots.BallotStory;
import org.xieyue.ballots.Ballots;
import org.xieyue.ballots.ChangeRoll;
import org.xieyue.ballots.CloseBallot;
import org.xieyue.ballots.Elector;
import org.xieyue.ballots.EnterSheets;
import org.xieyue.ballots.HandOutCodes;
import org.xieyue.ballots.HandedCode;
import org.xieyue.ballots.OpenBallot;
import org.xieyue.ballots.RollChange;
import org.xieyue.ballots.ScrutineerDesk;
import org.xieyue.ballots.VotingBooth;
import org.xieyue.cases.CaseDossiers;
import org.xieyue.clock.BusinessClock;
import org.xieyue.congress.CancelSession;
import org.xieyue.congress.CheckIn;
import org.xieyue.congress.CongressKind;
import org.xieyue.congress.CongressStory;
import org.xieyue.congress.CongressStory.Hall;
import org.xieyue.congress.HoldVote;
import org.xieyue.congress.SessionId;
import org.xieyue.congress.SessionStage;
import org.xieyue.congress.SessionView;
import org.xieyue.congress.VoteRow;
import org.xieyue.documents.CaseDocuments;
import org.xieyue.documents.DocumentId;
import org.xieyue.documents.DocumentRow;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.notices.CurrentNotices;
import org.xieyue.notices.MessageRow;
import org.xieyue.notices.MyMessages;
import org.xieyue.notices.NoticeRow;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Texts;
import org.xieyue.tasks.CaseActions;
import org.xieyue.testing.EngineDriver;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/** From the hall to the archive: votes, outcomes, revised votes, resolution. */
@XieyueTest
class VotingInTheHallTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate MEETING = MONDAY.plusDays(14);

    @Autowired
    CongressStory story;

    @Autowired
    CheckIn checkIn;

    @Autowired
    HoldVote holdVote;

    @Autowired
    CancelSession cancelSession;

    @Autowired
    CaseActions caseActions;

    @Autowired
    MyMessages myMessages;

    @Autowired
    BallotStory ballotStory;

    @Autowired
    VotingBooth booth;

    @Autowired
    EnterSheets enterSheets;

    @Autowired
    BallotDesks desks;

    @Autowired
    ChangeRoll changeRoll;

    @Autowired
    OpenBallot openBallot;

    @Autowired
    HandOutCodes handOutCodes;

    @Autowired
    CloseBallot closeBallot;

    @Autowired
    Ballots ballots;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    ScrutineerDesk scrutineerDesk;

    @Autowired
    CurrentNotices notices;

    @Autowired
    CaseDocuments documents;

    @Autowired
    CaseDossiers dossiers;

    @Autowired
    EngineDriver engine;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock time;

    @Autowired
    Texts texts;

    private TestPeople.Organisation at;
    private Hall hall;
    private CaseId id;

    @BeforeEach
    void a_hall_in_anhui_on_a_monday() {
        time.setTo(MONDAY);
        at = people.organisation("AH-HB");
        hall = story.hall(at.basic(), CongressKind.INDUSTRY, 30, 0, 100, 0);
        id = story.convened(hall);
    }

    @AfterEach
    void real_time_again() {
        time.reset();
    }

    private void hallIn(String jurisdiction, CongressKind kind, int delegates) {
        time.setTo(MONDAY);
        at = people.organisation(jurisdiction);
        hall = story.hall(at.basic(), kind, delegates, 0, 100, 0);
        id = story.convened(hall);
        story.done(hall, id, "筹备会议", "session-planned", CongressStory.plan(MEETING, "报告:工作报告\n表决:集体合同草案"));
        story.done(hall, id, "商定议题", "agenda-agree", Map.of());
        story.done(
                hall,
                id,
                "送达会议材料",
                "papers-send",
                Map.of(
                        "papers",
                        List.of(story.paper(hall, id, "first").toString()),
                        "meetsOn",
                        MEETING.toString(),
                        "meetsTime",
                        "09:00"));
        time.setTo(MEETING.atTime(8, 0).atZone(BusinessClock.ZONE).toInstant());
        engine.runDueJobs(id);
    }

    private void sitting(int present) {
        story.attends(hall, id, 0, present);
        story.done(hall, id, "会议签到", "roll-done", Map.of());
        story.done(
                hall,
                id,
                "推选主席团和监票人",
                "officers-elect",
                Map.of(
                        "presidium",
                        hall.delegates().subList(0, 3).stream()
                                .map(Object::toString)
                                .toList(),
                        "scrutineers",
                        hall.accounts().subList(0, 2).stream()
                                .map(account -> account.id().toString())
                                .toList()));
    }

    private void opened(String mode) {
        story.done(hall, id, "发起逐项表决", "vote-open", Map.of("mode", mode));
    }

    private void vote(int first, int many, String choice) {
        SessionId session = story.session(hall, id);
        BallotId ballot = ballot();
        for (var delegate : hall.delegates().subList(first, first + many)) {
            HandedCode handed = people.as(hall.secretary(), () -> holdVote.handPaper(session, delegate))
                    .orElseThrow();
            String textHash = booth.paper(ballot, handed.code()).orElseThrow().textHash();
            assertThat(booth.vote(ballot, handed.code(), textHash, Map.of("q2", List.of(choice)))
                            .reasons())
                    .isEmpty();
        }
    }

    private BallotId ballot() {
        return Objects.requireNonNull(story.view(hall, id).ballot());
    }

    private void closed() {
        story.done(hall, id, "结束投票", "vote-close", Map.of());
    }

    private void concluded() {
        story.done(hall, id, "签署决议", "resolution-sign", Map.of());
        story.done(hall, id, "向上一级工会报告", "report-sent", Map.of("number", "淮网工〔2026〕3号"));
        time.advance(Duration.ofDays(12));
        engine.runDueJobs(id);
        assertThat(engine.hasEnded(id)).isTrue();
        assertThat(story.stage(hall, id)).isEqualTo(SessionStage.ARCHIVED);
    }

    private List<String> votes() {
        return story.view(hall, id).votes().stream()
                .map(vote -> vote.round() + ": " + vote.count().yes() + "/" + vote.delegates() + " "
                        + (vote.passed() ? "passed" : "failed"))
                .toList();
    }

    @ParameterizedTest(name = "{0}, {1} of 140 in favour")
    @CsvSource({"AH-HB, 70, passed", "AH-HB, 69, failed", "SD, 70, failed", "SD, 71, passed", "ZJ-HZ, 70, passed"})
    void of_140_delegates_94_are_there_and_half_is_a_question_of_the_rule(String place, int yes, String outcome) {
        hallIn(place, CongressKind.INDUSTRY, 140);
        sitting(94);
        opened("NAMED");
        vote(0, yes, "YES");
        vote(yes, 10, "ABSTAIN");
        closed();

        assertThat(votes()).containsExactly("1: " + yes + "/140 " + outcome);
        VoteRow vote = story.view(hall, id).votes().getFirst();
        assertThat(vote)
                .extracting(
                        VoteRow::present,
                        row -> row.count().issued(),
                        row -> row.count().abstain(),
                        VoteRow::needed)
                .containsExactly(94, yes + 10, 10, place.equals("SD") ? 71 : 70);
        assertThat(engine.openTasks(id)).containsExactly(outcome.equals("passed") ? "签署决议" : "修改后再次提交");
    }

    @Test
    void ninety_three_of_140_adjourn() {
        hallIn("AH-HB", CongressKind.INDUSTRY, 140);
        story.attends(hall, id, 0, 93);
        assertThat(story.attendance(hall, id))
                .extracting("quorum", "present", "missing", "delegates")
                .containsExactly(94, 93, 1, 140);

        story.done(hall, id, "会议签到", "roll-done", Map.of());

        assertThat(story.stage(hall, id)).isEqualTo(SessionStage.ADJOURNED);
    }

    @Test
    void a_decision_becomes_a_resolution_is_published_reported_and_archived() {
        hallIn("AH-HB", CongressKind.INDUSTRY, 30);
        sitting(20);
        opened("NAMED");
        vote(0, 15, "YES");
        vote(15, 3, "NO");
        closed();
        assertThat(votes()).containsExactly("1: 15/30 passed");
        story.done(hall, id, "签署决议", "resolution-sign", Map.of());

        List<DocumentRow> papers = people.as(hall.secretary(), () -> documents.of(id));
        assertThat(papers).extracting(DocumentRow::kind).contains("congress-resolution", "congress-minutes");
        assertThat(people.as(at.worker(), notices::list))
                .extracting(NoticeRow::text)
                .anySatisfy(text -> assertThat(text).contains("集体合同草案", "通过", "同意 15 票"));
        assertThat(engine.openTasks(id)).containsExactly("向上一级工会报告");
        assertThat(people.as(hall.secretary(), () -> dossiers.deadlines(id)))
                .extracting("name", "deadline.dueOn")
                .contains(tuple("congress-report", LocalDate.of(2026, 12, 16)));
        assertThat(CongressStory.codes(story.does(hall, id, "向上一级工会报告", "report-sent", Map.of("number", " "))))
                .isNotEmpty();
        story.done(hall, id, "向上一级工会报告", "report-sent", Map.of("number", "淮网工〔2026〕3号"));
        assertThat(engine.hasEnded(id)).as("still published").isFalse();
        time.advance(Duration.ofDays(12));
        engine.runDueJobs(id);

        assertThat(engine.hasEnded(id)).isTrue();
        SessionView view = story.view(hall, id);
        assertThat(view.row().stage()).isEqualTo(SessionStage.ARCHIVED);
        assertThat(view.reportedOn()).isEqualTo(MEETING);
        assertThat(people.as(at.worker(), notices::list))
                .noneMatch(notice -> notice.text().contains("集体合同草案"));
    }

    @Test
    void what_failed_is_revised_voted_again_and_passes() {
        hallIn("SD", CongressKind.INDUSTRY, 30);
        sitting(20);
        opened("OPEN");
        vote(0, 15, "YES");
        closed();
        assertThat(votes()).containsExactly("1: 15/30 failed");

        assertThat(CongressStory.codes(story.does(hall, id, "修改后再次提交", "revise-resubmit", Map.of())))
                .containsExactly("congress.same-text");
        DocumentId revised = story.paper(hall, id, "second");
        story.done(hall, id, "修改后再次提交", "revise-resubmit", Map.of("papers", List.of(revised.toString())));
        LocalDate again = MEETING.plusDays(3);
        story.done(
                hall,
                id,
                "另行召集会议",
                "convene-again",
                Map.of("meetsOn", again.toString(), "meetsTime", "14:00", "place", "工人文化宫"));
        time.setTo(again.atTime(13, 0).atZone(BusinessClock.ZONE).toInstant());
        engine.runDueJobs(id);
        sitting(20);
        opened("OPEN");
        vote(0, 16, "YES");
        closed();

        assertThat(votes()).containsExactly("1: 15/30 failed", "2: 16/30 passed");
        concluded();
    }

    @Test
    void where_the_law_sets_a_period_for_voting_again_it_ends_the_matter() {
        hallIn("ZJ-HZ", CongressKind.ENTERPRISE, 40);
        sitting(27);
        opened("NAMED");
        vote(0, 20, "YES");
        closed();
        assertThat(votes()).containsExactly("1: 20/40 failed");
        assertThat(people.as(hall.secretary(), () -> dossiers.deadlines(id)))
                .extracting("name", "deadline.dueOn")
                .contains(tuple("congress-revote", MEETING.plusDays(7)));

        time.setTo(MEETING.plusDays(7));
        engine.runDueJobs(id);
        assertThat(engine.openTasks(id)).as("the fifth working day").containsExactly("修改后再次提交");
        time.setTo(MEETING.plusDays(8));
        engine.runDueJobs(id);

        assertThat(engine.openTasks(id)).containsExactly("签署决议");
        concluded();
    }

    @Test
    void what_failed_may_be_given_up() {
        hallIn("AH-HB", CongressKind.INDUSTRY, 30);
        sitting(20);
        opened("NAMED");
        vote(0, 14, "YES");
        closed();

        assertThat(story.does(hall, id, "修改后再次提交", "revise-give-up", "双方另行协商。", Map.of())
                        .isDone())
                .isTrue();

        assertThat(engine.openTasks(id)).containsExactly("签署决议");
        concluded();
    }

    @Test
    void nobody_votes_without_a_quorum_or_without_being_there() {
        hallIn("AH-HB", CongressKind.INDUSTRY, 30);
        sitting(20);
        SessionId session = story.session(hall, id);
        people.as(hall.secretary(), () -> checkIn.undo(session, hall.delegates().get(19)))
                .orElseThrow();

        Answer<?> refused = story.does(hall, id, "发起逐项表决", "vote-open", Map.of("mode", "NAMED"));

        assertThat(CongressStory.codes(refused)).containsExactly("congress.no-quorum");
        assertThat(texts.say(Texts.CHINESE, refused.reasons().getFirst()))
                .contains("实到 19 名（全体 30 名），须 20 名，还差 1 名", "安徽省未核实");
        story.attends(hall, id, 19, 1);
        opened("NAMED");
        assertThat(CongressStory.codes(people.as(
                        hall.secretary(),
                        () -> holdVote.handPaper(session, hall.delegates().get(25)))))
                .containsExactly("congress.check-in-first");
        assertThat(CongressStory.codes(people.as(
                        hall.secretary(),
                        () -> checkIn.undo(session, hall.delegates().get(1)))))
                .containsExactly("congress.attendance-fixed");
        assertThat(people.as(hall.accounts().getFirst(), () -> holdVote.takePaper(session))
                        .orElseThrow()
                        .path())
                .startsWith("/vote/" + ballot() + "#");
    }

    @Test
    void whoever_has_voted_is_told_so_and_gets_no_other_paper_and_nobody_else_is_told() {
        hallIn("AH-HB", CongressKind.INDUSTRY, 30);
        sitting(20);
        opened("NAMED");
        SessionId session = story.session(hall, id);
        Account first = hall.accounts().getFirst();
        assertThat(people.as(first, () -> holdVote.hasPaper(session))).isFalse();
        vote(0, 1, "YES");
        assertThat(people.as(first, () -> holdVote.hasPaper(session))).isTrue();
        assertThat(CongressStory.codes(people.as(first, () -> holdVote.takePaper(session))))
                .containsExactly("ballots.paper-issued");
        assertThat(people.as(hall.accounts().get(1), () -> holdVote.hasPaper(session)))
                .isFalse();
        assertThat(people.as(hall.secretary(), () -> holdVote.hasPaper(session)))
                .isFalse();
    }

    @Test
    void a_ballot_that_ends_by_itself_moves_the_process_on() {
        hallIn("AH-HB", CongressKind.INDUSTRY, 30);
        sitting(20);
        opened("NAMED");
        vote(0, 15, "YES");

        transactions.executeWithoutResult(status -> ballots.close(ballot()).orElseThrow());
        engine.runDueJobs(id);

        assertThat(engine.openTasks(id)).containsExactly("签署决议");
    }

    @Test
    void a_ballot_with_a_closing_time_closes_by_itself_and_the_process_goes_on() {
        hallIn("AH-HB", CongressKind.INDUSTRY, 30);
        sitting(20);
        assertThat(CongressStory.codes(story.does(
                        hall,
                        id,
                        "发起逐项表决",
                        "vote-open",
                        Map.of("mode", "NAMED", "closesOn", MEETING.minusDays(1).toString(), "closesTime", "12:00"))))
                .containsExactly("congress.closes-past");
        story.done(
                hall,
                id,
                "发起逐项表决",
                "vote-open",
                Map.of("mode", "NAMED", "closesOn", MEETING.toString(), "closesTime", "12:00"));
        vote(0, 15, "YES");

        time.setTo(MEETING.atTime(11, 59).atZone(BusinessClock.ZONE).toInstant());
        ballotStory.timePasses();
        engine.runDueJobs(id);
        assertThat(engine.openTasks(id)).as("a minute before").containsExactly("结束投票");
        time.setTo(MEETING.atTime(12, 0).atZone(BusinessClock.ZONE).toInstant());
        ballotStory.timePasses();
        engine.runDueJobs(id);

        assertThat(engine.openTasks(id)).containsExactly("签署决议");
        assertThat(votes()).containsExactly("1: 15/30 passed");
    }

    @Test
    void a_cancelled_session_tells_who_was_invited_gives_up_its_ballot_and_ends_the_case() {
        hallIn("AH-HB", CongressKind.INDUSTRY, 30);
        sitting(20);
        SessionId session = story.session(hall, id);
        assertThat(people.as(hall.secretary(), () -> caseActions.act(id, "congress/cancel", Map.of(), Texts.CHINESE))
                        .isDone())
                .as("without a reason")
                .isFalse();

        assertThat(people.as(
                                hall.secretary(),
                                () -> caseActions.act(
                                        id, "congress/cancel", Map.of("reason", "台风停工,另行通知"), Texts.CHINESE))
                        .reasons())
                .isEmpty();

        assertThat(engine.hasEnded(id)).isTrue();
        assertThat(story.stage(hall, id)).isEqualTo(SessionStage.CANCELLED);
        assertThat(ballots.find(ballot()).orElseThrow().state()).isEqualTo(BallotState.CANCELLED);
        assertThat(people.as(
                        hall.accounts().getFirst(),
                        () -> myMessages.page(Texts.CHINESE, null, 20).rows()))
                .extracting(MessageRow::text)
                .anySatisfy(text -> assertThat(text).contains("台风停工"));
        assertThat(people.as(hall.secretary(), () -> cancelSession.cancel(session, "再来一次"))
                        .isDone())
                .as("again is no harm")
                .isTrue();
        assertThat(CongressStory.codes(people.as(
                        hall.secretary(),
                        () -> checkIn.byHand(session, hall.delegates().getLast()))))
                .containsExactly("congress.doors-closed");
    }

    @Test
    void a_reason_may_be_as_long_as_the_form_allows_although_a_ballot_is_prepared() {
        hallIn("AH-HB", CongressKind.INDUSTRY, 30);
        sitting(20);
        SessionId session = story.session(hall, id);

        assertThat(CongressStory.codes(
                        people.as(hall.secretary(), () -> cancelSession.cancel(session, "因".repeat(501)))))
                .containsExactly("congress.no-reason");
        assertThat(people.as(hall.secretary(), () -> cancelSession.cancel(session, "因".repeat(500)))
                        .reasons())
                .isEmpty();
        assertThat(ballots.find(ballot()).orElseThrow().state()).isEqualTo(BallotState.CANCELLED);
    }

    @Test
    void what_has_been_voted_on_is_concluded_and_not_cancelled() {
        hallIn("AH-HB", CongressKind.INDUSTRY, 30);
        sitting(20);
        opened("NAMED");
        SessionId session = story.session(hall, id);

        assertThat(CongressStory.codes(people.as(hall.secretary(), () -> cancelSession.cancel(session, "不开了"))))
                .containsExactly("congress.voted-already");
        assertThat(engine.openTasks(id)).containsExactly("结束投票");
    }

    @Test
    void nobody_votes_past_the_meeting() {
        hallIn("AH-HB", CongressKind.INDUSTRY, 30);
        sitting(20);
        opened("NAMED");
        var absent = hall.delegates().get(29);

        assertThat(CongressStory.codes(people.as(at.officer(), () -> openBallot.open(ballot()))))
                .containsExactly("ballots.held-in-session");
        assertThat(CongressStory.codes(
                        people.as(at.officer(), () -> handOutCodes.handOut(ballot(), List.of(absent.value())))))
                .containsExactly("ballots.held-in-session");
        assertThat(CongressStory.codes(
                        people.as(at.officer(), () -> enterSheets.handOut(ballot(), List.of(absent.value())))))
                .containsExactly("ballots.held-in-session");
        assertThat(CongressStory.codes(people.as(
                        at.officer(),
                        () -> changeRoll.propose(
                                ballot(), RollChange.Kind.ADD, new Elector(UUID.randomUUID(), "补选", null), "补选当选"))))
                .containsExactly("ballots.held-in-session");
        assertThat(CongressStory.codes(people.as(at.officer(), () -> closeBallot.close(ballot()))))
                .containsExactly("ballots.held-in-session");
    }

    @Test
    void the_meeting_hands_papers_of_paper_to_those_who_are_there_and_two_people_enter_them() {
        hallIn("AH-HB", CongressKind.INDUSTRY, 30);
        sitting(20);
        opened("NAMED");
        Account second = people.person("副秘", Role.CONGRESS_SECRETARY, at.basic());
        BallotDesk desk = desks.of(ballots.find(ballot()).orElseThrow());
        var present = hall.delegates().get(0).value();
        var absent = hall.delegates().get(29).value();
        assertThat(CongressStory.codes(
                        people.as(hall.secretary(), () -> desk.handOut(ballot(), List.of(present, absent)))))
                .containsExactly("congress.check-in-first");
        people.as(hall.secretary(), () -> desk.handOut(ballot(), List.of(present)))
                .orElseThrow();
        assertThat(CongressStory.codes(story.does(hall, id, "结束投票", "vote-close", Map.of())))
                .containsExactly("ballots.sheets-missing");
        assertThat(story.stage(hall, id)).isEqualTo(SessionStage.VOTING);
        List<Map<String, List<String>>> sheets = List.of(Map.of("q2", List.of("YES")));
        people.as(hall.secretary(), () -> desk.enter(ballot(), sheets)).orElseThrow();
        people.as(second, () -> desk.enter(ballot(), sheets)).orElseThrow();
        vote(1, 14, "YES");
        closed();
        assertThat(votes()).containsExactly("1: 15/30 passed");
    }

    @Test
    void the_meeting_changes_its_roll_with_two_signatures_and_adds_only_who_is_on_its_own() {
        hallIn("AH-HB", CongressKind.INDUSTRY, 30);
        sitting(20);
        opened("NAMED");
        BallotDesk desk = desks.of(ballots.find(ballot()).orElseThrow());
        Elector last = new Elector(hall.delegates().get(29).value(), "代表", null);
        assertThat(CongressStory.codes(people.as(
                        hall.secretary(),
                        () -> desk.propose(
                                ballot(), RollChange.Kind.ADD, new Elector(UUID.randomUUID(), "补选", null), "补选当选"))))
                .containsExactly("congress.not-on-the-sessions-roll");
        UUID change = people.as(hall.secretary(), () -> desk.propose(ballot(), RollChange.Kind.REMOVE, last, "已罢免"))
                .orElseThrow();
        assertThat(CongressStory.codes(people.as(hall.secretary(), () -> changeRoll.sign(ballot(), change))))
                .containsExactly("ballots.two-people");
        Account second = people.person("副秘", Role.CONGRESS_SECRETARY, at.basic());
        people.as(second, () -> changeRoll.sign(ballot(), change)).orElseThrow();
        assertThat(people.as(second, () -> desk.roll(ballot()))).hasSize(29);
    }

    @Test
    void a_secret_ballot_waits_for_the_scrutineers_keys() {
        hallIn("AH-HB", CongressKind.INDUSTRY, 30);
        sitting(20);
        assertThat(story.does(hall, id, "发起逐项表决", "vote-open", Map.of("mode", "SECRET"))
                        .isDone())
                .as("no key registered")
                .isFalse();
        List<X25519PrivateKeyParameters> keys = new ArrayList<>();
        for (Account scrutineer : hall.accounts().subList(0, 2)) {
            X25519PrivateKeyParameters key = new X25519PrivateKeyParameters(new java.security.SecureRandom());
            keys.add(key);
            people.as(
                            scrutineer,
                            () -> scrutineerDesk.register(
                                    ballot(), text(key.generatePublicKey().getEncoded())))
                    .orElseThrow();
        }
        opened("SECRET");
        closed();
        assertThat(engine.openTasks(id)).as("the box is still shut").isEmpty();
        assertThat(story.stage(hall, id)).isEqualTo(SessionStage.COUNTING);

        for (int i = 0; i < 2; i++) {
            X25519PrivateKeyParameters key = keys.get(i);
            people.as(hall.accounts().get(i), () -> scrutineerDesk.handIn(ballot(), text(key.getEncoded())))
                    .orElseThrow();
        }
        engine.runDueJobs(id);

        assertThat(engine.openTasks(id)).containsExactly("修改后再次提交");
        assertThat(votes()).containsExactly("1: 0/30 failed");
    }

    private static String text(byte[] bytes) {
        return new String(Base64.getUrlEncoder().withoutPadding().encode(bytes), StandardCharsets.US_ASCII);
    }
}
