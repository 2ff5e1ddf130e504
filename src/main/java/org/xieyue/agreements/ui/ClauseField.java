package org.xieyue.agreements.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xieyue.agreements.AgreementText;
import org.xieyue.agreements.EnterAgreement;
import org.xieyue.shared.Answer;
import org.xieyue.shared.ui.ErrorSummary;

/** A text pasted or read from a Word file, with the clauses that were found in it, for people to look over. */
class ClauseField extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST_BYTES = 10 * 1024 * 1024;
    private static final int LONG = 200_000;

    private final transient EnterAgreement enterAgreement;
    private final transient AgreementWords words;
    private final TextArea text = new TextArea();
    private final Div found = new Div();
    private transient @Nullable ClauseCorrections corrections;
    private String looked = "";

    ClauseField(EnterAgreement enterAgreement, AgreementWords words, ErrorSummary errors) {
        this.enterAgreement = enterAgreement;
        this.words = words;
        text.setLabel(words.word("text"));
        text.setHelperText(words.word("text.hint"));
        text.setWidthFull();
        text.setMinHeight("160px");
        text.setMaxHeight("40vh");
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> look());
        found.addClassName("stack");
        add(text, wordFile(errors), found);
        addClassName("stack");
    }

    private Upload wordFile(ErrorSummary errors) {
        Upload upload = new Upload(UploadHandler.inMemory((metadata, bytes) -> {
            switch (enterAgreement.read(bytes)) {
                case Answer.Done<AgreementText>(AgreementText read) -> show(read);
                case Answer.Refused<AgreementText>(var reasons) -> errors.show(reasons, Map.of("text", text));
            }
        }));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MOST_BYTES);
        upload.setAcceptedFileExtensions(".docx");
        upload.setUploadButton(new Button(words.word("word-file")));
        upload.setDropAllowed(false);
        return upload;
    }

    TextArea field() {
        return text;
    }

    void show(AgreementText read) {
        StringBuilder written = new StringBuilder();
        read.clauses().forEach(clause -> {
            String heading = clause.number().isEmpty() ? "" : clause.number() + " " + clause.title();
            written.append(heading.strip())
                    .append(heading.isEmpty() ? "" : "\n")
                    .append(clause.text())
                    .append('\n');
        });
        text.setValue(written.toString());
        ClauseCorrections now = corrections;
        if (now != null) {
            now.adopt(read.clauses());
        }
    }

    /** With what people have put right, as far as the words are still those that were looked over. */
    Answer<AgreementText> read() {
        ClauseCorrections now = corrections;
        return now == null || !text.getValue().equals(looked)
                ? enterAgreement.read(text.getValue())
                : enterAgreement.corrected(now.text(), now.made());
    }

    /** What the register understood: number, title, subject and figure of each clause, each to be put right. */
    private void look() {
        ClauseCorrections before = corrections;
        found.removeAll();
        corrections = null;
        looked = text.getValue();
        if (looked.isBlank() || looked.length() > LONG) {
            return;
        }
        if (enterAgreement.read(looked) instanceof Answer.Done<AgreementText>(AgreementText read)) {
            ClauseCorrections now = new ClauseCorrections(read, words);
            if (before != null) {
                now.adopt(before.right());
            }
            corrections = now;
            Span count = new Span(words.word("enter.look", read.clauses().size()));
            count.addClassName("soft");
            found.add(count, now);
        }
    }
}
