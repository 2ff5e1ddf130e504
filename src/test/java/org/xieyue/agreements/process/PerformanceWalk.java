package org.xieyue.agreements.process;

import static org.xieyue.agreements.AgreementStory.contract;
import static org.xieyue.agreements.AgreementStory.pay;
import static org.xieyue.agreements.AgreementStory.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.springframework.stereotype.Component;
import org.xieyue.agreements.AgreementId;
import org.xieyue.agreements.Coverage;
import org.xieyue.agreements.CoverageMode;
import org.xieyue.agreements.EnterAgreement;
import org.xieyue.agreements.EnterContract;
import org.xieyue.agreements.NewAgreement;
import org.xieyue.agreements.OutcomeType;
import org.xieyue.agreements.ScopeType;
import org.xieyue.employers.EmployerFixtures;
import org.xieyue.employers.EmployerId;
import org.xieyue.employers.Industry;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.processes.mutants.WalkedProcess;
import org.xieyue.shared.CaseId;
import org.xieyue.testing.EngineDriver;
import org.xieyue.testing.TestPeople;

/** A contract in force as it is watched at random. */
@Component
class PerformanceWalk implements WalkedProcess {

    private static final LocalDate FORCE = LocalDate.of(2026, 5, 14);

    private final TestPeople people;
    private final EmployerFixtures employers;
    private final EnterContract enterContract;
    private final EngineDriver engine;

    PerformanceWalk(TestPeople people, EmployerFixtures employers, EnterContract enterContract, EngineDriver engine) {
        this.people = people;
        this.employers = employers;
        this.enterContract = enterContract;
        this.engine = engine;
    }

    @Override
    public String key() {
        return "contract-performance";
    }

    @Override
    public LocalDate begins() {
        return FORCE;
    }

    @Override
    public Walk begin(Random random) {
        TestPeople.Unions at = people.unions("AH-HB");
        Account officer = people.person("专干", Role.BARGAINING_OFFICER, at.city());
        NewAgreement wanted = contract(at.city(), ScopeType.INDUSTRY);
        EmployerId employer =
                people.as(officer, () -> employers.employer(at.city(), "出行公司", Industry.RIDE_HAILING, 3320));
        AgreementId agreement = people.as(
                people.person("录入", Role.BARGAINING_OFFICER, at.city()),
                () -> enterContract
                        .enter(
                                at.city(),
                                new EnterAgreement.Entry(
                                        wanted.title(),
                                        wanted.kind(),
                                        ScopeType.INDUSTRY,
                                        OutcomeType.COLLECTIVE_CONTRACT,
                                        CoverageMode.ALL_IN_SCOPE,
                                        "RIDE_HAILING"),
                                new EnterContract.Concluded(
                                        FORCE,
                                        FORCE,
                                        FORCE.plusYears(1).minusDays(1),
                                        FORCE,
                                        "人社备〔2026〕1号",
                                        List.of(Coverage.of(employer, 3320))),
                                text(pay("3500")))
                        .orElseThrow());
        CaseId id = Objects.requireNonNull(people.as(officer, () -> enterContract.confirm(agreement))
                .orElseThrow()
                .caseId());
        engine.runDueJobs(id);
        return new Walk(id, List.of(officer), Map.of(), List.of());
    }
}
