package org.xieyue.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.congress.CongressStory;
import org.xieyue.documents.CaseDocuments;
import org.xieyue.documents.DocumentId;
import org.xieyue.employers.EmployerFixtures;
import org.xieyue.employers.EmployerId;
import org.xieyue.employers.Industry;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.tasks.CaseActions;
import org.xieyue.testing.EngineDriver;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.TestPeople.Unions;
import org.xieyue.testing.XieyueTest;

/** An employer that was never at the table joins an agreement in force whose text lets others join. */
@XieyueTest
class JoiningAnAgreementInForceTest {

    private static final LocalDate SIGNED = LocalDate.of(2026, 3, 2);
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final LocalDate UNTIL = LocalDate.of(2027, 3, 1);

    @Autowired
    AccedeLater accedeLater;

    @Autowired
    EnterContract enterContract;

    @Autowired
    Agreements agreements;

    @Autowired
    CaseActions actions;

    @Autowired
    CaseDocuments documents;

    @Autowired
    EmployerFixtures employers;

    @Autowired
    EngineDriver engine;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock time;

    private Unions here;
    private Account officer;
    private Account colleague;
    private EmployerId inside;
    private EmployerId late;

    @BeforeEach
    void in_june() {
        time.setTo(TODAY);
        here = people.unions("AH");
        officer = people.person("程专干", Role.BARGAINING_OFFICER, here.city());
        colleague = people.person("程二", Role.BARGAINING_OFFICER, here.city());
        inside = employer("甲出行", Industry.RIDE_HAILING);
        late = employer("乙出行", Industry.RIDE_HAILING);
    }

    @AfterEach
    void real_time_again() {
        time.reset();
    }

    @Test
    void it_is_bound_from_its_own_day_once_a_second_person_has_confirmed() {
        AgreementId id = inForce(CoverageMode.RATIFYING_ONLY, opens());
        assertThat(people.as(officer, () -> accedeLater.outside(id)))
                .extracting(one -> one.id())
                .containsExactly(late);

        assertThat(enters(id, late, TODAY, TODAY.plusDays(14)).reasons()).isEmpty();
        assertThat(bound(id)).extracting(Coverage::employer).containsExactly(inside);
        assertThat(codes(people.as(officer, () -> accedeLater.confirm(id, late))))
                .containsExactly("agreements.same-eyes");
        assertThat(people.as(colleague, () -> accedeLater.confirm(id, late)).isDone())
                .isTrue();
        assertThat(people.as(colleague, () -> accedeLater.confirm(id, late)).isDone())
                .as("again")
                .isTrue();

        assertThat(bound(id))
                .filteredOn(one -> one.employer().equals(late))
                .extracting(Coverage::workers, Coverage::sealedOn, Coverage::from, Coverage::until)
                .containsExactly(tuple(260, TODAY, TODAY.plusDays(14), UNTIL));
        assertThat(people.as(officer, () -> accedeLater.outside(id))).isEmpty();
    }

    @Test
    void everything_that_does_not_fit_is_named_and_nothing_is_bound() {
        AgreementId id = inForce(CoverageMode.RATIFYING_ONLY, opens());
        EmployerId courier = employer("丙快递", Industry.EXPRESS);

        assertThat(codes(enters(id, courier, SIGNED.minusDays(1), SIGNED.minusDays(1))))
                .containsExactly(
                        "agreements.accession-outside-scope",
                        "agreements.accession-seal-day",
                        "agreements.accession-day");
        assertThat(codes(enters(id, late, TODAY, TODAY.minusDays(1))))
                .as("not for the time before its seal")
                .containsExactly("agreements.accession-day");
        assertThat(codes(enters(id, inside, TODAY, TODAY))).containsExactly("agreements.accession-outside-scope");
        assertThat(bound(id)).hasSize(1);
    }

    @Test
    void a_text_that_says_nothing_or_keeps_others_out_takes_nobody() {
        AgreementId silent = inForce(CoverageMode.RATIFYING_ONLY, clause("本合同自签订之日起生效。"));
        AgreementId shut = inForce(CoverageMode.RATIFYING_ONLY, clause("其他单位不得加入本合同。"));
        AgreementId all = inForce(CoverageMode.ALL_IN_SCOPE, opens());

        assertThat(codes(enters(silent, late, TODAY, TODAY))).containsExactly("agreements.no-accession-clause");
        assertThat(codes(enters(shut, late, TODAY, TODAY))).containsExactly("agreements.no-accession-clause");
        assertThat(codes(enters(all, late, TODAY, TODAY))).containsExactly("agreements.accession-of-all");
    }

