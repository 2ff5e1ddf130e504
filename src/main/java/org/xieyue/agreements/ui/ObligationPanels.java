package org.xieyue.agreements.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import org.xieyue.agreements.AgreementRegister;
import org.xieyue.agreements.AgreementRow;
import org.xieyue.agreements.AgreementStage;
import org.xieyue.agreements.Obligation;
import org.xieyue.agreements.PrintCheckForm;
import org.xieyue.agreements.WatchObligations;
import org.xieyue.documents.CaseDocuments;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.EmptyState;
import org.xieyue.shared.ui.FileLink;
import org.xieyue.shared.ui.RowTable;
import org.xieyue.shared.ui.Toasts;

/** What is owed under an agreement: due days, what was checked, what is overdue. */
@org.springframework.stereotype.Component
class ObligationPanels {

    private final AgreementRegister register;
    private final WatchObligations watch;
    private final PrintCheckForm printCheckForm;
    private final CaseDocuments documents;
    private final AgreementWords words;
    private final Toasts toasts;

    ObligationPanels(
            AgreementRegister register,
            WatchObligations watch,
            PrintCheckForm printCheckForm,
            CaseDocuments documents,
            AgreementWords words,
            Toasts toasts) {
        this.register = register;
        this.watch = watch;
        this.printCheckForm = printCheckForm;
        this.documents = documents;
        this.words = words;
        this.toasts = toasts;
    }

    Component panel(AgreementRow row, boolean keeps, Runnable changed) {
        Div panel = new Div();
        panel.addClassName("stack");
        boolean running = row.stage() == AgreementStage.IN_FORCE;
        if (keeps && running) {
            Div acts = new Div();
            acts.addClassNames("row", "wrap");
            panel.add(acts);
            acts.add(new Button(
                    words.word("owe"),
                    click -> new OweSheet(
                                    row,
                                    register.text(row.id(), row.version())
                                            .text()
                                            .clauses(),
                                    watch,
                                    words,
                                    () -> {
                                        toasts.done("agreement.ui.owed");
                                        changed.run();
                                    })
                            .open()));
            acts.add(new FileLink(words.word("check-form"), () -> {
                CaseDocuments.Content form = printCheckForm.blank(row.id());
                return new FileLink.File(form.fileName(), form.mediaType(), form.bytes());
            }));
        }
        List<Obligation> owed = register.obligations(row.id());
        if (owed.isEmpty()) {
            panel.add(new EmptyState(words.word("no-obligations"), words.word("no-obligations.next")));
        }
        owed.forEach(one -> panel.add(card(row, one, keeps, changed)));
        return panel;
    }

    private Card card(AgreementRow row, Obligation owed, boolean keeps, Runnable changed) {
        Card card = new Card(owed.what());
        String rhythm = owed.everyMonths() == 0 ? words.word("once") : words.word("every-months", owed.everyMonths());
        Span about = new Span(words.name("party", owed.owedBy()) + " · " + rhythm);
        about.addClassName("soft");
        card.add(about);
        LocalDate today = words.wording().today();
        RowTable<Obligation.Check> table = new RowTable<Obligation.Check>(owed.what())
                .text(words.word("due-on"), check -> words.day(check.dueOn()))
                .component(words.word("result"), check -> words.result(check, today))
                .text(words.word("note"), Obligation.Check::note);
        if (keeps) {
            table.component(words.word("act"), check -> act(row, owed, check, changed));
        }
        card.add(table.rows(owed.checks()));
        card.addClassName("stack");
        return card;
    }

    private Component act(AgreementRow row, Obligation owed, Obligation.Check check, Runnable changed) {
        if (check.result() != null) {
            return new Span(check.evidence() == null ? "" : words.word("with-evidence"));
        }
        return new Button(
                words.word("check"),
                click -> new CheckSheet(row, owed, check, watch, documents, words, () -> {
                            toasts.done("agreement.ui.checked");
                            changed.run();
                        })
                        .open());
    }
}
