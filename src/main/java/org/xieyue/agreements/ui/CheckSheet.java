package org.xieyue.agreements.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import java.util.Map;
import org.xieyue.agreements.AgreementRow;
import org.xieyue.agreements.Obligation;
import org.xieyue.agreements.Obligation.Result;
import org.xieyue.agreements.ObligationId;
import org.xieyue.agreements.WatchObligations;
import org.xieyue.documents.CaseDocuments;
import org.xieyue.documents.DocumentId;
import org.xieyue.documents.DocumentRow;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.Sheet;

/** Whether an obligation was kept, with its evidence. */
class CheckSheet extends Sheet {

    private static final long serialVersionUID = 1L;
    private static final String EVIDENCE = "obligation-evidence";

    private final transient CaseDocuments documents;
    private final transient AgreementWords words;
    private final ErrorSummary errors;
    private final RadioButtonGroup<Result> result = new RadioButtonGroup<>();
    private final TextArea note = new TextArea();
    private final Select<DocumentRow> evidence = new Select<>();

    CheckSheet(
            AgreementRow row,
            Obligation owed,
            Obligation.Check check,
            WatchObligations watch,
            CaseDocuments documents,
            AgreementWords words,
            Runnable done) {
        super(words.wording(), words.word("check"));
        this.documents = documents;
        this.words = words;
        errors = new ErrorSummary(words.wording());
        result.setLabel(words.word("result"));
        result.setItems(Result.values());
        result.setItemLabelGenerator(one -> words.name("result", one));
        result.setValue(Result.KEPT);
        note.setLabel(words.word("note"));
        note.setWidthFull();
        Div form = new Div(errors, new Span(owed.what() + " · " + words.day(check.dueOn())), result, note);
        CaseId caseId = row.caseId();
        if (caseId != null) {
            form.add(evidence(caseId));
        }
        form.addClassName("stack");
        add(form);
        Map<String, Component> fields = Map.of("note", note, "evidence", evidence);
        primary(words.wording(), words.word("check"), () -> {
            errors.clear(fields);
            DocumentRow paper = evidence.getValue();
            DocumentId id = paper == null ? null : paper.id();
            switch (watch.check(owed.id(), check.dueOn(), result.getValue(), note.getValue(), id)) {
                case Answer.Done<ObligationId> checked -> {
                    close();
                    done.run();
                }
                case Answer.Refused<ObligationId>(var reasons) -> errors.show(reasons, fields);
            }
        });
    }

    private Component evidence(CaseId caseId) {
        evidence.setLabel(words.word("evidence"));
        evidence.setEmptySelectionAllowed(true);
        evidence.setItemLabelGenerator(paper -> paper == null ? "" : paper.fileName());
        evidence.setItems(documents.of(caseId));
        Upload upload = new Upload(UploadHandler.inMemory((metadata, bytes) -> {
            switch (documents.add(caseId, EVIDENCE, metadata.fileName(), bytes)) {
                case Answer.Done<DocumentRow>(DocumentRow added) -> {
                    List<DocumentRow> all = documents.of(caseId);
                    evidence.setItems(all);
                    all.stream()
                            .filter(one -> one.id().equals(added.id()))
                            .findFirst()
                            .ifPresent(evidence::setValue);
                }
                case Answer.Refused<DocumentRow>(var reasons) -> errors.show(reasons, Map.of());
            }
        }));
        upload.setMaxFiles(1);
        upload.setDropAllowed(false);
        upload.setUploadButton(new Button(words.word("upload")));
        Div both = new Div(evidence, upload);
        both.addClassName("stack");
        return both;
    }
}
