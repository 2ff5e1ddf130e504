package org.xieyue.payments;

import java.util.Collection;
import java.util.Set;
import org.xieyue.identity.AccountId;
import org.xieyue.shared.CaseId;

/**
 * SPI: capabilities above tell with which of these cases a person has to do in a way that the dossier does not know, such as
 * relatives. Such a person signs no payment of them.
 */
public interface CaseKinship {

    Set<CaseId> closeTo(AccountId person, Collection<CaseId> cases);
}
