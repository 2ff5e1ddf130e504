package org.xieyue.processes;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.processes.presets.Preset;
import org.xieyue.processes.presets.PresetDrawing;
import org.xieyue.processes.presets.PresetDrawing.Placed;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** Blocks of several parts that belong together, and a drawing with one of them in it, to be saved as anything else. */
@UseCase
@Transactional(readOnly = true)
public class PlacePreset {

    private final OfferedPresets offered;
    private final WorkingCopies copies;
    private final Accounts accounts;

    PlacePreset(OfferedPresets offered, WorkingCopies copies, Accounts accounts) {
        this.offered = offered;
        this.copies = copies;
        this.accounts = accounts;
    }

    /** What a diagram of this process may be drawn with. */
    @Permit(Permission.EDIT_PROCESSES)
    public List<Preset> presets(String key) {
        return offered.of(key);
    }

    /** Sets that a drawn service is not offered; what it would take is said beside the palette. */
    @Permit(Permission.EDIT_PROCESSES)
    public List<Preset.Kind> missing(String key) {
        return offered.missing(key);
    }

    /**
     * The diagram of the working copy with a preset in it; nothing is saved.
     *
     * @param at id of a flow, or of an element behind which it is wanted
     */
    @Permit(Permission.EDIT_PROCESSES)
    public Answer<Placed> place(String key, WindowId window, String preset, String at) {
        WorkingCopy copy = copies.find(key).orElseThrow(NotFound::new);
        if (!copy.isEditedIn(window)) {
            AccountId editor = copy.editor();
            String name = editor == null
                    ? "–"
                    : accounts.find(editor).map(Account::name).orElse("–");
            return Answer.refused(Refusal.conflict("processes.edit.elsewhere", name));
        }
        Preset wanted = offered.of(key).stream()
                .filter(each -> each.key().equals(preset))
                .findFirst()
                .orElseThrow(NotFound::new);
        byte[] diagram = copy.folder()
                .diagramNames()
                .findFirst()
                .map(name -> requireNonNull(copy.folder().files().get(name)))
                .orElseThrow(NotFound::new);
        return PresetDrawing.place(diagram, wanted, at)
                .map(Answer::done)
                .orElseGet(() -> Answer.refused("processes.preset.noPlace"));
    }
}
