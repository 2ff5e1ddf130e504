package org.xieyue.agreements.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import org.xieyue.agreements.AgreementId;
import org.xieyue.agreements.AgreementRow;
import org.xieyue.agreements.AgreementText;
import org.xieyue.agreements.Coverage;
import org.xieyue.agreements.EnterAgreement;
import org.xieyue.agreements.EnterContract;
import org.xieyue.agreements.EnteredContract;
import org.xieyue.shared.Answer;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.Sheet;

/** Dates and text of an entered contract as the paper says; whoever corrects no longer confirms. */
class CorrectSheet extends Sheet {

    private static final long serialVersionUID = 1L;

    private final DatePicker signedOn;
    private final DatePicker filedOn;
    private final TextField reference;
    private final DatePicker inForceFrom;
    private final DatePicker termUntil;

    CorrectSheet(
            AgreementRow row,
            EnteredContract entry,
            AgreementText written,
            List<Coverage> covered,
            EnterContract enterContract,
            EnterAgreement enterAgreement,
            AgreementWords words,
            Runnable done) {
        super(words.wording(), words.word("entry.correct"));
        setWidth("min(720px, 94vw)");
        ErrorSummary errors = new ErrorSummary(words.wording());
        ClauseField text = new ClauseField(enterAgreement, words, errors);
        text.show(written);
        signedOn = new DatePicker(words.word("signed-on"), entry.signedOn());
        filedOn = new DatePicker(words.word("filed-on"), entry.filedOn());
        reference = new TextField(words.word("filing-reference"), entry.filingReference(), "");
        inForceFrom = new DatePicker(words.word("in-force-from"), entry.inForceFrom());
        termUntil = new DatePicker(words.word("term-until"), row.termUntil());
        add(errors, new Paragraph(words.word("entry.correct.about")));
        add(signedOn, filedOn, reference, inForceFrom, termUntil, text);
        Map<String, Component> fields = Map.of(
                "text", text.field(),
                "signedOn", signedOn,
                "filedOn", filedOn,
                "filingReference", reference,
                "inForceFrom", inForceFrom,
                "termUntil", termUntil);
        primary(words.wording(), words.word("entry.correct"), () -> {
            errors.clear(fields);
            switch (text.read().then(read -> enterContract.correct(row.id(), paper(covered), read))) {
                case Answer.Done<AgreementId> corrected -> {
                    close();
                    done.run();
                }
                case Answer.Refused<AgreementId>(var reasons) -> errors.show(reasons, fields);
            }
        });
    }

    private EnterContract.Concluded paper(List<Coverage> covered) {
        return new EnterContract.Concluded(
                signedOn.getValue(),
                inForceFrom.getValue(),
                termUntil.getValue(),
                filedOn.getValue(),
                reference.getValue(),
                covered);
    }
}
