package org.xieyue.processes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.xieyue.processes.Assessment;
import org.xieyue.processes.Brought;
import org.xieyue.processes.EditProcess;
import org.xieyue.processes.Milestone;
import org.xieyue.processes.StudioBoard;
import org.xieyue.processes.WindowId;
import org.xieyue.processes.WorkingCopy;
import org.xieyue.processes.interchange.Bundle;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.ComponentTexts;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.RowTable;
import org.xieyue.shared.ui.Sheet;
import org.xieyue.shared.ui.Toasts;
import org.xieyue.shared.ui.Wording;

/** Files of a working copy from and to other editors, and states of it to come back to. */
@org.springframework.stereotype.Component
class StudioFiles {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int MOST_BYTES = MEGABYTE;

    /** Which working copy, in which window, and what it has come to. */
    record Place(String key, WindowId window, LongSupplier revision) {}

    private final EditProcess editProcess;
    private final StudioBoard board;
    private final Wording wording;
    private final ComponentTexts componentTexts;
    private final Toasts toasts;

    StudioFiles(
            EditProcess editProcess, StudioBoard board, Wording wording, ComponentTexts componentTexts, Toasts toasts) {
        this.editProcess = editProcess;
        this.board = board;
        this.wording = wording;
        this.componentTexts = componentTexts;
        this.toasts = toasts;
    }

    /** @param changed shows the working copy anew */
    Component menu(Place place, Consumer<WorkingCopy> changed) {
        MenuBar menu = new MenuBar();
        MenuItem more = menu.addItem(wording.say("studio.ui.more"));
        more.getSubMenu().addItem(wording.say("studio.ui.keep"), click -> keep(place, changed));
        more.getSubMenu().addItem(wording.say("studio.ui.import"), click -> bringIn(place, changed));
        more.getSubMenu().addItem(wording.say("studio.ui.export"), click -> export(place));
        more.getSubMenu().addItem(wording.say("studio.ui.beginAgain"), click -> beginAgain(place, changed));
        return menu;
    }

    Card milestones(Place place, boolean editable, Consumer<WorkingCopy> changed) {
        Card card = new Card(wording.say("studio.ui.milestones"));
        List<Milestone> kept = board.milestones(place.key());
        if (kept.isEmpty()) {
            card.add(soft(wording.say("studio.ui.milestones.none")));
            return card;
        }
        RowTable<Milestone> table = new RowTable<Milestone>(wording.say("studio.ui.milestones"))
                .text(wording.say("studio.ui.milestone.note"), Milestone::note)
                .text(wording.say("studio.ui.milestone.by"), Milestone::keptBy)
                .text(wording.say("studio.ui.milestone.at"), milestone -> wording.time(milestone.keptAt()));
        if (editable) {
            table.component(wording.say("studio.ui.restore"), milestone -> restore(place, milestone, changed));
        }
        card.add(table.rows(kept));
        return card;
    }

    private Button restore(Place place, Milestone milestone, Consumer<WorkingCopy> changed) {
        return new Button(wording.say("studio.ui.restore"), click -> {
            String note = shortened(wording.say("studio.ui.note.restore", milestone.note()));
            switch (editProcess.restore(
                    place.key(), place.window(), place.revision().getAsLong(), milestone.id(), note)) {
                case Answer.Done<WorkingCopy>(WorkingCopy copy) -> {
                    toasts.done("studio.ui.restore.done");
                    changed.accept(copy);
                }
                case Answer.Refused<WorkingCopy>(var reasons) -> toasts.refused(reasons);
            }
        });
    }

    private void keep(Place place, Consumer<WorkingCopy> changed) {
        TextField note = new TextField(wording.say("studio.ui.keep.note"));
        note.setWidthFull();
        ErrorSummary errors = new ErrorSummary(wording);
        Sheet sheet = new Sheet(wording, wording.say("studio.ui.keep"), errors, note);
        sheet.primary(wording, wording.say("studio.ui.keep"), () -> {
            switch (editProcess.keep(place.key(), note.getValue())) {
                case Answer.Done<UUID> done -> {
                    sheet.close();
                    toasts.done("studio.ui.kept");
                    changed.accept(board.workingCopy(place.key()));
                }
                case Answer.Refused<UUID>(var reasons) -> errors.show(reasons, Map.of());
            }
        });
        sheet.open();
    }

