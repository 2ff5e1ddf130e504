package org.xieyue.processes;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.xieyue.audit.AuditTrail;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.processes.compare.ProcessComparison;
import org.xieyue.processes.interchange.PlainUtf8;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/**
 * Changes a process step by step, before anybody else is asked: there is one working copy for each process, and one window at
 * a time draws in it. What is unfinished may be saved; what must never come near the engine may not.
 */
@UseCase
public class EditProcess {

    static final int LONGEST_NOTE = 200;

    private final PublishedVersions published;
    private final WorkingCopies copies;
    private final PublicationCheck check;
    private final DraftProcess draftProcess;
    private final Accounts accounts;
    private final CurrentUser currentUser;
    private final AuditTrail audit;

    EditProcess(
            PublishedVersions published,
            WorkingCopies copies,
            PublicationCheck check,
            DraftProcess draftProcess,
            Accounts accounts,
            CurrentUser currentUser,
            AuditTrail audit) {
        this.published = published;
        this.copies = copies;
        this.check = check;
        this.draftProcess = draftProcess;
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.audit = audit;
    }

    /**
     * The working copy. One that nobody else draws in is this window's from now on, and an earlier window of the same person
     * saves nothing more; what somebody else draws is only shown.
     */
    @Permit(Permission.EDIT_PROCESSES)
    public WorkingCopy open(String key, WindowId window) {
        published.of(key).stream().findFirst().ifPresent(now -> copies.begin(published.folder(now), now.getVersion()));
        WorkingCopy copy = copies.lock(key).orElseThrow(NotFound::new);
        if (copy.editor() == null || copy.editor().equals(me())) {
            copies.edits(key, window, me());
            return copies.find(key).orElseThrow();
        }
        return copy;
    }

    /** The working copy, only to look at: nobody's place to draw is taken. */
    @Permit(Permission.EDIT_PROCESSES)
    public WorkingCopy look(String key) {
        published.of(key).stream().findFirst().ifPresent(now -> copies.begin(published.folder(now), now.getVersion()));
        return copies.find(key).orElseThrow(NotFound::new);
    }

    /** Draws on in this window, whoever drew before: their window saves nothing more. */
    @Permit(Permission.EDIT_PROCESSES)
    public WorkingCopy takeOver(String key, WindowId window) {
        WorkingCopy copy = copies.lock(key).orElseThrow(NotFound::new);
        if (!copy.isEditedIn(window)) {
            copies.edits(key, window, me());
            audit.record("process.takenOver", "process", key, Map.of("revision", String.valueOf(copy.revision())));
        }
        return copies.find(key).orElseThrow();
    }

    /** Lets somebody else draw; what was saved stays. */
    @Permit(Permission.EDIT_PROCESSES)
    public void leave(String key, WindowId window) {
        copies.leaves(key, window);
    }

    /**
     * Saves one file.
     *
     * @param revision that was changed; an older one is refused, unless the same content was saved already
     */
    @Permit(Permission.EDIT_PROCESSES)
    public Answer<Assessment> save(String key, WindowId window, long revision, String name, byte[] saved) {
        byte[] content = PlainUtf8.of(saved);
        WorkingCopy copy = copies.lock(key).orElseThrow(NotFound::new);
        if (copy.isEditedIn(window) && Arrays.equals(copy.folder().files().get(name), content)) {
            return Answer.done(assess(copy));
        }
        return mine(copy, window, revision).then(mine -> {
            var reasons = check.reasonsAgainstKeeping(key, name, content);
            if (!reasons.isEmpty()) {
                return Answer.refused(reasons);
            }
            copies.save(mine, name, content, me());
            return Answer.done(assess(copies.find(key).orElseThrow()));
        });
    }

