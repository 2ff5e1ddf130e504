package org.xieyue.funds;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a budget line is called; that is no secret, its money is. */
@Component
public class BudgetLineNames {

    private final BudgetLines lines;

    BudgetLineNames(BudgetLines lines) {
        this.lines = lines;
    }

    public record Named(int year, String name, FundSource source) {}

    public Optional<Named> find(BudgetLineId id) {
        return lines.find(id).map(line -> new Named(line.year(), line.name(), line.source()));
    }
}