    private void bringIn(Place place, Consumer<WorkingCopy> changed) {
        ErrorSummary errors = new ErrorSummary(wording);
        Checkbox takeOver = new Checkbox(wording.say("studio.ui.import.takeOver"));
        Upload upload = new Upload();
        Sheet sheet = new Sheet(
                wording,
                wording.say("studio.ui.import"),
                errors,
                soft(wording.say("studio.ui.import.how")),
                takeOver,
                soft(wording.say("studio.ui.import.takeOver.how")),
                upload);
        upload.setUploadHandler(UploadHandler.inMemory((file, content) -> {
            upload.clearFileList();
            switch (take(place, file.fileName(), content, takeOver.getValue())) {
                case Answer.Done<Assessment> done -> {
                    sheet.close();
                    toasts.done("studio.ui.imported", file.fileName());
                    changed.accept(board.workingCopy(place.key()));
                }
                case Answer.Refused<Assessment>(var reasons) -> errors.show(reasons, Map.of());
            }
        }));
        upload.setI18n(componentTexts.upload(MOST_BYTES));
        upload.setAcceptedFileExtensions(".bpmn", ".xml", ".dmn", ".form", Bundle.SUFFIX);
        upload.setMaxFileSize(MOST_BYTES);
        upload.addFileRejectedListener(
                rejected -> errors.show(List.of(Refusal.of("processes.edit.upload", MOST_BYTES / MEGABYTE)), Map.of()));
        sheet.open();
    }

    private Answer<Assessment> take(Place place, String name, byte[] content, boolean takeOver) {
        Map<String, byte[]> files = Map.of(name, content);
        if (name.toLowerCase(Locale.ROOT).endsWith(Bundle.SUFFIX)) {
            Optional<Map<String, byte[]>> bundle = Bundle.files(content);
            if (bundle.isEmpty()) {
                return Answer.refused("processes.edit.bundle", name);
            }
            files = bundle.get();
        }
        return editProcess.bringIn(
                place.key(),
                place.window(),
                place.revision().getAsLong(),
                new Brought(files, takeOver),
                shortened(wording.say("studio.ui.note.import", name)));
    }

    private void export(Place place) {
        WorkingCopy copy = board.workingCopy(place.key());
        Div names = new Div();
        names.addClassNames("row", "wrap");
        copy.folder()
                .files()
                .forEach((name, content) -> names.add(new Anchor(
                        DownloadHandler.fromInputStream(event -> new DownloadResponse(
                                new ByteArrayInputStream(content), name, "application/xml", content.length)),
                        name)));
        byte[] bundle = Bundle.of(copy.folder().files());
        String all = place.key() + Bundle.SUFFIX;
        names.add(new Anchor(
                DownloadHandler.fromInputStream(event ->
                        new DownloadResponse(new ByteArrayInputStream(bundle), all, "application/zip", bundle.length)),
                wording.say("studio.ui.export.all", all)));
        new Sheet(wording, wording.say("studio.ui.export"), names).open();
    }

    private void beginAgain(Place place, Consumer<WorkingCopy> changed) {
        ErrorSummary errors = new ErrorSummary(wording);
        Sheet sheet = new Sheet(
                wording, wording.say("studio.ui.beginAgain"), errors, soft(wording.say("studio.ui.beginAgain.how")));
        sheet.primary(wording, wording.say("studio.ui.beginAgain"), () -> {
            switch (editProcess.beginAgain(
                    place.key(),
                    place.window(),
                    place.revision().getAsLong(),
                    wording.say("studio.ui.note.beginAgain"))) {
                case Answer.Done<WorkingCopy>(WorkingCopy copy) -> {
                    sheet.close();
                    changed.accept(copy);
                }
                case Answer.Refused<WorkingCopy>(var reasons) -> errors.show(reasons, Map.of());
            }
        });
        sheet.open();
    }

    private static String shortened(String note) {
        int most = 200;
        return note.length() <= most ? note : note.substring(0, most - 1) + "…";
    }

    private static Paragraph soft(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("soft");
        return paragraph;
    }
}
