package org.xieyue.processes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.xieyue.processes.Assessment;
import org.xieyue.processes.EditProcess;
import org.xieyue.processes.StudioBoard;
import org.xieyue.processes.WorkingCopy;
import org.xieyue.processes.check.DiagramCheck;
import org.xieyue.processes.check.XmlNode;
import org.xieyue.processes.forms.DrawnForm;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.Islands;
import org.xieyue.shared.ui.Sheet;
import org.xieyue.shared.ui.Toasts;
import org.xieyue.shared.ui.Wording;

/** Tables and forms of a working copy: what they are called, what they are changed with, how they come and go. */
@org.springframework.stereotype.Component
class WorkspaceFiles {

    private static final String TABLE = ".dmn";
    private static final String NAME = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
    private static final int LONGEST_NAME = 40;

    private final EditProcess editProcess;
    private final StudioBoard board;
    private final FormPreview preview;
    private final Islands islands;
    private final Wording wording;
    private final Toasts toasts;

    WorkspaceFiles(
            EditProcess editProcess,
            StudioBoard board,
            FormPreview preview,
            Islands islands,
            Wording wording,
            Toasts toasts) {
        this.editProcess = editProcess;
        this.board = board;
        this.preview = preview;
        this.islands = islands;
        this.wording = wording;
        this.toasts = toasts;
    }

    /** As people find it: the name of the table, or what the form is called on the board. */
    String title(String process, String name, byte[] content) {
        boolean table = name.endsWith(TABLE);
        String label =
                (table ? tableName(content) : formName(process, name)).orElse(name.substring(0, name.lastIndexOf('.')));
        return wording.say(table ? "studio.files.table" : "studio.files.form", label);
    }

    private Optional<String> tableName(byte[] content) {
        return DiagramCheck.tree(content)
                .flatMap(root -> root.child("dmn:decision"))
                .map(XmlNode::label)
                .filter(said -> !said.isEmpty())
                .map(wording::label);
    }

    private Optional<String> formName(String process, String name) {
        String form = DrawnForm.KEY + name.substring(0, name.length() - DrawnForm.SUFFIX.length());
        return board.blocks(process).stream()
                .filter(block -> form.equals(block.form()))
                .map(block -> wording.say(block.label()))
                .findFirst();
    }

    Component pad(StudioFiles.Place place, String name, byte[] content, boolean editable, Workspace.Keep keep) {
        if (!name.endsWith(TABLE)) {
            UnsentWords unsent =
                    new UnsentWords(islands, place.key() + "/" + name, () -> toasts.done("studio.ui.restored"));
            return new FormDesigner(
                    wording, unsent, preview, name, content, editable, written -> keep.save(name, written));
        }
        TableBoard board = new TableBoard(
                islands,
                wording,
                place.key() + "/" + name,
                content,
                place.revision().getAsLong(),
                editable);
        board.keeps(name, keep);
        board.onRestored(() -> toasts.done("studio.ui.restored"));
        board.onUnreadable(why -> toasts.refused(List.of(Refusal.of("processes.edit.unreadable", why))));
        return board;
    }

    /** @param changed shows the working copy anew, with the tab of this name open */
    Component menu(StudioFiles.Place place, Supplier<String> open, BiConsumer<WorkingCopy, String> changed) {
        MenuBar menu = new MenuBar();
        MenuItem more = menu.addItem(wording.say("studio.files.menu"));
        SubMenu items = more.getSubMenu();
        items.addItem(wording.say("studio.files.newTable"), click -> begin(place, TABLE, changed));
        items.addItem(wording.say("studio.files.newForm"), click -> begin(place, DrawnForm.SUFFIX, changed));
        items.addItem(wording.say("studio.files.rename"), click -> rename(place, open.get(), changed));
        items.addItem(wording.say("studio.files.remove"), click -> remove(place, open.get(), changed));
        return menu;
    }