    /**
     * Takes a file from another editor; the present state is kept first, unless nothing was changed or the file is refused.
     *
     * @param name a diagram takes the place of this process's diagram, whatever it is called
     */
    @Permit(Permission.EDIT_PROCESSES)
    public Answer<Assessment> bringIn(
            String key, WindowId window, long revision, String name, byte[] content, String note) {
        return bringIn(key, window, revision, new Brought(Map.of(name, content), false), note);
    }

    /** Takes files from another editor, all or none; files that are not among them stay. */
    @Permit(Permission.EDIT_PROCESSES)
    public Answer<Assessment> bringIn(String key, WindowId window, long revision, Brought brought, String note) {
        WorkingCopy copy = copies.lock(key).orElseThrow(NotFound::new);
        Map<String, byte[]> files = brought.into(copy.folder());
        ProcessFolder next = copy.folder().with(files);
        if (copy.isEditedIn(window) && next.hash().equals(copy.folder().hash())) {
            return Answer.done(assess(copy));
        }
        return mine(copy, window, revision).then(mine -> {
            List<Refusal> reasons = files.entrySet().stream()
                    .flatMap(file -> check.reasonsAgainstKeeping(key, file.getKey(), file.getValue()).stream())
                    .toList();
            if (!reasons.isEmpty()) {
                return Answer.refused(reasons);
            }
            if (!mine.isUnchanged()) {
                copies.keep(mine, note, me());
            }
            copies.replace(mine, next.files(), mine.baseVersion(), mine.baseHash(), me());
            return Answer.done(assess(copies.find(key).orElseThrow()));
        });
    }

    /** Takes a file away that nothing needs. What it held stays in the states that were kept and in the published versions. */
    @Permit(Permission.EDIT_PROCESSES)
    public Answer<WorkingCopy> remove(String key, WindowId window, long revision, String name, String note) {
        return without(key, window, revision, name, note, Map.of());
    }

    /** Another name for a file that no diagram calls by its name; a drawn form is called by it. */
    @Permit(Permission.EDIT_PROCESSES)
    public Answer<WorkingCopy> rename(
            String key, WindowId window, long revision, String name, String as, byte[] content, String note) {
        WorkingCopy copy = copies.find(key).orElseThrow(NotFound::new);
        if (copy.folder().files().containsKey(as)) {
            return Answer.refused("processes.edit.nameTaken", as);
        }
        var reasons = check.reasonsAgainstKeeping(key, as, content);
        return reasons.isEmpty()
                ? without(key, window, revision, name, note, Map.of(as, content))
                : Answer.refused(reasons);
    }

    private Answer<WorkingCopy> without(
            String key, WindowId window, long revision, String name, String note, Map<String, byte[]> instead) {
        WorkingCopy copy = copies.find(key).orElseThrow(NotFound::new);
        Map<String, byte[]> files = new HashMap<>(copy.folder().files());
        Map<String, byte[]> now =
                published.newest(key).map(ProcessFolder::files).orElse(Map.of());
        Optional<Refusal> needed = FileNeeds.of(name, files, now);
        if (needed.isPresent()) {
            return Answer.refused(needed.get());
        }
        files.remove(name);
        files.putAll(instead);
        return aside(key, window, revision, note, mine -> {
            copies.replace(mine, files, mine.baseVersion(), mine.baseHash(), me());
            return copies.find(key).orElseThrow();
        });
    }

    /** What the rules say, and what differs from the published version. */
    @Permit(Permission.EDIT_PROCESSES)
    public Assessment assessment(String key) {
        return assess(copies.find(key).orElseThrow(NotFound::new));
    }

    /** Keeps the present state under a note, so that one can come back to it. */
    @Permit(Permission.EDIT_PROCESSES)
    public Answer<UUID> keep(String key, String note) {
        if (note.isBlank() || note.strip().length() > LONGEST_NOTE) {
            return Answer.refused("processes.edit.note", LONGEST_NOTE);
        }
        WorkingCopy copy = copies.find(key).orElseThrow(NotFound::new);
        return Answer.done(copies.keep(copy, note.strip(), me()));
    }

