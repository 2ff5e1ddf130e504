package org.xieyue.testing;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xieyue.funds.BudgetChangeBoard;
import org.xieyue.funds.BudgetLineId;
import org.xieyue.funds.BudgetTerms;
import org.xieyue.funds.DecideBudgetChange;
import org.xieyue.funds.OpenBudgetLine;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.identity.UnionId;

/** Budget lines with money in them, opened by one person and confirmed by another, as it has to be. */
@Component
public class TestBudgets {

    private final OpenBudgetLine openBudgetLine;
    private final BudgetChangeBoard board;
    private final DecideBudgetChange decide;
    private final TestPeople people;

    TestBudgets(OpenBudgetLine openBudgetLine, BudgetChangeBoard board, DecideBudgetChange decide, TestPeople people) {
        this.openBudgetLine = openBudgetLine;
        this.board = board;
        this.decide = decide;
        this.people = people;
    }

    public BudgetLineId line(UnionId union, BudgetTerms terms) {
        BudgetLineId line = people.as(
                people.person("林资", Role.FUND_OFFICER, union),
                () -> openBudgetLine.open(union, terms, UUID.randomUUID()).orElseThrow());
        confirm(line, people.person("傅资", Role.FUND_OFFICER, union));
        return line;
    }

    /** Whatever waits for this line. */
    public void confirm(BudgetLineId line, Account by) {
        people.as(by, () -> {
            board.open().stream()
                    .filter(change -> change.line().equals(line))
                    .forEach(change -> decide.confirm(change.id()).orElseThrow());
            return line;
        });
    }
}
