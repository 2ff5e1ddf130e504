package org.xieyue.documents;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.CurrentUser;

/** Staged files are kept as long as the application that they belong to is worked on. */
@Component
public class KeepUploads {

    private final Documents documents;
    private final CurrentUser currentUser;
    private final BusinessClock clock;

    KeepUploads(Documents documents, CurrentUser currentUser, BusinessClock clock) {
        this.documents = documents;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** The person's staged files are kept for {@link StageUpload#KEPT} from now on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void renew() {
        documents.renewStaged(currentUser.account().id(), clock.now());
    }
}
