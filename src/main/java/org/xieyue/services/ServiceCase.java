package org.xieyue.services;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.UnionId;
import org.xieyue.payments.Payee;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Yuan;

/**
 * A case of a drawn service.
 *
 * @param person who would be paid; null where the service asks for no identification number
 * @param approval null until somebody else has approved an amount
 * @param ended the diagram has come to its end
 */
record ServiceCase(
        CaseId id,
        String process,
        UnionId union,
        AccountId applicant,
        AccountId openedBy,
        Stage stage,
        @Nullable Payee person,
        @Nullable String personKey,
        @Nullable Approval approval,
        boolean ended,
        int version) {

    /** @param hash of case, amount, person and account: what was signed */
    record Approval(AccountId by, Yuan amount, UUID line, String hash) {}

    ServiceCase at(Stage next) {
        return new ServiceCase(
                id, process, union, applicant, openedBy, next, person, personKey, approval, ended, version);
    }

    ServiceCase approved(@Nullable Approval signed) {
        return new ServiceCase(
                id, process, union, applicant, openedBy, stage, person, personKey, signed, ended, version);
    }

    ServiceCase of(Payee payee, String key) {
        return new ServiceCase(id, process, union, applicant, openedBy, stage, payee, key, approval, ended, version);
    }

    ServiceCase over() {
        return new ServiceCase(
                id, process, union, applicant, openedBy, stage, person, personKey, approval, true, version);
    }

    boolean isOwnOf(AccountId who) {
        return who.equals(applicant) || who.equals(openedBy);
    }
}
