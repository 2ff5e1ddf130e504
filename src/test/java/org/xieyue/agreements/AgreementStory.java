package org.xieyue.agreements;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieyue.clock.BusinessClock;
import org.xieyue.documents.ContentHash;
import org.xieyue.employers.EmployerId;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;

/** Agreements for tests, moved as the capabilities above move them. */
@Component
public class AgreementStory {

    private final Agreements agreements;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    AgreementStory(Agreements agreements, BusinessClock clock, PlatformTransactionManager transactions) {
        this.agreements = agreements;
        this.clock = clock;
        transaction = new TransactionTemplate(transactions);
    }

    public static NewAgreement contract(UnionId union, ScopeType scope) {
        return new NewAgreement(
                union,
                "NAT",
                "网约车行业集体合同",
                ContractKind.WAGES,
                scope,
                OutcomeType.COLLECTIVE_CONTRACT,
                SecondRoundType.NONE,
                CoverageMode.ALL_IN_SCOPE,
                "ride-hailing",
                null,
                null,
                null);
    }

    public static NewAgreement with(
            NewAgreement like, OutcomeType outcome, CoverageMode coverage, @Nullable AgreementId higher) {
        return new NewAgreement(
                like.union(),
                like.jurisdiction(),
                like.title(),
                like.kind(),
                like.scope(),
                outcome,
                like.secondRound(),
                coverage,
                like.industry(),
                null,
                higher,
                null);
    }

    public static AgreementText text(Clause... clauses) {
        return new AgreementText(List.of(clauses));
    }

    public static Clause pay(String amount) {
        return new Clause(
                new ClauseKey("pay"),
                "第三条",
                BargainingTopic.MINIMUM_MONTHLY_PAY,
                "最低月收入",
                "月收入不低于 " + amount + " 元/月。",
                Figure.atLeast(amount, FigureUnit.YUAN_PER_MONTH));
    }

    public static Clause hours(String amount) {
        return new Clause(
                new ClauseKey("hours"),
                "第四条",
                BargainingTopic.ONLINE_HOURS_AND_REST,
                "在线时长",
                "每日在线不超过 " + amount + " 小时。",
                Figure.atMost(amount, FigureUnit.HOURS_PER_DAY));
    }

    public AgreementId open(NewAgreement agreement) {
        return in(() -> agreements.open(new CaseId(UUID.randomUUID()), agreement));
    }

    public ContentHash keep(AgreementId id, AgreementText text) {
        return in(() -> agreements.keep(id, text, "草案").orElseThrow().hash());
    }

    public Answer<AgreementRow> move(AgreementId id, AgreementStage to, ContentHash hash, LocalDate on) {
        return in(() -> agreements.move(id, to, hash, on));
    }

    /** Opened, kept, initialled, passed, signed, filed and in force, all today. */
    public AgreementId inForce(NewAgreement agreement, AgreementText text, LocalDate until, EmployerId... employers) {
        AgreementId id = open(agreement);
        inForce(id, text, until, employers);
        return id;
    }

    public void inForce(AgreementId id, AgreementText text, LocalDate until, EmployerId... employers) {
        LocalDate today = clock.today();
        ContentHash hash = keep(id, text);
        in(() -> agreements.term(id, until.minusYears(1).plusDays(1), until).orElseThrow());
        in(() -> {
            agreements.cover(
                    id,
                    List.of(employers).stream()
                            .map(one -> Coverage.of(one, 100))
                            .toList());
            return id;
        });
        for (AgreementStage to : List.of(
                AgreementStage.INITIALLED,
                AgreementStage.PASSED,
                AgreementStage.SIGNED,
                AgreementStage.FILED,
                AgreementStage.IN_FORCE)) {
            move(id, to, hash, today).orElseThrow();
        }
    }

    public <T> T in(Supplier<T> work) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
