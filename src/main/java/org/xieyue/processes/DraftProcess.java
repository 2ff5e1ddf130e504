package org.xieyue.processes;

import java.util.List;
import java.util.UUID;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** Keeps a new version of a process until another person publishes it. */
@UseCase
public class DraftProcess {

    private final PublicationCheck check;
    private final ProcessDrafts drafts;
    private final CurrentUser currentUser;

    DraftProcess(PublicationCheck check, ProcessDrafts drafts, CurrentUser currentUser) {
        this.check = check;
        this.drafts = drafts;
        this.currentUser = currentUser;
    }

    /** Refused with what the diagram check finds; a refused draft leaves nothing behind. */
    @Permit(Permission.EDIT_PROCESSES)
    public Answer<DraftId> draft(ProcessFolder folder) {
        List<Refusal> reasons = check.reasonsAgainst(folder);
        if (!reasons.isEmpty()) {
            return Answer.refused(reasons);
        }
        DraftId id = new DraftId(UUID.randomUUID());
        drafts.add(id, folder, currentUser.account().id());
        return Answer.done(id);
    }
}
