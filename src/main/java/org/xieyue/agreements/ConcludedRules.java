package org.xieyue.agreements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xieyue.clock.BusinessClock;
import org.xieyue.employers.EmployerId;
import org.xieyue.shared.Refusal;

/** What the paper of a concluded contract must say: dates in the order of the law, its filing, whom it covers. */
@Component
class ConcludedRules {

    private static final int LONGEST_REFERENCE = 80;

    private final BusinessClock clock;

    ConcludedRules(BusinessClock clock) {
        this.clock = clock;
    }

    List<Refusal> flaws(ScopeType scope, OutcomeType outcome, CoverageMode mode, EnterContract.Concluded said) {
        List<Refusal> flaws = new ArrayList<>(dateFlaws(said));
        LocalDate filed = said.filedOn();
        boolean isFiled = outcome == OutcomeType.COLLECTIVE_CONTRACT;
        if (isFiled != (filed != null)
                || isFiled == said.filingReference().isBlank()
                || said.filingReference().length() > LONGEST_REFERENCE) {
            flaws.add(Refusal.ofField(
                    filed == null ? "filedOn" : "filingReference",
                    isFiled ? "agreements.no-filing" : "agreements.nothing-to-file",
                    LONGEST_REFERENCE));
        }
        Set<EmployerId> named = new HashSet<>();
        said.employers().forEach(one -> named.add(one.employer()));
        int least = scope == ScopeType.JOINT ? 2 : 1;
        boolean tooMany = scope == ScopeType.ENTERPRISE && named.size() > 1;
        if (named.size() < least || tooMany || named.size() < said.employers().size()) {
            flaws.add(Refusal.ofField("employers", "agreements.employers-of-scope", least));
        }
        boolean sealed = said.employers().stream().anyMatch(one -> one.sealedOn() != null);
        if (mode == CoverageMode.RATIFYING_ONLY && !sealed) {
            flaws.add(Refusal.ofField("employers", "agreements.nobody-bound"));
        }
        return flaws;
    }

    private List<Refusal> dateFlaws(EnterContract.Concluded said) {
        LocalDate signed = said.signedOn();
        LocalDate from = said.inForceFrom();
        LocalDate until = said.termUntil();
        if (signed == null || from == null || until == null) {
            String field = signed == null ? "signedOn" : from == null ? "inForceFrom" : "termUntil";
            return List.of(Refusal.ofField(field, "agreements.date-missing"));
        }
        List<Refusal> flaws = new ArrayList<>();
        LocalDate today = clock.today();
        LocalDate filed = said.filedOn();
        if (signed.isAfter(today)) {
            flaws.add(Refusal.ofField("signedOn", "agreements.date-runs-back", signed, today));
        }
        if (filed != null && (filed.isBefore(signed) || filed.isAfter(today))) {
            flaws.add(Refusal.ofField("filedOn", "agreements.date-runs-back", filed, signed));
        }
        if (from.isBefore(filed == null ? signed : filed) || from.isAfter(today)) {
            flaws.add(
                    Refusal.ofField("inForceFrom", "agreements.date-runs-back", from, filed == null ? signed : filed));
        }
        if (!until.isAfter(from)) {
            flaws.add(Refusal.ofField("termUntil", "agreements.term-is-over", until));
        }
        return flaws;
    }
}