    /** Goes on with a state that was kept; the present one is kept first, unless nothing was changed. */
    @Permit(Permission.EDIT_PROCESSES)
    public Answer<WorkingCopy> restore(String key, WindowId window, long revision, UUID milestone, String note) {
        Map<String, byte[]> files = copies.milestone(key, milestone).orElseThrow(NotFound::new);
        return aside(key, window, revision, note, copy -> {
            copies.replace(copy, files, copy.baseVersion(), copy.baseHash(), me());
            return copies.find(key).orElseThrow();
        });
    }

    /** Begins again with what is published now; the present state is kept first. */
    @Permit(Permission.EDIT_PROCESSES)
    public Answer<WorkingCopy> beginAgain(String key, WindowId window, long revision, String note) {
        if (published.newest(key).isEmpty()) {
            return Answer.refused(Refusal.conflict("processes.edit.nothingPublished"));
        }
        return aside(key, window, revision, note, copy -> {
            ProcessDefinition now = newest(key);
            ProcessFolder folder = published.folder(now);
            copies.replace(copy, folder.files(), now.getVersion(), folder.hash(), me());
            return copies.find(key).orElseThrow();
        });
    }

    /** Hands the present state in: another person publishes it. The working copy stays, for whatever comes next. */
    @Permit(Permission.EDIT_PROCESSES)
    public Answer<DraftId> handIn(String key, WindowId window, long revision) {
        return handIn(key, window, revision, "");
    }

    /** @param why what changes and why: read by whoever decides on it, and by case workers afterwards */
    @Permit(Permission.EDIT_PROCESSES)
    public Answer<DraftId> handIn(String key, WindowId window, long revision, String why) {
        WorkingCopy copy = copies.lock(key).orElseThrow(NotFound::new);
        return mine(copy, window, revision).then(mine -> handIn(key, mine.folder(), why));
    }

    private Answer<DraftId> handIn(String key, ProcessFolder folder, String why) {
        return differs(folder, published.newest(key))
                ? draftProcess.draft(folder, why).map(draft -> copies.handedIn(key, draft))
                : Answer.refused("processes.unchanged", key);
    }

    private Answer<WorkingCopy> aside(
            String key, WindowId window, long revision, String note, Function<WorkingCopy, WorkingCopy> work) {
        WorkingCopy copy = copies.lock(key).orElseThrow(NotFound::new);
        return mine(copy, window, revision).map(mine -> {
            if (!mine.isUnchanged()) {
                copies.keep(mine, note, me());
            }
            return work.apply(mine);
        });
    }

    private Answer<WorkingCopy> mine(WorkingCopy copy, WindowId window, long revision) {
        if (!copy.isEditedIn(window)) {
            return Answer.refused(Refusal.conflict("processes.edit.elsewhere", editor(copy)));
        }
        return copy.revision() == revision
                ? Answer.done(copy)
                : Answer.refused(Refusal.conflict("processes.edit.revision", copy.revision(), revision));
    }

    private String editor(WorkingCopy copy) {
        AccountId editor = copy.editor();
        return editor == null ? "–" : accounts.find(editor).map(Account::name).orElse("–");
    }

    private Assessment assess(WorkingCopy copy) {
        ProcessFolder folder = copy.folder();
        Optional<ProcessFolder> newest = published.newest(folder.key());
        Map<String, byte[]> now = newest.map(ProcessFolder::files).orElse(Map.of());
        return new Assessment(
                copy.revision(),
                check.findings(folder),
                ProcessComparison.between(now, folder.files()),
                differs(folder, newest));
    }

    private static boolean differs(ProcessFolder folder, Optional<ProcessFolder> newest) {
        return newest.filter(now -> now.hash().equals(folder.hash())).isEmpty();
    }

    private ProcessDefinition newest(String key) {
        return published.of(key).stream().findFirst().orElseThrow(NotFound::new);
    }

    private AccountId me() {
        return currentUser.account().id();
    }
}
