package org.xieyue.congress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.congress.CongressStory.Hall;
import org.xieyue.congress.NewDelegate.WardVote;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.Role;
import org.xieyue.identity.UnionId;
import org.xieyue.jurisdictions.Parameters;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Texts;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class DelegatesOfACongressTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Autowired
    CongressStory story;

    @Autowired
    FoundCongress foundCongress;

    @Autowired
    ElectDelegate electDelegate;

    @Autowired
    RecallDelegate recallDelegate;

    @Autowired
    CongressBoard board;

    @Autowired
    Parameters parameters;

    @Autowired
    Accounts accounts;

    @Autowired
    Texts texts;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    private TestPeople.Unions at;

    @BeforeEach
    void it_is_monday() {
        clock.setTo(MONDAY);
        at = people.unions("AH-HB");
    }

    private static CongressRow congress(CongressKind kind, int workers, int women) {
        return new CongressRow(
                CongressId.next(),
                new UnionId(UUID.randomUUID()),
                "职代会",
                kind,
                1,
                MONDAY,
                MONDAY.plusYears(3),
                workers,
                women);
    }

    private List<String> findings(String place, CongressRow congress, Composition composition) {
        return composition.findings(congress, place, parameters, MONDAY).stream()
                .map(finding ->
                        (finding.blocks() ? "blocks: " : "warns: ") + texts.say(Texts.CHINESE, finding.sentence()))
                .toList();
    }

    @Test
    void twenty_nine_managers_of_140_are_warned_about_with_the_rule_and_its_source() {
        CongressRow drivers = congress(CongressKind.INDUSTRY, 3320, 0);

        assertThat(findings("AH-HB", drivers, new Composition(140, 29, 0, 111)))
                .singleElement()
                .asString()
                .startsWith("warns: 代表中管理人员 29 名")
                .contains("20.7%", "1/5", "最多 28 名", "沿用全国", "待核");
        assertThat(findings("AH-HB", drivers, new Composition(140, 28, 0, 112))).isEmpty();
        assertThat(findings("SH", drivers, new Composition(140, 29, 0, 111))).isEmpty();
        assertThat(findings("SH", drivers, new Composition(140, 43, 0, 69))).hasSize(2);
    }

    @Test
    void each_figure_stands_beside_its_rule_whether_kept_or_not() {
        CongressRow drivers = congress(CongressKind.INDUSTRY, 3320, 0);

        assertThat(new Composition(140, 29, 0, 69).measures(drivers, "SH", parameters, MONDAY))
                .extracting("key", "actual", "bound", "kept")
                .containsExactly(
                        tuple("delegates", 140, 30, true),
                        tuple("managers", 29, 42, true),
                        tuple("front-line", 69, 70, false));
        assertThat(new Composition(140, 29, 0, 111).measures(drivers, "AH-HB", parameters, MONDAY))
                .filteredOn(one -> !one.isKept())
                .singleElement()
                .satisfies(one ->
                        assertThat(texts.say(Texts.CHINESE, one.citation())).contains("沿用全国"));
    }

    @Test
    void women_are_at_least_as_many_as_among_the_workers() {
        CongressRow factory = congress(CongressKind.ENTERPRISE, 400, 100);

        assertThat(findings("ZJ", factory, new Composition(61, 0, 16, 61))).isEmpty();
        assertThat(findings("ZJ", factory, new Composition(61, 0, 15, 61)))
                .singleElement()
                .asString()
                .contains("女代表 15 名", "至少应有 16 名", "浙江省");
    }

    @Test
    void too_few_delegates_cannot_meet() {
        assertThat(findings("ZJ", congress(CongressKind.ENTERPRISE, 400, 0), new Composition(60, 0, 0, 60)))
                .singleElement()
                .asString()
                .startsWith("blocks: 代表 60 名，少于最少 61 名");
        assertThat(findings("AH-HB", congress(CongressKind.INDUSTRY, 400, 0), new Composition(29, 0, 0, 29)))
                .singleElement()
                .asString()
                .startsWith("blocks:");
    }

    @ParameterizedTest
    @CsvSource({"2, congress.term-length", "6, congress.term-length", "3,", "5,"})
    void a_term_lasts_three_to_five_years(int years, String refusal) {
        Account secretary = people.person("秘书", Role.CONGRESS_SECRETARY, at.basic());
        NewCongress form = story.newCongress(at.basic(), CongressKind.INDUSTRY, 30, 100, 0);
        NewCongress congress = new NewCongress(
                form.union(),
                form.name(),
                form.kind(),
                1,
                MONDAY,
                MONDAY.plusYears(years).minusDays(1),
                100,
                0,
                form.wards());

        Answer<CongressId> answer = people.as(secretary, () -> foundCongress.found(congress));

        assertThat(CongressStory.codes(answer)).isEqualTo(refusal == null ? List.of() : List.of(refusal));
    }

    @Test
    void a_congress_needs_seats_for_its_workers() {
        Account secretary = people.person("秘书", Role.CONGRESS_SECRETARY, at.basic());

        Answer<CongressId> answer = people.as(
                secretary,
                () -> foundCongress.found(story.newCongress(at.basic(), CongressKind.ENTERPRISE, 49, 1000, 0)));

        assertThat(CongressStory.codes(answer)).containsExactly("congress.too-few-seats");
    }

    private Answer<DelegateId> elect(Hall hall, String identity, LocalDate from, WardVote vote) {
        return people.as(
                hall.secretary(),
                () -> electDelegate.elect(
                        hall.congress(),
                        new NewDelegate("全体选区", "新代表", identity, null, false, false, true, from, vote)));
    }

    @Test
    void nobody_holds_two_mandates_at_a_time_and_a_full_ward_elects_nobody() {
        Hall hall = story.hall(at.basic(), CongressKind.INDUSTRY, 30, 0, 100, 0);
        WardVote all = new WardVote(100, 100, 100);
        assertThat(CongressStory.codes(elect(hall, "HB000001", MONDAY, all))).containsExactly("congress.ward-full");
        people.as(hall.secretary(), () -> recallDelegate.leave(hall.delegates().getFirst()))
                .orElseThrow();
        people.as(hall.secretary(), () -> recallDelegate.leave(hall.delegates().get(1)))
                .orElseThrow();

        assertThat(elect(hall, "HB000001", MONDAY, all).isDone()).isTrue();

        assertThat(CongressStory.codes(elect(hall, " hb000001 ", MONDAY.plusDays(40), all)))
                .containsExactly("congress.already-delegate");
        assertThat(people.as(hall.secretary(), () -> board.wards(hall.congress())))
                .singleElement()
                .satisfies(ward -> assertThat(ward.vacant()).isEqualTo(1));
    }

    @ParameterizedTest(name = "{0} of 90 voted, {1} for it: {2}")
    @CsvSource({
        "60, 46,",
        "59, 46, congress.ward-attendance",
        "60, 45, congress.ward-majority",
        "45, 44, congress.ward-attendance congress.ward-majority",
        "91, 46, congress.bad-ward-vote"
    })
    void a_ward_elects_with_two_thirds_voting_and_more_than_half_of_all(int voted, int inFavour, String refusals) {
        Hall hall = story.hall(at.basic(), CongressKind.INDUSTRY, 30, 0, 100, 0);
        people.as(hall.secretary(), () -> recallDelegate.leave(hall.delegates().getFirst()))
                .orElseThrow();

        Answer<DelegateId> answer =
                elect(hall, UUID.randomUUID().toString(), MONDAY, new WardVote(90, voted, inFavour));

        assertThat(CongressStory.codes(answer)).isEqualTo(refusals == null ? List.of() : List.of(refusals.split(" ")));
    }

    @Test
    void a_recall_takes_more_than_half_of_all_workers_of_the_ward_and_leaves_a_vacancy() {
        Hall hall = story.hall(at.basic(), CongressKind.INDUSTRY, 30, 0, 100, 0);
        DelegateId one = hall.delegates().get(5);

        assertThat(CongressStory.codes(people.as(hall.secretary(), () -> recallDelegate.recall(one, 90, 45))))
                .containsExactly("congress.recall-majority");
        assertThat(people.as(hall.secretary(), () -> recallDelegate.recall(one, 90, 46))
                        .isDone())
                .isTrue();

        assertThat(people.as(hall.secretary(), () -> board.delegates(hall.congress())))
                .filteredOn(row -> row.id().equals(one))
                .singleElement()
                .satisfies(row -> assertThat(row.endedAs()).isEqualTo("RECALLED"))
                .satisfies(row -> assertThat(row.until()).isEqualTo(MONDAY.minusDays(1)));
        assertThat(CongressStory.codes(people.as(hall.secretary(), () -> recallDelegate.leave(one))))
                .containsExactly("congress.mandate-over");
    }

    @Test
    void names_are_masked_for_whoever_does_not_keep_the_congress_and_a_mandate_comes_with_the_post() {
        Hall hall = story.hall(at.basic(), CongressKind.INDUSTRY, 30, 0, 100, 0);
        AccountId delegate = hall.accounts().getFirst().id();

        assertThat(accounts.find(delegate).orElseThrow().appointments())
                .anyMatch(post -> post.role() == Role.DELEGATE && post.union().equals(hall.union()));
        Account signedIn = accounts.find(delegate).orElseThrow();
        assertThat(people.as(signedIn, () -> board.delegates(hall.congress())))
                .extracting(DelegateRow::name)
                .noneMatch(name -> name.startsWith("代表"))
                .allMatch(name -> name.startsWith("代某"));
        assertThat(people.as(hall.secretary(), () -> board.delegates(hall.congress())))
                .extracting(DelegateRow::name)
                .allMatch(name -> name.startsWith("代表"));
    }

    @Test
    void an_observer_has_no_ward_and_no_vote() {
        Hall hall = story.hall(at.basic(), CongressKind.INDUSTRY, 30, 0, 100, 0);

        people.as(
                        hall.secretary(),
                        () -> electDelegate.elect(
                                hall.congress(),
                                new NewDelegate(null, "列席人", "X1", null, true, false, false, MONDAY, null)))
                .orElseThrow();

        assertThat(people.as(hall.secretary(), () -> board.composition(hall.congress())))
                .isEqualTo(new Composition(30, 0, 0, 30));
    }
}
