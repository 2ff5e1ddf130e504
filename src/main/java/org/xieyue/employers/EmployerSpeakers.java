package org.xieyue.employers;

import java.util.Set;
import org.xieyue.identity.AccountId;

/**
 * Which employers a person speaks for today. Told by the capability that seats people at tables, which lies above; a role
 * alone makes nobody a speaker.
 */
public interface EmployerSpeakers {

    Set<EmployerId> spokenForBy(AccountId account);
}
