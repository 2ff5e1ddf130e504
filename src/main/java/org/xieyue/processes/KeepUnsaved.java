package org.xieyue.processes;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.processes.interchange.PlainUtf8;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.UseCase;

/**
 * Keeps what somebody changed and could not save, because another window had taken over or had saved before: a state of the working
 * copy to come back to, beside what is drawn now.
 */
@UseCase
public class KeepUnsaved {

    /** As many as the studio shows. */
    private static final int LOOKED_AT = 20;

    private final WorkingCopies copies;
    private final PublicationCheck check;
    private final CurrentUser currentUser;

    KeepUnsaved(WorkingCopies copies, PublicationCheck check, CurrentUser currentUser) {
        this.copies = copies;
        this.check = check;
        this.currentUser = currentUser;
    }

    /**
     * The same files under the same note are the state that was kept before.
     *
     * @param files what could not be saved; the working copy's other files go along
     */
    @Permit(Permission.EDIT_PROCESSES)
    public Answer<UUID> keep(String key, Map<String, byte[]> files, String note) {
        WorkingCopy copy = copies.lock(key).orElseThrow(NotFound::new);
        Map<String, byte[]> plain = new TreeMap<>();
        files.forEach((name, content) -> plain.put(name, PlainUtf8.of(content)));
        var reasons = plain.entrySet().stream()
                .flatMap(file -> check.reasonsAgainstKeeping(key, file.getKey(), file.getValue()).stream())
                .toList();
        if (!reasons.isEmpty()) {
            return Answer.refused(reasons);
        }
        return Answer.done(copies.milestones(key, LOOKED_AT).stream()
                .filter(kept -> kept.note().equals(note) && kept.keeper().equals(me()))
                .map(WorkingCopies.Kept::id)
                .filter(kept -> copies.milestone(key, kept)
                        .filter(all -> holds(all, plain))
                        .isPresent())
                .findFirst()
                .orElseGet(() -> copies.keep(copy.instead(copy.folder().with(plain)), note, me())));
    }

    /** Whatever else it holds: a window tells of its files together when it is overtaken, and one by one when it is opened again. */
    private static boolean holds(Map<String, byte[]> all, Map<String, byte[]> files) {
        return files.entrySet().stream().allMatch(file -> Arrays.equals(all.get(file.getKey()), file.getValue()));
    }

    private AccountId me() {
        return currentUser.account().id();
    }
}
