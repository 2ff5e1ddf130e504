package org.xieyue.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static xieyue.schema.Tables.AUDIT_ENTRY;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.identity.Account;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Page;
import org.xieyue.shared.Yuan;
import org.xieyue.testing.TestBudgets;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class KeepingABudgetTest {

    @Autowired
    OpenBudgetLine openBudgetLine;

    @Autowired
    ProposeBudgetChange propose;

    @Autowired
    DecideBudgetChange decide;

    @Autowired
    TestBudgets budgets;

    @Autowired
    BudgetBoard board;

    @Autowired
    Ledger ledger;

    @Autowired
    TestPeople people;

    @Autowired
    DSLContext sql;

    TestPeople.Organisation organisation;

    @BeforeEach
    void found() {
        organisation = people.organisation();
    }

    private static BudgetTerms terms(String name, long limit) {
        return new BudgetTerms(2026, "hardship-aid", FundSource.UNION_FUNDS, name, Yuan.of(limit));
    }

    private Answer<BudgetLineId> open(BudgetTerms terms, UUID command) {
        return people.as(organisation.fundOfficer(), () -> openBudgetLine.open(organisation.city(), terms, command));
    }

    private Answer<BudgetChangeId> change(BudgetLineId line, long limit, String reason, UUID command) {
        return people.as(organisation.fundOfficer(), () -> propose.limit(line, Yuan.of(limit), reason, command))
                .then(id -> people.as(organisation.approver(), () -> decide.confirm(id)));
    }

    private BudgetLineId line(BudgetTerms terms) {
        return budgets.line(organisation.city(), terms);
    }

    private BudgetBoard.Row row(BudgetLineId line) {
        return people.as(organisation.auditor(), () -> board.line(line));
    }

    @Test
    void a_new_line_has_its_whole_limit_available_and_says_so_in_the_ledger() {
        BudgetLineId line = open(terms("生活救助", 100_000), UUID.randomUUID()).orElseThrow();
        assertThat(row(line).limit()).as("before the second person").isEqualTo(Yuan.ZERO);
        budgets.confirm(line, organisation.approver());
        assertThat(row(line).limit()).isEqualTo(Yuan.of(100_000));
        assertThat(row(line).available()).isEqualTo(Yuan.of(100_000));
        assertThat(row(line).reserved()).isEqualTo(Yuan.ZERO);
        assertThat(ledger.balances(line))
                .containsEntry(LedgerAccount.AVAILABLE, Yuan.of(100_000))
                .containsEntry(LedgerAccount.SOURCE, Yuan.of(-100_000));
        assertThat(people.as(organisation.fundOfficer(), () -> board.lines(2026)))
                .extracting(BudgetBoard.Row::id)
                .containsExactly(line);
        assertThat(people.as(organisation.fundOfficer(), board::years)).contains(2026);
    }

    @Test
    void the_same_command_opens_one_line_and_never_two_different_ones() {
        UUID command = UUID.randomUUID();
        BudgetLineId line = open(terms("生活救助", 100_000), command).orElseThrow();
        assertThat(open(terms("生活救助", 100_000), command).orElseThrow()).isEqualTo(line);
        assertThat(open(terms("医疗救助", 100_000), command).reasons())
                .extracting("code")
                .containsExactly("funds.command-reused");
        assertThat(open(terms("生活救助", 5), UUID.randomUUID()).reasons())
                .extracting("field", "code")
                .containsExactly(org.assertj.core.groups.Tuple.tuple("name", "funds.name-taken"));
        budgets.confirm(line, organisation.approver());
        change(line, 150_000, "追加", UUID.randomUUID()).orElseThrow();
        assertThat(open(terms("生活救助", 100_000), command).orElseThrow())
                .as("also after the limit was raised")
                .isEqualTo(line);
    }

    @Test
    void wrong_terms_are_refused_by_field() {
        BudgetTerms wrong = new BudgetTerms(1999, "Hardship Aid", FundSource.DONATIONS, " ", Yuan.ZERO);
        assertThat(open(wrong, UUID.randomUUID()).reasons())
                .extracting("field")
                .containsExactly("year", "purpose", "name", "limit");
    }

    @Test
    void a_changed_limit_is_posted_with_its_reason_and_recorded() {
        BudgetLineId line = line(terms("生活救助", 100_000));
        UUID command = UUID.randomUUID();
        BudgetChangeId change = change(line, 120_000, "年中追加", command).orElseThrow();
        assertThat(change(line, 120_000, "年中追加", command).orElseThrow()).isEqualTo(change);
        assertThat(row(line).limit()).isEqualTo(Yuan.of(120_000));
        assertThat(change(line, 130_000, "年中追加", command).reasons())
                .extracting("code")
                .containsExactly("funds.command-reused");
        change(line, 90_000, "收回", UUID.randomUUID()).orElseThrow();
        assertThat(row(line).available()).isEqualTo(Yuan.of(90_000));
        assertThat(ledger.balances(line)).containsEntry(LedgerAccount.AVAILABLE, Yuan.of(90_000));
        assertThat(sql.selectFrom(AUDIT_ENTRY)
                        .where(AUDIT_ENTRY.SUBJECT_ID.eq(line.toString()))
                        .fetch(AUDIT_ENTRY.ACTION))
                .containsExactly(
                        "funds.lineOpened",
                        "funds.changeProposed",
                        "funds.changeConfirmed",
                        "funds.changeProposed",
                        "funds.changeConfirmed",
                        "funds.changeProposed",
                        "funds.changeConfirmed");
    }

    @Test
    void a_limit_needs_a_reason_and_must_differ() {
        BudgetLineId line = line(terms("生活救助", 100_000));
        assertThat(change(line, 120_000, "  ", UUID.randomUUID()).reasons())
                .extracting("field")
                .containsExactly("reason");
        assertThat(change(line, 100_000, "追加", UUID.randomUUID()).reasons())
                .extracting("code")
                .containsExactly("funds.limit-unchanged");
        assertThat(change(line, -5, "追加", UUID.randomUUID()).reasons())
                .extracting("code")
                .containsExactly("funds.limit");
    }

    @Test
    void the_statement_goes_back_page_by_page() {
        BudgetLineId line = line(terms("生活救助", 100));
        for (int limit = 101; limit <= 105; limit++) {
            change(line, limit, "追加到 " + limit, UUID.randomUUID()).orElseThrow();
        }
        Page<BudgetBoard.Entry> first = people.as(organisation.auditor(), () -> board.statement(line, null, 4));
        assertThat(first.rows())
                .extracting(BudgetBoard.Entry::reason)
                .containsExactly("追加到 105", "追加到 104", "追加到 103", "追加到 102");
        Page<BudgetBoard.Entry> second =
                people.as(organisation.auditor(), () -> board.statement(line, first.next(), 4));
        assertThat(second.rows()).extracting(BudgetBoard.Entry::change).containsExactly(Yuan.of(1), Yuan.of(100));
        assertThat(second.next()).isNull();
        assertThat(people.as(organisation.auditor(), () -> board.statement(line, "'; drop table", 4))
                        .rows())
                .hasSize(4);
    }

    @Test
    void only_the_fund_officer_of_this_union_keeps_its_money() {
        BudgetLineId line = line(terms("生活救助", 100_000));
        for (Account reader : List.of(organisation.auditor(), organisation.approver())) {
            assertThat(people.as(reader, () -> board.line(line)).id()).isEqualTo(line);
            assertThatThrownBy(() -> people.as(reader, () -> propose.limit(line, Yuan.of(1), "x", UUID.randomUUID())))
                    .isInstanceOf(NotAllowed.class);
        }
        for (Account stranger : List.of(organisation.worker(), organisation.otherOfficer())) {
            assertThatThrownBy(() -> people.as(stranger, () -> board.line(line)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> people.as(stranger, () -> board.lines(2026)))
                    .isInstanceOf(NotAllowed.class);
        }
        TestPeople.Organisation elsewhere = people.organisation();
        assertThatThrownBy(() -> people.as(elsewhere.fundOfficer(), () -> board.line(line)))
                .isInstanceOf(NotFound.class);
        assertThat(people.as(elsewhere.fundOfficer(), () -> board.lines(2026))).isEmpty();
        assertThatThrownBy(() -> people.as(
                        organisation.fundOfficer(),
                        () -> openBudgetLine.open(organisation.province(), terms("x", 5), UUID.randomUUID())))
                .isInstanceOf(NotFound.class);
    }
}
