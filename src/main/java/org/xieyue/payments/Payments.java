package org.xieyue.payments;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Yuan;

/**
 * Payments for the capabilities above, which know whom they approve money for; in the caller's transaction, safe to
 * repeat. What becomes of a payment is told by {@link PaymentEnded}.
 */
public interface Payments {

    /**
     * The account of a person. Refused unless it is their own real-name account with a number that a bank can have given
     * out. One that differs from the account known so far is payable once a second person has looked at it.
     */
    Answer<AccountState> register(Payee payee, GivenAccount given, UnionId union);

    /** The account that an approval given now would sign. */
    Optional<KnownAccount> accountOf(Payee payee);

    /** The digest of amount, person and account that an approval signs. */
    String signedTerms(CaseId caseId, Yuan amount, Payee payee);

    /** What a case holds on its line is due to be paid. */
    void due(CaseId caseId, int instalment, Payee payee, String purpose, int year);

    /** A frozen batch or a bank has it: nothing about it may change. */
    boolean isUnderWay(CaseId caseId);

    /** It came back from the bank, and its case was told: somebody says how it goes on. */
    boolean hasFailed(CaseId caseId);

    /** Those of these cases for whose payment this person froze, signed or exported a batch. */
    Set<CaseId> paidBy(AccountId person, Collection<CaseId> cases);

    /** Not to be paid any more. Refused while it is under way. */
    Answer<CaseId> cancel(CaseId caseId, String reason);

    /** A payment that failed is due again, once. */
    Answer<CaseId> again(CaseId caseId);

    /** As somebody typed it. */
    record GivenAccount(String holder, String number, String bank) {

        /** Never shows whose it is: it might reach a log. */
        @Override
        public String toString() {
            return "GivenAccount[…]";
        }
    }

    /** @param number masked */
    record KnownAccount(String number, String bank, AccountState state) {}
}
