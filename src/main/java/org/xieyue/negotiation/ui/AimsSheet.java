package org.xieyue.negotiation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.Map;
import org.xieyue.agreements.FigureUnit;
import org.xieyue.documents.DocumentRow;
import org.xieyue.negotiation.Aims;
import org.xieyue.negotiation.OwnNotes;
import org.xieyue.negotiation.TableView;
import org.xieyue.negotiation.TableView.Row;
import org.xieyue.shared.Answer;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.Sheet;

/** Target, acceptable, floor, argument, note and evidence of the own side. */
class AimsSheet extends Sheet {

    private static final long serialVersionUID = 1L;
    private static final int MOST_BYTES = 10 * 1024 * 1024;

    private final transient TableKit kit;
    private final transient TableView view;
    private final transient Row row;
    private final transient OwnNotes notes;
    private final transient Runnable done;
    private final BigDecimalField target = new BigDecimalField();
    private final BigDecimalField acceptable = new BigDecimalField();
    private final BigDecimalField floor = new BigDecimalField();
    private final TextArea argument = new TextArea();
    private final TextArea note = new TextArea();
    private final ErrorSummary errors;

    AimsSheet(TableKit kit, TableView view, Row row, OwnNotes notes, Runnable done) {
        super(kit.words().wording(), kit.words().word("aims.title", row.number()));
        this.kit = kit;
        this.view = view;
        this.row = row;
        this.notes = notes;
        this.done = done;
        TableWords words = kit.words();
        errors = new ErrorSummary(words.wording());
        Aims aims = notes.aims();
        label(target, "target");
        label(acceptable, "acceptable");
        label(floor, "floor");
        target.setValue(aims.target());
        acceptable.setValue(aims.acceptable());
        floor.setValue(aims.floor());
        argument.setLabel(words.word("argument"));
        argument.setValue(aims.argument());
        note.setLabel(words.word("note"));
        note.setValue(aims.note());
        argument.setWidthFull();
        note.setWidthFull();
        Div numbers = new Div(target, acceptable, floor);
        numbers.addClassNames("row", "wrap");
        Div form = new Div(errors, numbers, argument, note, evidence());
        form.addClassName("stack");
        add(form);
        primary(words.wording(), words.wording().say("ui.save"), this::save);
    }

    private void label(BigDecimalField field, String name) {
        field.setLabel(kit.words().word(name));
        field.setWidth("9rem");
        FigureUnit unit = row.unit();
        if (unit != null) {
            field.setSuffixComponent(
                    new Span(unit == FigureUnit.PERCENT ? "%" : kit.words().unit(unit)));
        }
    }

    private Upload evidence() {
        Upload upload = new Upload(UploadHandler.inMemory((meta, bytes) -> {
            Answer<DocumentRow> added = kit.keepAims().attach(view.caseId(), row.key(), meta.fileName(), bytes);
            if (added.isDone()) {
                done.run();
            } else {
                errors.show(added.reasons(), Map.of());
            }
        }));
        upload.setI18n(kit.componentTexts().upload(MOST_BYTES));
        upload.setMaxFileSize(MOST_BYTES);
        upload.setMaxFiles(5);
        return upload;
    }

    private void save() {
        Map<String, Component> fields = Map.of("target", target, "argument", argument);
        errors.clear(fields);
        Aims aims = new Aims(
                target.getValue(),
                acceptable.getValue(),
                floor.getValue(),
                argument.getValue().strip(),
                note.getValue().strip());
        switch (kit.keepAims().keep(view.caseId(), row.key(), aims, notes.aimsVersion())) {
            case Answer.Done<Integer> kept -> {
                close();
                done.run();
            }
            case Answer.Refused<Integer>(var reasons) -> errors.show(reasons, fields);
        }
    }
}
