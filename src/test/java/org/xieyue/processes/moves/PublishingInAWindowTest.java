package org.xieyue.processes.moves;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.identity.Account;
import org.xieyue.identity.CloseAccount;
import org.xieyue.identity.Role;
import org.xieyue.processes.DraftId;
import org.xieyue.processes.ProcessDraftRow;
import org.xieyue.processes.moves.CaseMoves.Move;
import org.xieyue.processes.moves.DecideDraft.Timed;
import org.xieyue.processes.moves.DraftImpact.Impact;
import org.xieyue.processes.moves.MoveLists.Fate;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.testing.TestPeople.Organisation;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class PublishingInAWindowTest extends MovesOfTheTrial {

    @Autowired
    DecideDraft decide;

    @Autowired
    DraftImpact draftImpact;

    @Autowired
    TimedPublications timed;

    @Autowired
    CloseAccount closeAccount;

    @Test
    void at_its_time_the_version_begins_and_the_cases_follow_one_then_ten_then_all() {
        List<CaseId> cases = opened(13);
        int before = newest();
        DraftId draft = approved(MovesOfTheTrial::secondLevel, true);

        timed.run();
        assertThat(newest()).as("not yet").isEqualTo(before);

        clock.advance(Duration.ofHours(3));
        timed.run();
        assertThat(newest()).isEqualTo(before + 1);
        assertThat(lists.counts(move().id())).as("the pilot").containsEntry(Fate.RELEASED, 1);
        moving.run();

        assertThat(moved(cases)).isEqualTo(13);
        assertThat(move().state()).isEqualTo(MoveState.ENDED);
        assertThat(timedOf(draft)).extracting(Timed::state, Timed::following).containsExactly("DONE", "BEGUN");
    }

    @Test
    void a_list_that_has_changed_since_stops_the_move_and_a_person_goes_on() {
        List<CaseId> cases = opened(2);
        int before = newest();
        DraftId draft = approved(MovesOfTheTrial::secondLevel, true);
        cases.add(open().caseId());

        clock.advance(Duration.ofHours(3));
        timed.run();
        moving.run();

        assertThat(newest()).as("new cases begin on it").isEqualTo(before + 1);
        assertThat(moved(cases)).isZero();
        assertThat(move()).extracting(Move::state, Move::stopped).containsExactly(MoveState.READY, Stop.LIST_CHANGED);
        assertThat(timedOf(draft).following()).isEqualTo("STOPPED");

        start(move().id(), Stage.ONE).orElseThrow();
        moving.run();
        assertThat(moved(cases)).as("one, and then the person again").isEqualTo(1);
        assertThat(move().stopped()).isNull();
    }

    @Test
    void a_case_without_a_place_in_the_new_version_stops_the_move() {
        List<CaseId> cases = opened(2);
        approved(
                text -> text.replace("\"checkPapers\"", "\"lookAtPapers\"")
                        .replace(
                                "camunda:historyTimeToLive=\"P30D\">",
                                "camunda:historyTimeToLive=\"P30D\"><extensionElements><camunda:properties><camunda:property name=\"retired\" value=\"checkPapers\"/></camunda:properties></extensionElements>"),
                true);

        clock.advance(Duration.ofHours(3));
        timed.run();
        moving.run();

        assertThat(moved(cases)).isZero();
        assertThat(move().stopped()).isEqualTo(Stop.BLOCKED);
    }

    @Test
    void when_the_pilot_has_gone_on_by_itself_no_other_case_follows_unseen() {
        List<CaseId> cases = opened(3);
        approved(MovesOfTheTrial::secondLevel, true);
        clock.advance(Duration.ofHours(3));
        timed.run();
        agree(rows(move().id()).getFirst().caseId());

        moving.run();

        assertThat(moved(cases)).isZero();
        assertThat(move()).extracting(Move::state, Move::stopped).containsExactly(MoveState.READY, Stop.SKIPPED);
    }

    @Test
    void without_a_list_it_begins_for_new_cases_only() {
        List<CaseId> cases = opened(1);
        int before = newest();
        DraftId draft = approved(MovesOfTheTrial::secondLevel, false);

        clock.advance(Duration.ofHours(3));
        timed.run();
        moving.run();

        assertThat(newest()).isEqualTo(before + 1);
        assertThat(version(cases.getFirst())).isEqualTo(before);
        assertThat(moves.of(KEY)).noneMatch(move -> move.to() == before + 1);
        assertThat(timedOf(draft).following()).isNull();
    }

    @Test
    void a_window_that_has_gone_by_publishes_nothing_and_can_be_set_anew() {
        int before = newest();
        DraftId draft = approved(MovesOfTheTrial::secondLevel, false);

        clock.advance(Duration.ofHours(11));
        timed.run();
        assertThat(newest()).isEqualTo(before);
        assertThat(timedOf(draft).state()).isEqualTo("MISSED");

        approve(row(draft), null).orElseThrow();
        clock.advance(Duration.ofHours(3));
        timed.run();
        assertThat(newest()).isEqualTo(before + 1);
    }

    @Test
    void an_approval_that_was_withdrawn_or_overtaken_publishes_nothing() {
        int before = newest();
        DraftId withdrawn = approved(MovesOfTheTrial::secondLevel, false);
        assertThat(codes(approve(row(withdrawn), null))).containsExactly("processes.scheduledAlready");
        as(chief, () -> decide.withdraw(withdrawn)).orElseThrow();
        DraftId overtaken = approved(MovesOfTheTrial::secondLevel, false);
        as(chief, () -> publishProcess.returnToAuthor(overtaken, row(overtaken).hash(), "先改期限"))
                .orElseThrow();

        clock.advance(Duration.ofHours(3));
        timed.run();

        assertThat(newest()).isEqualTo(before);
        assertThat(timedOf(withdrawn).state()).isEqualTo("WITHDRAWN");
        assertThat(timedOf(overtaken).state()).isEqualTo("REFUSED");
    }

    @Test
    void an_approval_does_not_undo_what_was_published_since() {
        DraftId early = draft(MovesOfTheTrial::secondLevel);
        ProcessDraftRow looked = row(early);
        DraftId approved = approved(MovesOfTheTrial::secondLevel, false);
        int between = publish(MovesOfTheTrial::secondLevel);

        assertThat(codes(approve(looked, null))).containsExactly("processes.newerSince");
        clock.advance(Duration.ofHours(3));
        timed.run();
        assertThat(newest()).isEqualTo(between);
        assertThat(timedOf(approved).state()).isEqualTo("REFUSED");

        approve(row(approved), null).orElseThrow();
        clock.advance(Duration.ofHours(3));
        timed.run();
        assertThat(newest()).as("looked at anew").isEqualTo(between + 1);
    }

    @Test
    void an_approver_whose_account_is_closed_since_holds_up_no_other_approval() {
        Organisation another = people.organisation();
        DraftId first = draft(MovesOfTheTrial::secondLevel);
        DraftId second = draft(MovesOfTheTrial::secondLevel);
        approve(another.processAdministrator(), row(first), null).orElseThrow();
        clock.advance(Duration.ofMinutes(1));
        int before = newest();
        approve(row(second), null).orElseThrow();
        Account administrator = people.person("管理", Role.ADMINISTRATOR, another.nation());
        as(
                        administrator,
                        () -> closeAccount.close(another.processAdministrator().id()))
                .orElseThrow();

        clock.advance(Duration.ofHours(3));
        timed.run();

        assertThat(timedOf(first).state()).isEqualTo("REFUSED");
        assertThat(timedOf(second).state()).isEqualTo("DONE");
        assertThat(newest()).isEqualTo(before + 1);
    }

    @Test
    void only_the_list_that_is_true_now_is_approved_and_not_by_the_author() {
        opened(1);
        DraftId draft = draft(MovesOfTheTrial::secondLevel);
        Impact looked = as(chief, () -> draftImpact.of(row(draft)));
        open();

        assertThat(codes(approve(row(draft), looked.list()))).containsExactly("processes.move.otherList");
        Instant from = time.now().plus(Duration.ofHours(2));
        ProcessDraftRow mine = as(author, () -> board.drafts(KEY)).getFirst();
        assertThat(codes(as(author, () -> decide.publishWithin(mine, "", "", from, from.plusSeconds(60)))))
                .containsExactly("processes.sameAuthor");
    }

    @Test
    void two_nodes_at_its_time_publish_once_and_plan_once() throws Exception {
        List<CaseId> cases = opened(2);
        int before = newest();
        approved(MovesOfTheTrial::secondLevel, true);
        clock.advance(Duration.ofHours(3));

        try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            Callable<Object> node = () -> {
                timed.run();
                return true;
            };
            for (Future<Object> one : nodes.invokeAll(List.of(node, node))) {
                one.get();
            }
        }
        timed.run();
        moving.run();

        assertThat(newest()).isEqualTo(before + 1);
        assertThat(moves.of(KEY).stream().filter(move -> move.to() == before + 1))
                .hasSize(1);
        assertThat(moved(cases)).isEqualTo(2);
    }

    private List<CaseId> opened(int many) {
        List<CaseId> cases = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            cases.add(open().caseId());
        }
        return cases;
    }

    private DraftId approved(UnaryOperator<String> change, boolean follow) {
        DraftId draft = draft(change);
        Impact impact = as(chief, () -> draftImpact.of(row(draft)));
        approve(row(draft), follow ? impact.list() : null).orElseThrow();
        return draft;
    }

    private Answer<DraftId> approve(ProcessDraftRow row, @Nullable String list) {
        return approve(chief, row, list);
    }

    /** From in two hours on, for eight hours. */
    private Answer<DraftId> approve(Account approver, ProcessDraftRow row, @Nullable String list) {
        Instant from = time.now().plus(Duration.ofHours(2));
        return as(approver, () -> decide.publishWithin(row, "加一级核对", "同意", from, from.plus(Duration.ofHours(8)), list));
    }

    private Timed timedOf(DraftId draft) {
        return as(chief, () -> decide.timed(draft)).orElseThrow();
    }

    private Move move() {
        return moves.of(KEY).getFirst();
    }
}
