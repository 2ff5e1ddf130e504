package org.xieyue.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import org.xieyue.cases.CaseDossiers;
import org.xieyue.documents.DocumentId;
import org.xieyue.employers.EmployerId;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.parties.PartyEmployer.Standing;
import org.xieyue.parties.PartyStory.Laid;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.Texts;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class SittingAtTheTableTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired
    PartyStory story;

    @Autowired
    NameRepresentatives nameRepresentatives;

    @Autowired
    ChooseChief chooseChief;

    @Autowired
    LeaveTable leaveTable;

    @Autowired
    FileMandate fileMandate;

    @Autowired
    NameRecorder nameRecorder;

    @Autowired
    AdmitEmployer admitEmployer;

    @Autowired
    PartyBoard board;

    @Autowired
    Sides sides;

    @Autowired
    CaseDossiers dossiers;

    @Autowired
    Texts texts;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    @Autowired
    TransactionOperations transactions;

    Laid laid;

    @BeforeEach
    void a_case_with_one_employer() {
        clock.setTo(MONDAY);
        laid = story.lay("AH", 1);
    }

    @Test
    void three_and_three_with_a_chief_each_are_properly_composed() {
        RepresentativeId chair = threeAndThree();
        assertThat(codes(sides.flaws(laid.id(), MONDAY))).containsExactly("parties.no-chief", "parties.no-chief");
        story.lead(laid, chair, MONDAY);
        RepresentativeId head = board().of(Side.EMPLOYERS).getFirst().id();
        story.lead(laid, headOf(Side.EMPLOYERS, head), MONDAY);
        assertThat(sides.flaws(laid.id(), MONDAY)).isEmpty();
    }

    @Test
    void a_fourth_on_one_side_only_is_refused_with_its_source_and_four_and_four_are_fine() {
        threeAndThree();
        Answer<List<RepresentativeId>> one = name(story.worker("赵四"));
        assertThat(codes(one.reasons())).containsExactly("parties.not-equal");
        assertThat(texts.say(Texts.CHINESE, one.reasons().getFirst()))
                .contains("须对等")
                .contains("集体合同规定");
        assertThat(board().of(Side.WORKERS)).hasSize(3);
        assertThat(name(story.worker("赵四"), story.manager("钱四")).isDone()).isTrue();
    }

    @Test
    void one_outsider_of_four_is_accepted_and_two_are_refused() {
        threeAndThree();
        DocumentId mandate = story.paper(laid);
        assertThat(codes(name(
                                story.outsider(Side.WORKERS, "律师甲", mandate),
                                story.outsider(Side.EMPLOYERS, "律师乙", mandate),
                                story.outsider(Side.WORKERS, "律师丙", mandate),
                                story.manager("钱五"))
                        .reasons()))
                .containsExactly("parties.too-many-outsiders");
        assertThat(name(story.outsider(Side.WORKERS, "律师甲", mandate), story.manager("钱四"))
                        .isDone())
                .isTrue();
    }

    @Test
    void an_outsider_needs_a_mandate_in_writing_and_is_never_chief() {
        assertThat(codes(name(story.outsider(Side.WORKERS, "律师", null)).reasons()))
                .containsExactly("parties.outsider-without-mandate");
        RepresentativeId outsider = story.seat(laid, story.outsider(Side.WORKERS, "律师", story.paper(laid)));
        assertThat(codes(choose(outsider, story.paper(laid)).reasons())).containsExactly("parties.chief-is-outsider");
    }

    @Test
    void the_chair_leads_by_law_and_another_by_delegation_in_writing() {
        RepresentativeId worker = story.seat(laid, story.worker("赵二"));
        assertThat(codes(choose(worker, null).reasons())).containsExactly("parties.chief-without-mandate.WORKERS");
        RepresentativeId manager = story.seat(laid, story.manager("钱二"));
        assertThat(codes(choose(manager, null).reasons())).containsExactly("parties.chief-without-mandate.EMPLOYERS");
        assertThat(choose(worker, story.paper(laid)).isDone()).isTrue();
    }

    @Test
    void mandates_of_two_chiefs_or_of_one_person_do_not_overlap() {
        RepresentativeId chair = story.seat(laid, story.chair("赵主席", ""));
        RepresentativeId other = story.seat(laid, story.worker("赵二"));
        story.lead(laid, chair, MONDAY);
        DocumentId paper = story.paper(laid);
        assertThat(codes(choose(other, paper).reasons())).containsExactly("parties.chiefs-overlap");
        people.as(
                laid.officer(),
                () -> chooseChief
                        .end(laid.id(), Side.WORKERS, MONDAY.minusDays(1))
                        .orElseThrow());
        assertThat(choose(other, paper).isDone()).isTrue();
        file(other, paper, MONDAY, MONDAY.plusDays(30));
        assertThat(codes(file(other, paper, MONDAY.plusDays(30), null).reasons()))
                .containsExactly("parties.mandates-overlap");
        assertThat(file(other, paper, MONDAY.plusDays(31), null).isDone()).isTrue();
    }

    @Test
    void nobody_stands_on_both_sides_nor_records_for_their_own() {
        NewRepresentative worker = story.worker("赵二");
        story.seat(laid, worker);
        NewRepresentative turned = new NewRepresentative(
                Side.EMPLOYERS,
                "赵二",
                worker.identity(),
                "",
                Post.MANAGER,
                Origin.NAMED_BY_LEGAL_REPRESENTATIVE,
                false,
                null,
                MONDAY,
                null);
        assertThat(codes(name(turned).reasons())).containsExactly("parties.both-sides");
        assertThat(codes(name(worker).reasons())).containsExactly("parties.mandates-overlap");
        assertThat(codes(people.as(laid.officer(), () -> nameRecorder.name(laid.id(), "赵二", worker.identity(), ""))
                        .reasons()))
                .containsExactly("parties.recorder-represents");
        assertThat(people.as(laid.officer(), () -> nameRecorder.name(laid.id(), "记录员", "R-1", ""))
                        .isDone())
                .isTrue();
    }

    @Test
    void who_leaves_is_replaced_within_fifteen_days() {
        threeAndThree();
        PartyBoard.Seat leaving = board().of(Side.WORKERS).stream()
                .filter(seat -> seat.post() == Post.WORKER)
                .findFirst()
                .orElseThrow();
        var due = people.as(laid.officer(), () -> leaveTable.leave(laid.id(), leaving.id(), MONDAY, "调离"))
                .orElseThrow();
        assertThat(due.dueOn()).isEqualTo(LocalDate.of(2026, 3, 17));
        assertThat(codes(sides.flaws(laid.id(), MONDAY.plusDays(1)))).contains("parties.too-few");
        clock.setTo(MONDAY.plusDays(1));
        assertThat(people.as(laid.officer(), () -> dossiers.deadlines(laid.id())))
                .anyMatch(row -> row.deadline().dueOn().equals(LocalDate.of(2026, 3, 17)));
        assertThat(people.as(
                                laid.officer(),
                                () -> nameRepresentatives.replace(laid.id(), leaving.id(), story.worker("新代表")))
                        .isDone())
                .isTrue();
        assertThat(codes(sides.flaws(laid.id(), MONDAY.plusDays(1)))).doesNotContain("parties.too-few");
        assertThat(codes(people.as(
                                laid.officer(),
                                () -> nameRepresentatives.replace(laid.id(), leaving.id(), story.worker("又一个")))
                        .reasons()))
                .containsExactly("parties.vacancy-filled");
    }

    @Test
    void a_seat_that_is_filled_too_late_is_filled_and_the_dossier_says_so() {
        threeAndThree();
        PartyBoard.Seat leaving = board().of(Side.WORKERS).stream()
                .filter(seat -> seat.post() == Post.WORKER)
                .findFirst()
                .orElseThrow();
        LocalDate due = people.as(laid.officer(), () -> leaveTable.leave(laid.id(), leaving.id(), MONDAY, "调离"))
                .orElseThrow()
                .dueOn();
        clock.setTo(due.plusDays(1));
        assertThat(codes(sides.flaws(laid.id(), due.plusDays(1))))
                .as("talks cannot go on with two")
                .contains("parties.too-few");
        assertThat(codes(people.as(
                                laid.officer(),
                                () -> nameRepresentatives.replace(
                                        laid.id(), leaving.id(), story.outsider(Side.WORKERS, "律师", null)))
                        .reasons()))
                .as("a bad successor fills nothing")
                .isNotEmpty();
        assertThat(codes(sides.flaws(laid.id(), due.plusDays(1)))).contains("parties.too-few");
        people.as(laid.officer(), () -> nameRepresentatives.replace(laid.id(), leaving.id(), story.worker("新代表")))
                .orElseThrow();
        assertThat(people.as(laid.officer(), () -> dossiers.timeline(laid.id())).toString())
                .contains("parties.filled-late");
    }

    @Test
    void the_account_of_a_representative_tells_the_side_and_opens_the_case() {
        Account employer = people.person("钱经理", Role.WORKER, laid.union());
        Account stranger = people.person("路人", Role.WORKER, laid.union());
        assertThatThrownBy(() -> people.as(employer, () -> board.of(laid.id()))).isInstanceOf(NotFound.class);
        RepresentativeId head = story.seat(laid, story.head("钱经理", employer.login()));
        assertThat(sides.sideOf(laid.id(), employer.id())).contains(Side.EMPLOYERS);
        assertThat(sides.sideOf(laid.id(), stranger.id())).isEmpty();
        assertThat(people.as(employer, () -> board.of(laid.id())).seats()).hasSize(1);
        assertThatThrownBy(() -> people.as(stranger, () -> board.of(laid.id()))).isInstanceOf(NotFound.class);
        story.lead(laid, head, MONDAY);
        assertThat(sides.chief(laid.id(), Side.EMPLOYERS)).contains(employer.id());
        assertThat(people.as(employer, () -> nameRepresentatives.name(laid.id(), List.of(story.manager("钱二"))))
                        .isDone())
                .isTrue();
        assertThatThrownBy(() ->
                        people.as(employer, () -> nameRepresentatives.name(laid.id(), List.of(story.worker("赵二")))))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void a_chief_names_whoever_holds_the_post_and_gives_it_to_nobody() {
        Account employer = people.person("钱经理", Role.WORKER, laid.union());
        Account passer = people.person("路人", Role.WORKER, laid.union());
        Account holder = people.person("陶经理", Role.EMPLOYER_REPRESENTATIVE, laid.union());
        story.lead(laid, story.seat(laid, story.head("钱经理", employer.login())), MONDAY);
        assertThat(codes(people.as(
                                employer,
                                () -> nameRepresentatives.name(laid.id(), List.of(story.head("路人", passer.login()))))
                        .reasons()))
                .containsExactly("parties.post-by-officer");
        assertThat(sides.sideOf(laid.id(), passer.id())).isEmpty();
        assertThat(people.as(
                                employer,
                                () -> nameRepresentatives.name(laid.id(), List.of(story.head("陶经理", holder.login()))))
                        .isDone())
                .isTrue();
    }

    @Test
    void of_eight_platforms_one_is_silent_and_joins_late_or_is_left_out() {
        Laid joint = story.lay("AH", 8);
        List<EmployerId> asked = joint.employers();
        asked.subList(0, 7)
                .forEach(one -> people.as(
                        joint.officer(),
                        () -> admitEmployer
                                .join(joint.id(), one, story.authority(joint), 400, false)
                                .orElseThrow()));
        EmployerId late = asked.get(7);
        clock.setTo(MONDAY.plusDays(21));
        transactions.executeWithoutResult(transaction -> sides.silent(joint.id(), late));
        assertThat(standings(joint)).containsOnlyOnce(Standing.SILENT);
        people.as(
                joint.officer(),
                () -> admitEmployer
                        .join(joint.id(), late, story.authority(joint), 520, false)
                        .orElseThrow());
        assertThat(standings(joint)).containsOnly(Standing.JOINED);
        people.as(
                joint.officer(), () -> admitEmployer.leaveOut(joint.id(), late).orElseThrow());
        assertThat(standings(joint)).containsOnlyOnce(Standing.LEFT_OUT);
    }

    @Test
    void who_has_sealed_is_not_left_out_any_more_and_who_has_not_joined_does_not_seal() {
        EmployerId employer = laid.employers().getFirst();
        assertThatThrownBy(() ->
                        transactions.executeWithoutResult(transaction -> sides.seal(laid.id(), employer, MONDAY, null)))
                .hasMessageContaining("PARTIES-1");
        DocumentId authority = story.authority(laid);
        people.as(
                laid.officer(),
                () -> admitEmployer
                        .join(laid.id(), employer, authority, 400, false)
                        .orElseThrow());
        transactions.executeWithoutResult(transaction -> sides.seal(laid.id(), employer, MONDAY, null));
        assertThat(codes(people.as(laid.officer(), () -> admitEmployer.leaveOut(laid.id(), employer))
                        .reasons()))
                .containsExactly("parties.employer-sealed");
    }

    @Test
    void an_employer_joins_by_an_authority_of_its_own_and_by_no_other_paper() {
        Laid joint = story.lay("AH", 2);
        EmployerId one = joint.employers().get(0);
        EmployerId other = joint.employers().get(1);
        DocumentId photo = story.paper(joint);
        DocumentId authority = story.authority(joint);
        assertThat(codes(joins(joint, one, photo).reasons())).containsExactly("documents.other-kind");
        DocumentId elsewhere = story.authority(laid);
        assertThatThrownBy(() -> joins(joint, one, elsewhere)).isInstanceOf(NotFound.class);
        assertThat(standings(joint)).containsOnly(Standing.INVITED);
        joins(joint, one, authority).orElseThrow();
        assertThat(codes(joins(joint, other, authority).reasons())).containsExactly("parties.authority-of-another");
        joins(joint, one, authority).orElseThrow();
        assertThat(standings(joint)).containsExactlyInAnyOrder(Standing.JOINED, Standing.INVITED);
    }

    private Answer<EmployerId> joins(Laid joint, EmployerId employer, DocumentId authority) {
        return people.as(joint.officer(), () -> admitEmployer.join(joint.id(), employer, authority, 400, false));
    }

    private RepresentativeId threeAndThree() {
        name(
                story.chair("赵主席", ""),
                story.worker("赵二"),
                story.worker("赵三"),
                story.head("钱总", ""),
                story.manager("钱二"),
                story.manager("钱三"));
        return board().of(Side.WORKERS).stream()
                .filter(seat -> seat.post() == Post.UNION_CHAIR)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private RepresentativeId headOf(Side side, RepresentativeId otherwise) {
        return board().of(side).stream()
                .filter(seat -> seat.post() == Post.LEGAL_REPRESENTATIVE)
                .findFirst()
                .map(PartyBoard.Seat::id)
                .orElse(otherwise);
    }

    private Answer<List<RepresentativeId>> name(NewRepresentative... all) {
        return people.as(laid.officer(), () -> nameRepresentatives.name(laid.id(), List.of(all)));
    }

    private Answer<MandateId> choose(RepresentativeId id, @org.jspecify.annotations.Nullable DocumentId paper) {
        return people.as(laid.officer(), () -> chooseChief.choose(laid.id(), id, MONDAY, null, paper));
    }

    private Answer<MandateId> file(
            RepresentativeId id, DocumentId paper, LocalDate from, @org.jspecify.annotations.Nullable LocalDate until) {
        return people.as(laid.officer(), () -> fileMandate.file(laid.id(), id, paper, from, until));
    }

    private PartyBoard.Table board() {
        return people.as(laid.officer(), () -> board.of(laid.id()));
    }

    private Stream<Standing> standings(Laid of) {
        return sides.employers(of.id()).stream().map(PartyEmployer::standing);
    }

    private static List<String> codes(List<Refusal> refusals) {
        return refusals.stream().map(Refusal::code).toList();
    }
}
