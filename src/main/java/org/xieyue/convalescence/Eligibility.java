package org.xieyue.convalescence;

import java.util.List;
import org.xieyue.shared.Refusal;

/**
 * What a person is told before the form: whether they may go, and how often still this year.
 *
 * @param reasons every rule that stands against it, with its source; empty when none does
 */
public record Eligibility(int tripsLeft, List<Refusal> reasons) {

    public Eligibility {
        reasons = List.copyOf(reasons);
    }

    public boolean mayGo() {
        return reasons.isEmpty();
    }
}
