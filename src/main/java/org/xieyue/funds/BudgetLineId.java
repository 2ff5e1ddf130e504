package org.xieyue.funds;

import java.util.UUID;

public record BudgetLineId(UUID value) {
    public static BudgetLineId parse(String text) {
        return new BudgetLineId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
