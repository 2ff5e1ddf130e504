package org.xieyue.hardship;

import org.springframework.stereotype.Component;
import org.xieyue.payments.Payee;
import org.xieyue.payments.Payments;

/** What an approval signs: this case, this amount, this person, this person's account. */
@Component
class PayeeTerms {

    private final Payments payments;

    PayeeTerms(Payments payments) {
        this.payments = payments;
    }

    static Payee payee(HardshipCase aid) {
        HouseholdMember applicant = aid.application().household().applicant();
        return new Payee(applicant.name(), applicant.nationalId());
    }

    String of(HardshipCase aid) {
        return payments.signedTerms(aid.id, aid.amount(), payee(aid));
    }
}
