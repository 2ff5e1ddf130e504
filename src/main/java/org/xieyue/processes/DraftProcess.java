package org.xieyue.processes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.xieyue.audit.AuditTrail;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** Keeps a new version of a process until another person publishes it. */
@UseCase
public class DraftProcess {

    static final int LONGEST_NOTE = 500;

    private final PublicationCheck check;
    private final ProcessDrafts drafts;
    private final PublishedVersions published;
    private final ObjectProvider<SubmissionGate> gates;
    private final CurrentUser currentUser;
    private final AuditTrail audit;

    DraftProcess(
            PublicationCheck check,
            ProcessDrafts drafts,
            PublishedVersions published,
            ObjectProvider<SubmissionGate> gates,
            CurrentUser currentUser,
            AuditTrail audit) {
        this.check = check;
        this.drafts = drafts;
        this.published = published;
        this.gates = gates;
        this.currentUser = currentUser;
        this.audit = audit;
    }

    /** What is published now with some files replaced or added; the others stay as they are. */
    @Permit(Permission.EDIT_PROCESSES)
    public Answer<DraftId> change(String processKey, Map<String, byte[]> changed) {
        return change(processKey, changed, "");
    }

    /** @param note what changes and why, for colleagues and case workers */
    @Permit(Permission.EDIT_PROCESSES)
    public Answer<DraftId> change(String processKey, Map<String, byte[]> changed, String note) {
        ProcessFolder now = published.newest(processKey).orElseThrow(NotFound::new);
        Map<String, byte[]> files = new HashMap<>(now.files());
        files.putAll(changed);
        ProcessFolder next = new ProcessFolder(processKey, files);
        return next.hash().equals(now.hash()) ? Answer.refused("processes.unchanged", processKey) : draft(next, note);
    }

    /** Refused with what the diagram check finds; a refused draft leaves nothing behind. */
    @Permit(Permission.EDIT_PROCESSES)
    public Answer<DraftId> draft(ProcessFolder folder) {
        return draft(folder, "");
    }

    /** @param note what changes and why, for colleagues and case workers; whoever publishes must say it where it is empty */
    @Permit(Permission.EDIT_PROCESSES)
    public Answer<DraftId> draft(ProcessFolder folder, String note) {
        if (note.strip().length() > LONGEST_NOTE) {
            return Answer.refused("processes.note.long", LONGEST_NOTE);
        }
        List<Refusal> reasons = check.reasonsAgainst(folder);
        if (!reasons.isEmpty()) {
            return Answer.refused(reasons);
        }
        List<Refusal> objections = gates.orderedStream()
                .flatMap(gate -> gate.reasonsAgainst(folder).stream())
                .toList();
        if (!objections.isEmpty()) {
            return Answer.refused(objections);
        }
        DraftId id = new DraftId(UUID.randomUUID());
        drafts.add(id, folder, currentUser.account().id(), note.isBlank() ? null : note.strip());
        audit.record("process.drafted", "process", folder.key(), Map.of("hash", folder.hash()));
        return Answer.done(id);
    }
}
