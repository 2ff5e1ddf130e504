package org.xieyue.agreements;

import org.xieyue.cases.OpenedCase;
import org.xieyue.shared.Answer;

/**
 * Opens the talks that are to renew an agreement. Given by the capability that bargains, which lies above this one; the
 * person who decides opens them and needs the right to.
 */
public interface RenewalTalks {

    Answer<OpenedCase> open(AgreementId previous);
}
