package org.xieyue.jurisdictions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.clock.Period;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.jurisdictions.ParameterRow.Mark;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.Texts;
import org.xieyue.shared.Yuan;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/** Rolled back after each test, so that what comes with the product stays as it is. */
@XieyueTest
@Transactional
class ParametersOfAPlaceTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 2);

    @Autowired
    Parameters parameters;

    @Autowired
    RecordParameter recordParameter;

    @Autowired
    AddJurisdiction addJurisdiction;

    @Autowired
    ParameterBoard board;

    @Autowired
    Texts texts;

    @Autowired
    TestClock clock;

    @Autowired
    TestPeople people;

    @BeforeEach
    void it_is_march() {
        clock.setTo(MARCH);
    }

    private Account administrator() {
        return people.person("总管", Role.ADMINISTRATOR, people.unions().nation());
    }

    private Answer<ParameterRow> record(String place, String key, String from, String value) {
        var administrator = administrator();
        return people.as(
                administrator,
                () -> recordParameter.record(place, key, LocalDate.parse(from), value, "样例文件", Mark.CONFIRMED));
    }

    @ParameterizedTest(name = "{0} {1}: {2} from {3}")
    @CsvSource({
        "NAT,      replyPeriod,           20d,              NAT",
        "ZJ,       replyPeriod,           10wd,             ZJ",
        "ZJ-HZ,    replyPeriod,           10wd,             ZJ-HZ",
        "AH-HB-XS, replyPeriod,           20d,              NAT",
        "AH-HB-XS, dibaoStandard,         760,              AH-HB",
        "AH,       dibaoStandard,         1062,             NAT",
        "AH-HB,    hardshipModel,         ANHUI_2019,       AH",
        "ZJ-HZ,    hardshipModel,         NATIONAL_2020,    NAT",
        "ZJ-HZ,    draftToVoteWithin,     15wd,             ZJ-HZ",
        "ZJ-HZ,    coordinationPeriod,    30d,              ZJ-HZ",
        "CQ,       coordinationExtension, 30d,              CQ",
        "ZJ-HZ,    suspensionCapTotal,    30d,              ZJ-HZ",
        "ZJ-HZ,    overallLimitStart,     OFFER,            ZJ-HZ",
        "ZJ-HZ,    sideParity,            EMPLOYER_NOT_MORE, ZJ-HZ",
        "ZJ-JH-YW, replyPeriod,           10wd,             ZJ",
        "AH-HB-ZZ, dibaoStandard,         760,              AH-HB",
        "XX,       recheckInterval,       12m,              NAT"
    })
    void come_from_the_nearest_place_that_has_one_and_say_from_where(
            String place, String key, String value, String foundIn) {
        Parameter found = parameters.get(place, key, MARCH);

        assertThat(found.value()).isEqualTo(value);
        assertThat(found.foundIn()).isEqualTo(foundIn);
        assertThat(found.isFallback()).isEqualTo(!place.equals(foundIn));
        assertThat(found.source()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "relativeFactor, 2", "accidentShare, 0.80", "livingAidMonthsMax, 12", "tuitionMonthsMax, 10",
        "nearMissFactor, 2.2", "anhuiProvincialFactor, 1.5", "anhuiCityFactor, 2", "cityApprovalFrom, 5000",
        "hardshipNoticePeriod, 5wd", "homeVisitPeriod, 5d", "completenessPeriod, 3wd", "repairPeriod, 15d",
        "committeePeriod, 5wd", "countyReviewPeriod, 10wd", "cityApprovalPeriod, 5wd", "appealPeriod, 15d",
        "secondReviewPeriod, 10wd", "recheckInterval, 12m", "dibaoStandard, 1062", "hardshipModel, NATIONAL_2020"
    })
    void cover_the_whole_hardship_procedure(String key, String value) {
        assertThat(parameters.get("NAT", key, MARCH).value()).isEqualTo(value);
    }

    @Test
    void speak_in_types() {
        assertThat(parameters.get("NAT", "hardshipNoticePeriod", MARCH).asPeriod())
                .isEqualTo(Period.workingDays(5));
        assertThat(parameters.get("NAT", "dibaoStandard", MARCH).asYuan()).isEqualTo(Yuan.of(1062));
        assertThat(parameters.get("NAT", "livingAidMonthsMax", MARCH).asInt()).isEqualTo(12);
        assertThat(parameters.get("NAT", "accidentShare", MARCH).asDecimal()).isEqualByComparingTo("0.8");
    }

    @Test
    void a_new_value_counts_from_its_day_on() {
        record("AH-HB", "dibaoStandard", "2026-07-01", "800").orElseThrow();

        assertThat(parameters
                        .get("AH-HB", "dibaoStandard", LocalDate.of(2026, 6, 30))
                        .value())
                .isEqualTo("760");
        assertThat(parameters
                        .get("AH-HB", "dibaoStandard", LocalDate.of(2026, 7, 1))
                        .value())
                .isEqualTo("800");
    }

    @Test
    void before_the_first_day_there_is_none() {
        assertThat(parameters.find("NAT", "dibaoStandard", LocalDate.of(2019, 1, 1)))
                .isEmpty();
        assertThatThrownBy(() -> parameters.get("NAT", "nothing", MARCH)).hasMessageContaining("nothing");
    }

    @Test
    void a_correction_for_the_same_day_wins_and_the_first_value_stays_in_the_history() {
        record("AH-HB", "dibaoStandard", "2026-07-01", "800").orElseThrow();
        record("AH-HB", "dibaoStandard", "2026-07-01", "810").orElseThrow();

        assertThat(parameters
                        .get("AH-HB", "dibaoStandard", LocalDate.of(2026, 8, 1))
                        .value())
                .isEqualTo("810");
        var administrator = administrator();
        assertThat(people.as(administrator, () -> board.history("AH-HB", "dibaoStandard")))
                .extracting(row -> row.jurisdiction() + " " + row.value() + " r" + row.revision())
                .startsWith("AH-HB 810 r2", "AH-HB 800 r1")
                .contains("AH-HB 760 r1", "NAT 1062 r1");
    }

    @Test
    void recording_the_same_twice_has_no_effect() {
        assertThat(record("AH-HB", "dibaoStandard", "2026-07-01", "800")
                        .orElseThrow()
                        .revision())
                .isEqualTo(1);
        assertThat(record("AH-HB", "dibaoStandard", "2026-07-01", " 800 ")
                        .orElseThrow()
                        .revision())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "dibaoStandard, -5,     jurisdictions.bad-yuan",
        "dibaoStandard, 8.123,  jurisdictions.bad-yuan",
        "replyPeriod,   20,     jurisdictions.bad-period",
        "replyPeriod,   P20D,   jurisdictions.bad-period",
        "outsidersMaxShare, 4/3, jurisdictions.bad-fraction",
        "outsidersMaxShare, 1/0, jurisdictions.bad-fraction",
        "relativeFactor, 0,     jurisdictions.bad-decimal",
        "relativeFactor, 1e3,   jurisdictions.bad-decimal",
        "filingCopies,  many,   jurisdictions.bad-whole",
        "hardshipModel, OTHER,  jurisdictions.bad-choice",
        "delegateNumbers, 30,   jurisdictions.bad-tiers",
        "delegateNumbers, 100=30, jurisdictions.bad-tiers",
        "delegateNumbers, 0=30;50=40;50=60, jurisdictions.bad-tiers",
        "invented,      1,      jurisdictions.unknown-key"
    })
    void a_value_that_does_not_fit_is_refused(String key, String value, String code) {
        assertThat(record("NAT", key, "2026-07-01", value).reasons())
                .extracting(Refusal::code)
                .containsExactly(code);
    }

    @Test
    void place_day_and_source_are_required() {
        var administrator = administrator();
        assertThat(people.as(
                                administrator,
                                () -> recordParameter.record(
                                        "ATLANTIS", "replyPeriod", null, "20d", " ", Mark.CONFIRMED))
                        .reasons())
                .extracting(Refusal::field)
                .containsExactly("place", "effectiveFrom", "source");
    }

    @Test
    void only_an_administrator_sees_and_records_them() {
        var organisation = people.organisation();

        assertThatThrownBy(() -> people.as(
                        organisation.officer(),
                        () -> recordParameter.record("NAT", "replyPeriod", MARCH, "21d", "样例", Mark.CONFIRMED)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> people.as(
                        organisation.administrator(),
                        () -> recordParameter.record("NAT", "replyPeriod", MARCH, "21d", "样例", Mark.CONFIRMED)))
                .as("a city's administrator")
                .isInstanceOf(NotAllowed.class);
        assertThat(people.as(organisation.administrator(), board::mayRecord)).isFalse();
        assertThat(people.as(organisation.officer(), board::places)).isNotEmpty();
    }

    @Test
    void the_past_is_not_rewritten() {
        assertThat(record("AH-HB", "dibaoStandard", "2026-03-01", "800").reasons())
                .extracting(Refusal::code)
                .containsExactly("jurisdictions.past-stays");
        assertThat(parameters.get("AH-HB", "dibaoStandard", MARCH.minusDays(1)).value())
                .isEqualTo("760");
    }

    @Test
    void each_day_has_exactly_one_version() {
        record("AH-HB", "dibaoStandard", "2026-07-01", "800").orElseThrow();
        record("AH-HB", "dibaoStandard", "2026-05-01", "780").orElseThrow();

        List<String> versions = MARCH.datesUntil(LocalDate.of(2026, 8, 1))
                .map(day -> parameters.get("AH-HB", "dibaoStandard", day).value())
                .distinct()
                .toList();
        assertThat(versions).containsExactly("760", "780", "800");
        assertThat(parameters
                        .get("AH-HB", "dibaoStandard", LocalDate.of(2026, 6, 30))
                        .value())
                .isEqualTo("780");
    }

    @Test
    void a_fallback_and_an_unverified_text_say_so_in_the_citation() {
        assertThat(texts.say(
                        Texts.CHINESE,
                        parameters.get("AH-HB", "replyPeriod", MARCH).citation()))
                .contains("集体合同规定", "沿用全国", "2004年5月1日")
                .doesNotContain("待核");
        assertThat(texts.say(
                        Texts.ENGLISH,
                        parameters.get("AH-HB", "papersBeforeCongress", MARCH).citation()))
                .contains("no local rule", "to be verified");
        assertThat(texts.say(
                        Texts.CHINESE,
                        parameters.get("ZJ", "replyPeriod", MARCH).citation()))
                .contains("浙江省")
                .doesNotContain("沿用");
    }

    @Test
    void a_new_place_takes_over_from_the_one_above() {
        var administrator = administrator();
        people.as(administrator, () -> addJurisdiction.add("AH-WH", "安徽省芜湖市", "AH"))
                .orElseThrow();

        assertThat(parameters.get("AH-WH", "hardshipModel", MARCH).foundIn()).isEqualTo("AH");
        assertThat(people.as(administrator, () -> addJurisdiction.add("AH-WH", "芜湖", "AH"))
                        .reasons())
                .extracting(Refusal::code)
                .containsExactly("jurisdictions.place-known");
        assertThat(people.as(administrator, () -> addJurisdiction.add("AH-QQ", "某市", "QQ"))
                        .reasons())
                .extracting(Refusal::code)
                .containsExactly("jurisdictions.unknown-place");
        assertThat(people.as(administrator, () -> addJurisdiction.add("ah", "某市", "NAT"))
                        .reasons())
                .extracting(Refusal::code)
                .containsExactly("jurisdictions.bad-place-key");
    }

    @Test
    void the_board_lists_all_in_force_with_their_mark() {
        var administrator = administrator();
        List<Parameter> all = people.as(administrator, () -> board.inForce("AH-HB", MARCH));

        assertThat(all)
                .filteredOn(row -> row.key().equals("dibaoStandard"))
                .singleElement()
                .satisfies(row -> assertThat(row.mark()).isEqualTo(Mark.RECALLED))
                .satisfies(row -> assertThat(row.isFallback()).isFalse());
        assertThat(all).extracting(Parameter::key).doesNotHaveDuplicates();
    }

    @Test
    void every_parameter_and_choice_has_a_name_in_both_languages() {
        for (String key : ParameterCatalogue.keys()) {
            for (var locale : Texts.LOCALES) {
                assertThat(texts.has(locale, "parameter." + key)).as(key).isTrue();
                ParameterCatalogue.kindOf(key)
                        .orElseThrow()
                        .choices()
                        .forEach(choice -> assertThat(texts.has(locale, "parameter.choice." + choice))
                                .as(choice)
                                .isTrue());
            }
        }
    }

    @Test
    void the_chain_follows_the_parents_and_else_the_key() {
        assertThat(DatedParameters.chain("AH-HB-XS", places("AH-HB-XS", "AH-HB", "AH-HB", "AH", "AH", "NAT")))
                .containsExactly("AH-HB-XS", "AH-HB", "AH", "NAT");
        assertThat(DatedParameters.chain("XX-YY", Map.of())).containsExactly("XX-YY", "XX", "NAT");
        assertThat(DatedParameters.chain("NAT", Map.of())).containsExactly("NAT");
        assertThatThrownBy(() -> DatedParameters.chain("A", places("A", "B", "B", "A")))
                .isInstanceOf(IllegalStateException.class);
    }

    private static Map<String, Jurisdiction> places(String... keyAndParent) {
        Map<String, Jurisdiction> places = new HashMap<>();
        for (int i = 0; i < keyAndParent.length; i += 2) {
            places.put(keyAndParent[i], new Jurisdiction(keyAndParent[i], keyAndParent[i], keyAndParent[i + 1]));
        }
        return places;
    }
}
