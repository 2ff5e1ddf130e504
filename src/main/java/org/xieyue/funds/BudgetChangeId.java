package org.xieyue.funds;

import java.util.UUID;

public record BudgetChangeId(UUID value) {
    public static BudgetChangeId parse(String text) {
        return new BudgetChangeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
