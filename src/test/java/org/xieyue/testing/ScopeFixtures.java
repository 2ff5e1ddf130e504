package org.xieyue.testing;

import static xieyue.schema.Tables.PUBLIC_NOTICE;
import static xieyue.schema.Tables.TASK;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieyue.ballots.BallotId;
import org.xieyue.ballots.BallotMode;
import org.xieyue.ballots.BallotQuestion;
import org.xieyue.ballots.Ballots;
import org.xieyue.ballots.DecisionRule;
import org.xieyue.ballots.Elector;
import org.xieyue.ballots.Majority;
import org.xieyue.ballots.NewBallot;
import org.xieyue.cases.Cases;
import org.xieyue.cases.NewCase;
import org.xieyue.clock.BusinessClock;
import org.xieyue.clock.Deadline;
import org.xieyue.clock.Deadlines;
import org.xieyue.clock.Period;
import org.xieyue.documents.DocumentId;
import org.xieyue.documents.StageUpload;
import org.xieyue.funds.BudgetChangeBoard;
import org.xieyue.funds.BudgetChangeId;
import org.xieyue.funds.BudgetLineId;
import org.xieyue.funds.BudgetTerms;
import org.xieyue.funds.FundSource;
import org.xieyue.funds.OpenBudgetLine;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;
import org.xieyue.members.ImportId;
import org.xieyue.members.ImportMembers;
import org.xieyue.members.MatchRule;
import org.xieyue.notices.NoticeId;
import org.xieyue.notices.PublicNotices;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Yuan;
import org.xieyue.tasks.TaskId;

/** The things that exist so far. */
@Configuration(proxyBeanMethods = false)
class ScopeFixtures {

    private static final byte[] PDF =
            "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n"
                    .getBytes(StandardCharsets.US_ASCII);

    private record Made<T>(Class<T> type, BiFunction<UnionId, Account, T> making) implements ScopeFixture<T> {
        @Override
        public T belongingTo(UnionId union, Account maker) {
            return making.apply(union, maker);
        }
    }

    @Bean
    ScopeFixture<UnionId> union() {
        return new Made<>(UnionId.class, (union, maker) -> union);
    }

    @Bean
    ScopeFixture<CaseId> openedCase(
            Cases cases, TestProcesses processes, CurrentUser currentUser, TransactionTemplate transaction) {
        return new Made<>(CaseId.class, (union, maker) -> {
            processes.publish();
            NewCase newCase = TestProcesses.approvalCase(
                    union, maker.id(), UUID.randomUUID().toString());
            transaction.executeWithoutResult(status -> currentUser.as(maker.id(), () -> cases.open(newCase)));
            return newCase.id();
        });
    }

    @Bean
    ScopeFixture<TaskId> openTask(ScopeFixture<CaseId> cases, EngineDriver engine, DSLContext database) {
        return new Made<>(TaskId.class, (union, maker) -> {
            CaseId caseId = cases.belongingTo(union, maker);
            engine.runDueJobs(caseId);
            return new TaskId(database.select(TASK.ID)
                    .from(TASK)
                    .where(TASK.CASE_ID.eq(caseId.value()))
                    .fetchSingle()
                    .value1());
        });
    }

    @Bean
    ScopeFixture<DocumentId> upload(StageUpload stageUpload, CurrentUser currentUser) {
        return new Made<>(
                DocumentId.class,
                (union, maker) -> currentUser.as(
                        maker.id(),
                        () -> stageUpload
                                .stage("other", "paper.pdf", PDF)
                                .orElseThrow()
                                .id()));
    }

    @Bean
    ScopeFixture<NoticeId> notice(
            ScopeFixture<CaseId> cases,
            PublicNotices notices,
            Deadlines deadlines,
            BusinessClock clock,
            CurrentUser currentUser,
            TransactionTemplate transaction,
            DSLContext database) {
        return new Made<>(NoticeId.class, (union, maker) -> {
            CaseId caseId = cases.belongingTo(union, maker);
            Deadline period = deadlines.after(clock.today(), Period.workingDays(5));
            transaction.executeWithoutResult(status -> currentUser.asSystem(() -> {
                notices.publish(caseId, union, "张** 生活救助", "consent", period);
                return caseId;
            }));
            return new NoticeId(database.select(PUBLIC_NOTICE.ID)
                    .from(PUBLIC_NOTICE)
                    .where(PUBLIC_NOTICE.CASE_ID.eq(caseId.value()))
                    .fetchSingle()
                    .value1());
        });
    }

    @Bean
    ScopeFixture<BudgetLineId> budgetLine(OpenBudgetLine openBudgetLine, CurrentUser currentUser) {
        return new Made<>(
                BudgetLineId.class,
                (union, maker) -> currentUser.as(
                        maker.id(),
                        () -> openBudgetLine
                                .open(
                                        union,
                                        new BudgetTerms(
                                                2026,
                                                "hardship-aid",
                                                FundSource.CENTRAL_FINANCE,
                                                "预算" + UUID.randomUUID(),
                                                Yuan.of(1_000)),
                                        UUID.randomUUID())
                                .orElseThrow()));
    }

    /** The limit that a line is opened with waits for a second person. */
    @Bean
    ScopeFixture<BudgetChangeId> budgetChange(
            ScopeFixture<BudgetLineId> budgetLines, BudgetChangeBoard board, CurrentUser currentUser) {
        return new Made<>(BudgetChangeId.class, (union, maker) -> {
            BudgetLineId line = budgetLines.belongingTo(union, maker);
            return currentUser.as(
                    maker.id(),
                    () -> board.open().stream()
                            .filter(change -> change.line().equals(line))
                            .findFirst()
                            .orElseThrow()
                            .id());
        });
    }

    @Bean
    ScopeFixture<ImportId> memberImport(ImportMembers importMembers, Unions unions, CurrentUser currentUser) {
        return new Made<>(ImportId.class, (union, maker) -> {
            try {
                Path file = Files.createTempFile("members", ".csv");
                String name = unions.find(union).orElseThrow().name();
                Files.writeString(file, "工会,姓名,证件号码\n" + name + ",张三,11010519491231002X\n");
                ImportId id = currentUser.as(
                        maker.id(),
                        () -> importMembers
                                .check(union, MatchRule.NATIONAL_ID, "members.csv", file)
                                .orElseThrow()
                                .id());
                Files.delete(file);
                return id;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    @Bean
    ScopeFixture<BallotId> ballot(Ballots ballots, CurrentUser currentUser, TransactionTemplate transaction) {
        return new Made<>(BallotId.class, (union, maker) -> {
            NewBallot ballot = new NewBallot(
                    union,
                    "表决",
                    BallotMode.OPEN,
                    List.of(BallotQuestion.yesNo("q1", "同意吗?")),
                    List.of(),
                    new DecisionRule(null, Majority.MORE_THAN_HALF, "企业民主管理规定"),
                    List.of(new Elector(UUID.randomUUID(), "甲", null)),
                    List.of(),
                    0,
                    null,
                    null);
            return Objects.requireNonNull(transaction.execute(status ->
                    currentUser.as(maker.id(), () -> ballots.prepare(ballot).orElseThrow())));
        });
    }
}
