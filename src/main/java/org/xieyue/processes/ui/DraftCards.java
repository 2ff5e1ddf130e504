package org.xieyue.processes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.xieyue.processes.DraftId;
import org.xieyue.processes.DraftProcess;
import org.xieyue.processes.ProcessBoard;
import org.xieyue.processes.ProcessDraftRow;
import org.xieyue.processes.ProcessDraftRow.Difference;
import org.xieyue.processes.ProcessDraftRow.DraftFile;
import org.xieyue.processes.ProcessPicture;
import org.xieyue.processes.PublishProcess;
import org.xieyue.shared.Answer;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.ComponentTexts;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.KeyValues;
import org.xieyue.shared.ui.RowTable;
import org.xieyue.shared.ui.Sheet;
import org.xieyue.shared.ui.Tag;
import org.xieyue.shared.ui.Toasts;
import org.xieyue.shared.ui.Wording;

/** A changed file handed in by one person, and published by another who has looked at it. */
@org.springframework.stereotype.Component
class DraftCards {

    private static final int MOST_BYTES = 1024 * 1024;

    private final ProcessBoard board;
    private final DraftProcess draftProcess;
    private final PublishProcess publishProcess;
    private final ProcessPictures pictures;
    private final ChangeWords changes;
    private final Wording wording;
    private final ComponentTexts componentTexts;
    private final Toasts toasts;

    DraftCards(
            ProcessBoard board,
            DraftProcess draftProcess,
            PublishProcess publishProcess,
            ProcessPictures pictures,
            ChangeWords changes,
            Wording wording,
            ComponentTexts componentTexts,
            Toasts toasts) {
        this.board = board;
        this.draftProcess = draftProcess;
        this.publishProcess = publishProcess;
        this.pictures = pictures;
        this.changes = changes;
        this.wording = wording;
        this.componentTexts = componentTexts;
        this.toasts = toasts;
    }

    /** @param changed called when there is a new draft or a new version */
    Component of(String key, Runnable changed) {
        ErrorSummary errors = new ErrorSummary(wording);
        Paragraph how = new Paragraph(wording.say("processes.ui.change.how"));
        how.addClassName("soft");
        RouterLink studio =
                new RouterLink(wording.say("studio.ui.open"), StudioView.class, new RouteParameters("process", key));
        studio.addClassName("button-link");
        Card card = new Card(wording.say("processes.ui.change"), studio, how, errors, upload(key, errors, changed));
        card.addClassName("stack");
        List<ProcessDraftRow> drafts = board.drafts(key);
        if (!drafts.isEmpty()) {
            card.add(table(drafts, changed));
        }
        return card;
    }

    private Upload upload(String key, ErrorSummary errors, Runnable changed) {
        Upload upload = new Upload();
        upload.setUploadHandler(UploadHandler.inMemory((file, content) -> {
            upload.clearFileList();
            errors.clear(Map.of());
            switch (draftProcess.change(key, Map.of(file.fileName(), content))) {
                case Answer.Done<DraftId> done -> {
                    toasts.done("processes.ui.drafted");
                    changed.run();
                }
                case Answer.Refused<DraftId>(var reasons) -> errors.show(reasons, Map.of());
            }
        }));
        upload.setI18n(componentTexts.upload());
        upload.setAcceptedFileExtensions(".bpmn", ".dmn", ".form");
        upload.setMaxFileSize(MOST_BYTES);
        return upload;
    }

    private RowTable<ProcessDraftRow> table(List<ProcessDraftRow> drafts, Runnable changed) {
        return new RowTable<ProcessDraftRow>(wording.say("processes.ui.drafts"))
                .component(wording.say("processes.ui.look"), row -> look(row, changed))
                .text(wording.say("processes.ui.draftedBy"), ProcessDraftRow::author)
                .text(wording.say("processes.ui.draftedAt"), row -> wording.time(row.draftedAt()))
                .text(wording.say("processes.ui.changedFiles"), this::changedFiles)
                .component(wording.say("processes.ui.state"), this::state)
                .rows(drafts);
    }

