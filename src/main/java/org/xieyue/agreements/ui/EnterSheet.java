package org.xieyue.agreements.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import java.util.Map;
import org.xieyue.agreements.AgreementId;
import org.xieyue.agreements.AgreementText;
import org.xieyue.agreements.ContractKind;
import org.xieyue.agreements.CoverageMode;
import org.xieyue.agreements.EnterAgreement;
import org.xieyue.agreements.OutcomeType;
import org.xieyue.agreements.ScopeType;
import org.xieyue.employers.Industry;
import org.xieyue.identity.Union;
import org.xieyue.shared.Answer;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.Sheet;

/** Enters a model text from pasted words or a Word file. */
class EnterSheet extends Sheet {

    private static final long serialVersionUID = 1L;
    private static final int MOST_BYTES = 10 * 1024 * 1024;

    private final transient EnterAgreement enterAgreement;
    private final transient Runnable done;
    private final Select<Union> union = new Select<>();
    private final TextField title = new TextField();
    private final Select<ContractKind> kind = new Select<>();
    private final Select<Industry> industry = new Select<>();
    private final TextArea text = new TextArea();
    private final ErrorSummary errors;

    EnterSheet(List<Union> unions, EnterAgreement enterAgreement, AgreementWords words, Runnable done) {
        super(words.wording(), words.word("enter"));
        this.enterAgreement = enterAgreement;
        this.done = done;
        errors = new ErrorSummary(words.wording());
        union.setLabel(words.word("union"));
        union.setItems(unions);
        union.setItemLabelGenerator(Union::name);
        union.setValue(unions.getFirst());
        title.setLabel(words.word("name"));
        kind.setLabel(words.word("kind"));
        kind.setItems(ContractKind.values());
        kind.setItemLabelGenerator(one -> words.name("kind", one));
        kind.setValue(ContractKind.WAGES);
        industry.setLabel(words.word("industry"));
        industry.setItems(Industry.values());
        industry.setItemLabelGenerator(one -> words.industry(one.name()));
        industry.setValue(Industry.RIDE_HAILING);
        text.setLabel(words.word("text"));
        text.setHelperText(words.word("text.hint"));
        text.setWidthFull();
        text.setMinHeight("160px");
        text.setMaxHeight("40vh");
        Div form = new Div(errors, union, title, kind, industry, text, wordFile(words));
        form.addClassName("stack");
        add(form);
        primary(words.wording(), words.word("enter"), this::save);
    }

    private Component wordFile(AgreementWords words) {
        Upload upload = new Upload(UploadHandler.inMemory((metadata, bytes) -> {
            switch (enterAgreement.read(bytes)) {
                case Answer.Done<AgreementText>(AgreementText read) -> text.setValue(plain(read));
                case Answer.Refused<AgreementText>(var reasons) -> errors.show(reasons, Map.of("text", text));
            }
        }));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MOST_BYTES);
        upload.setAcceptedFileExtensions(".docx");
        upload.setUploadButton(new com.vaadin.flow.component.button.Button(words.word("word-file")));
        upload.setDropAllowed(false);
        return upload;
    }

    private static String plain(AgreementText read) {
        StringBuilder written = new StringBuilder();
        read.clauses().forEach(clause -> {
            String heading = clause.number().isEmpty() ? "" : clause.number() + " " + clause.title();
            written.append(heading.strip())
                    .append(heading.isEmpty() ? "" : "\n")
                    .append(clause.text())
                    .append('\n');
        });
        return written.toString();
    }

    private void save() {
        Map<String, Component> fields = Map.of("title", title, "text", text);
        errors.clear(fields);
        Industry of = industry.getValue();
        Answer<AgreementId> entered = enterAgreement
                .read(text.getValue())
                .then(read -> enterAgreement.model(
                        union.getValue().id(),
                        new EnterAgreement.Entry(
                                title.getValue(),
                                kind.getValue(),
                                ScopeType.INDUSTRY,
                                OutcomeType.COLLECTIVE_CONTRACT,
                                CoverageMode.ALL_IN_SCOPE,
                                of == null ? null : of.name()),
                        read));
        switch (entered) {
            case Answer.Done<AgreementId> made -> {
                close();
                done.run();
            }
            case Answer.Refused<AgreementId>(var reasons) -> errors.show(reasons, fields);
        }
    }
}
