package org.xieyue.tasks.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.ui.EmptyState;
import org.xieyue.shared.ui.Wording;
import org.xieyue.tasks.TaskId;
import org.xieyue.tasks.TaskRow;

/** The right side of the inbox: the dossier of the chosen task, or a word on why there is none. */
class InboxDetail extends Div {

    private final transient DossierKit kit;
    private final transient Wording wording;
    private final transient DecidePanel.Listener listener;
    private final SerializableRunnable back;
    private final SerializableRunnable next;
    private @Nullable TaskId task;
    private @Nullable Dossier dossier;

    InboxDetail(DossierKit kit, DecidePanel.Listener listener, SerializableRunnable back, SerializableRunnable next) {
        this.kit = kit;
        this.wording = kit.wording();
        this.listener = listener;
        this.back = back;
        this.next = next;
        addClassName("detail-part");
    }

    void show(@Nullable TaskId id) {
        removeAll();
        task = id;
        dossier = null;
        if (id == null) {
            add(new EmptyState(wording.say("tasks.ui.choose"), wording.say("tasks.ui.choose.next")));
            return;
        }
        Optional<TaskRow> row = find(id);
        if (row.isEmpty()) {
            add(new EmptyState(
                    wording.say("tasks.ui.gone"), wording.say("tasks.ui.gone.next"), Corner.back(wording, back)));
            return;
        }
        Dossier opened = new Dossier(kit, row.get().caseId(), row.get(), listener);
        opened.corner(Corner.back(wording, back), Corner.next(wording, next));
        dossier = opened;
        add(opened);
    }

    /** Empty when it is unknown or none of this person's business any more. */
    Optional<TaskRow> find(TaskId id) {
        try {
            return Optional.of(kit.desk().row(id));
        } catch (NotFound unknownOrNotOurs) {
            return Optional.empty();
        }
    }

    void withDecide(Consumer<DecidePanel> action) {
        decidePanel().ifPresent(action);
    }

    /** The open dossier follows only when this person is not writing in it. */
    void refresh(TaskRow row) {
        boolean mine = kit.user().account().id().equals(row.holder());
        if (!row.id().equals(task) || mine) {
            return;
        }
        Optional<DecidePanel> writing = decidePanel().filter(DecidePanel::isWritable);
        if (writing.isPresent()) {
            writing.get().overtaken(row);
        } else {
            show(row.id());
        }
    }

    private Optional<DecidePanel> decidePanel() {
        return Optional.ofNullable(dossier).flatMap(Dossier::decidePanel);
    }
}