    private void begin(StudioFiles.Place place, String suffix, BiConsumer<WorkingCopy, String> changed) {
        TextField label = new TextField(wording.say("studio.files.label"));
        label.setMaxLength(LONGEST_NAME);
        label.setWidthFull();
        TextField id = id();
        ErrorSummary errors = new ErrorSummary(wording);
        String title = wording.say(suffix.equals(TABLE) ? "studio.files.newTable" : "studio.files.newForm");
        Sheet sheet = new Sheet(wording, title, errors, label, id);
        sheet.primary(wording, wording.say("studio.files.create"), () -> {
            String name = id.getValue().strip() + suffix;
            WorkingCopy now = board.workingCopy(place.key());
            if (label.isEmpty() || !id.getValue().strip().matches(NAME)) {
                errors.show(List.of(Refusal.of("processes.edit.fileName")), Map.of());
            } else if (now.folder().files().containsKey(name)) {
                errors.show(List.of(Refusal.of("processes.edit.nameTaken", name)), Map.of());
            } else {
                byte[] content = suffix.equals(TABLE)
                        ? NewFiles.table(
                                        place.key(),
                                        id.getValue().strip(),
                                        label.getValue().strip())
                                .getBytes(StandardCharsets.UTF_8)
                        : NewFiles.form(id.getValue().strip(), label.getValue().strip());
                switch (editProcess.save(
                        place.key(), place.window(), place.revision().getAsLong(), name, content)) {
                    case Answer.Done<Assessment> done -> {
                        sheet.close();
                        changed.accept(board.workingCopy(place.key()), name);
                    }
                    case Answer.Refused<Assessment>(var reasons) -> errors.show(reasons, Map.of());
                }
            }
        });
        sheet.open();
    }

    private TextField id() {
        TextField id = new TextField(wording.say("studio.files.id"));
        id.setHelperText(wording.say("studio.files.id.hint"));
        id.setMaxLength(LONGEST_NAME);
        id.setWidthFull();
        return id;
    }

    private void rename(StudioFiles.Place place, String name, BiConsumer<WorkingCopy, String> changed) {
        String suffix = name.substring(name.lastIndexOf('.'));
        TextField id = id();
        id.setValue(name.substring(0, name.lastIndexOf('.')));
        ErrorSummary errors = new ErrorSummary(wording);
        Sheet sheet = new Sheet(wording, wording.say("studio.files.renameOf", name), errors, id);
        sheet.primary(wording, wording.say("studio.files.rename"), () -> {
            String as = id.getValue().strip() + suffix;
            byte[] content = board.workingCopy(place.key()).folder().files().getOrDefault(name, new byte[0]);
            if (!id.getValue().strip().matches(NAME)) {
                errors.show(List.of(Refusal.of("processes.edit.fileName")), Map.of());
                return;
            }
            finish(
                    sheet,
                    errors,
                    as,
                    editProcess.rename(
                            place.key(),
                            place.window(),
                            place.revision().getAsLong(),
                            name,
                            as,
                            NewFiles.renamed(as, content),
                            wording.say("studio.files.note.rename", name)),
                    changed);
        });
        sheet.open();
    }

    private void remove(StudioFiles.Place place, String name, BiConsumer<WorkingCopy, String> changed) {
        ErrorSummary errors = new ErrorSummary(wording);
        Sheet sheet = new Sheet(
                wording,
                wording.say("studio.files.removeOf", name),
                errors,
                new com.vaadin.flow.component.html.Paragraph(wording.say("studio.files.remove.how")));
        sheet.primary(
                wording,
                wording.say("studio.files.remove"),
                () -> finish(
                        sheet,
                        errors,
                        "",
                        editProcess.remove(
                                place.key(),
                                place.window(),
                                place.revision().getAsLong(),
                                name,
                                wording.say("studio.files.note.remove", name)),
                        changed));
        sheet.open();
    }

    private static void finish(
            Sheet sheet,
            ErrorSummary errors,
            String open,
            Answer<WorkingCopy> answer,
            BiConsumer<WorkingCopy, String> changed) {
        switch (answer) {
            case Answer.Done<WorkingCopy>(WorkingCopy copy) -> {
                sheet.close();
                changed.accept(copy, open);
            }
            case Answer.Refused<WorkingCopy>(var reasons) -> errors.show(reasons, Map.of());
        }
    }
}