    @Test
    void what_was_sent_back_binds_nobody_and_is_entered_again() {
        AgreementId id = inForce(CoverageMode.RATIFYING_ONLY, opens());
        assertThat(codes(enters(id, late, TODAY, TODAY, paper(id))))
                .as("no photograph")
                .containsExactly("documents.other-kind");
        enters(id, late, TODAY, TODAY).orElseThrow();
        assertThat(codes(enters(id, late, TODAY, TODAY))).containsExactly("agreements.accession-outside-scope");
        people.as(colleague, () -> accedeLater.sendBack(id, late, "盖章页看不清")).orElseThrow();

        assertThat(bound(id)).hasSize(1);
        assertThat(enters(id, late, TODAY, TODAY).reasons()).isEmpty();
        time.setTo(UNTIL.plusDays(1));
        assertThat(codes(people.as(colleague, () -> accedeLater.confirm(id, late))))
                .as("the agreement has run out meanwhile")
                .containsExactly("agreements.accession-not-in-force");
    }

    @Test
    void both_acts_are_offered_in_its_case_each_to_the_right_person() {
        AgreementId id = inForce(CoverageMode.RATIFYING_ONLY, opens());
        CaseId caseId = caseOf(id);
        assertThat(offered(colleague, caseId))
                .contains("agreements/accede")
                .doesNotContain("agreements/confirm-accession");
        Map<String, Object> form = Map.of(
                "employer", late.toString(),
                "accessionClause", "others",
                "authority", List.of(authority(id).toString()),
                "workers", "260",
                "sealedOn", TODAY.toString(),
                "boundFrom", TODAY.toString(),
                "paper", List.of(paper(id).toString()));
        assertThat(people.as(colleague, () -> actions.act(caseId, "agreements/accede", form, Locale.CHINA))
                        .reasons())
                .isEmpty();

        assertThat(people.as(
                                officer,
                                () -> actions.act(
                                        caseId,
                                        "agreements/confirm-accession",
                                        Map.of("employer", late.toString(), "accessionDecision", "CONFIRM"),
                                        Locale.CHINA))
                        .reasons())
                .isEmpty();
        assertThat(bound(id)).hasSize(2);
    }

    private List<String> offered(Account reader, CaseId id) {
        return people.as(reader, () -> actions.of(id)).stream()
                .map(one -> one.contract().key())
                .toList();
    }

    private Answer<EmployerId> enters(AgreementId id, EmployerId employer, LocalDate sealed, LocalDate from) {
        return enters(id, employer, sealed, from, authority(id));
    }

    private Answer<EmployerId> enters(
            AgreementId id, EmployerId employer, LocalDate sealed, LocalDate from, DocumentId authority) {
        DocumentId page = paper(id);
        return people.as(
                officer,
                () -> accedeLater.enter(
                        id,
                        new AccedeLater.Wanted(employer, new ClauseKey("others"), 260, sealed, from, authority, page)));
    }

    private DocumentId authority(AgreementId id) {
        return paper(id, "employer-authority");
    }

    private DocumentId paper(AgreementId id) {
        return paper(id, "other");
    }

    private DocumentId paper(AgreementId id, String kind) {
        return people.as(
                colleague,
                () -> documents
                        .add(
                                caseOf(id),
                                kind,
                                "盖章页.pdf",
                                CongressStory.pdf(UUID.randomUUID().toString()))
                        .orElseThrow()
                        .id());
    }

    private CaseId caseOf(AgreementId id) {
        return Objects.requireNonNull(agreements.row(id).caseId());
    }

    private List<Coverage> bound(AgreementId id) {
        return agreements.coverage(id).stream()
                .filter(one -> one.from() != null)
                .toList();
    }

    private EmployerId employer(String name, Industry industry) {
        return people.as(officer, () -> employers.employer(here.basic(), name, industry, 300));
    }

    private static Clause opens() {
        return clause("本市其他网约车经营单位可以书面加入本合同。");
    }

    private static Clause clause(String text) {
        return new Clause(new ClauseKey("others"), "第九条", BargainingTopic.OTHER, "其他单位", text, null);
    }

    private AgreementId inForce(CoverageMode coverage, Clause others) {
        AgreementId id = people.as(
                officer,
                () -> enterContract
                        .enter(
                                here.city(),
                                new EnterAgreement.Entry(
                                        "网约车联合合同",
                                        ContractKind.GENERAL,
                                        ScopeType.INDUSTRY,
                                        OutcomeType.COLLECTIVE_CONTRACT,
                                        coverage,
                                        "RIDE_HAILING"),
                                new EnterContract.Concluded(
                                        SIGNED,
                                        SIGNED,
                                        UNTIL,
                                        SIGNED,
                                        "人社备1号",
                                        List.of(new Coverage(inside, 400, SIGNED, null, null))),
                                AgreementStory.text(AgreementStory.pay("3500"), others))
                        .orElseThrow());
        people.as(colleague, () -> enterContract.confirm(id)).orElseThrow();
        engine.runDueJobs(caseOf(id));
        return id;
    }

    private static List<String> codes(Answer<?> answer) {
        return answer.reasons().stream().map(Refusal::code).toList();
    }
}