    private String changedFiles(ProcessDraftRow row) {
        return row.files().stream()
                .filter(file -> file.difference() != Difference.SAME)
                .map(DraftFile::name)
                .collect(Collectors.joining(", "));
    }

    private Component state(ProcessDraftRow row) {
        Integer version = row.publishedVersion();
        String returnedBy = row.returnedBy();
        if (returnedBy != null) {
            return Tag.neutral(wording.say("processes.ui.state.returned", returnedBy));
        }
        return version == null
                ? Tag.warn(wording.say("processes.ui.state.waiting"))
                : Tag.good(wording.say("processes.ui.state.published", version, String.valueOf(row.publisher())));
    }

    private Button look(ProcessDraftRow row, Runnable changed) {
        return new Button(wording.say("processes.ui.look"), click -> open(row, changed));
    }

    private void open(ProcessDraftRow row, Runnable changed) {
        ProcessPicture picture = board.draft(row.id());
        ErrorSummary errors = new ErrorSummary(wording);
        Code hash = new Code(row.hash().replaceAll("(.{8})(?!$)", "$1 "));
        hash.addClassName("hash");
        KeyValues facts = new KeyValues()
                .pair(wording.say("processes.ui.draftedBy"), row.author())
                .pair(wording.say("processes.ui.draftedAt"), wording.exactTime(row.draftedAt()))
                .pair(wording.say("processes.ui.files"), files(row))
                .pair(wording.say("processes.ui.hash"), hash);
        Sheet sheet = new Sheet(
                wording,
                wording.say("processes.ui.draft"),
                errors,
                facts,
                remark(row),
                compare(wording, row),
                new ChangeList(wording, changes, wording.say("processes.changes.titleNow"), board.changes(row.id())),
                pictures.diagram(picture),
                pictures.tasks(picture));
        sheet.setWidth("min(960px, 96vw)");
        if (row.isWaiting() && !row.mine() && board.mayPublish()) {
            TextArea note = new TextArea(wording.say("processes.ui.note"));
            note.setValue(Objects.requireNonNullElse(row.note(), ""));
            note.setRequired(true);
            note.setWidthFull();
            sheet.add(note);
            sheet.primary(
                    wording,
                    wording.say("processes.ui.publish"),
                    () -> publish(row, note.getValue(), sheet, errors, changed));
        }
        sheet.open();
    }

    /** In a tab of its own: the sheet with the fingerprint stays. */
    private static RouterLink compare(Wording wording, ProcessDraftRow row) {
        RouterLink link = CompareView.link(wording.say("studio.compare.open"), row.id(), row.key());
        link.addClassName("button-link");
        link.getElement().setAttribute("target", "_blank").setAttribute("router-ignore", true);
        return link;
    }

    private Component files(ProcessDraftRow row) {
        Div files = new Div();
        files.addClassNames("row", "wrap");
        row.files().forEach(file -> {
            String words = file.name() + " · " + wording.say("processes.ui.difference." + file.difference());
            files.add(file.difference() == Difference.SAME ? Tag.neutral(words) : Tag.warn(words));
        });
        return files;
    }

    private Span remark(ProcessDraftRow row) {
        Span remark = new Span(wording.say(
                row.publishedVersion() != null
                        ? "processes.ui.draft.published"
                        : row.mine()
                                ? "processes.ui.draft.mine"
                                : board.mayPublish() ? "processes.ui.draft.compare" : "processes.ui.draft.atTheTop"));
        remark.addClassName("soft");
        return remark;
    }

    private void publish(ProcessDraftRow row, String note, Sheet sheet, ErrorSummary errors, Runnable changed) {
        switch (publishProcess.publishDraft(row.id(), row.hash(), note)) {
            case Answer.Done<Integer>(Integer version) -> {
                sheet.close();
                toasts.done("processes.ui.published", version);
                changed.run();
            }
            case Answer.Refused<Integer>(var reasons) -> errors.show(reasons, Map.of());
        }
    }
}
