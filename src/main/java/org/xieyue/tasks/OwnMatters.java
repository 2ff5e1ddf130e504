package org.xieyue.tasks;

import java.util.List;
import java.util.Locale;
import org.xieyue.identity.Account;

/**
 * SPI: what waits for a person and is nobody else's business. A task of a process shows in the dossier to everybody who may
 * read the case, so what one side of a case asks its own people must not be one.
 */
public interface OwnMatters {

    /** Oldest first; asked with every page of the inbox, so it answers at once for those whom it does not concern. */
    List<OwnMatter> waitingFor(Account reader, Locale locale);
}
