package org.xieyue.agreements.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.xieyue.agreements.AgreementRegister;
import org.xieyue.agreements.AgreementRow;
import org.xieyue.agreements.AgreementStage;
import org.xieyue.agreements.EnterAgreement;
import org.xieyue.agreements.EnterContract;
import org.xieyue.agreements.EnteredContract;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.CurrentUser;
import org.xieyue.shared.Answer;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.KeyValues;
import org.xieyue.shared.ui.Tag;
import org.xieyue.shared.ui.Toasts;

/** A contract of earlier years: who entered it, who compared it, and what is to be done until then. */
@org.springframework.stereotype.Component
class EntryPanel {

    private final EnterContract enterContract;
    private final EnterAgreement enterAgreement;
    private final AgreementRegister register;
    private final Accounts accounts;
    private final CurrentUser user;
    private final AgreementWords words;
    private final Toasts toasts;

    EntryPanel(
            EnterContract enterContract,
            EnterAgreement enterAgreement,
            AgreementRegister register,
            Accounts accounts,
            CurrentUser user,
            AgreementWords words,
            Toasts toasts) {
        this.enterContract = enterContract;
        this.enterAgreement = enterAgreement;
        this.register = register;
        this.accounts = accounts;
        this.user = user;
        this.words = words;
        this.toasts = toasts;
    }

    /** Nothing for what did not come in this way. */
    Optional<Component> of(AgreementRow row, boolean keeps, Runnable changed) {
        return enterContract.entry(row.id()).map(entry -> card(row, entry, keeps, changed));
    }

    private Component card(AgreementRow row, EnteredContract entry, boolean keeps, Runnable changed) {
        AccountId second = entry.confirmedBy();
        if (second != null) {
            return confirmed(entry, second);
        }
        boolean waits = row.stage() == AgreementStage.DRAFT;
        Card card = new Card(words.word("entry"));
        card.addClassName("stack");
        card.beside(Tag.warn(words.word("entry.waits")));
        KeyValues facts = new KeyValues()
                .pair(
                        words.word("entry.by"),
                        name(entry.enteredBy()) + " · " + words.wording().time(entry.enteredAt()))
                .pair(words.word("signed-on"), words.day(entry.signedOn()))
                .pair(words.word("filed-on"), words.day(entry.filedOn()))
                .pair(words.word("filing-reference"), entry.filingReference().isEmpty() ? "—" : entry.filingReference())
                .pair(words.word("in-force-from"), words.day(entry.inForceFrom()));
        card.add(facts);
        if (!entry.sentBack().isEmpty() && waits) {
            card.add(new Paragraph(words.word("entry.sent-back", entry.sentBack())));
        }
        if (waits && keeps) {
            card.add(actions(row, entry, changed));
        }
        return card;
    }

    /** Once it binds, where it comes from is one line. */
    private Component confirmed(EnteredContract entry, AccountId second) {
        Paragraph line = new Paragraph(
                words.word("entry.provenance", name(entry.enteredBy()), name(second), entry.filingReference()));
        line.addClassName("soft");
        return line;
    }

    private Component actions(AgreementRow row, EnteredContract entry, Runnable changed) {
        boolean own = entry.enteredBy().equals(user.account().id());
        ErrorSummary errors = new ErrorSummary(words.wording());
        Div actions = new Div();
        actions.addClassNames("row", "wrap");
        if (!own && entry.sentBack().isEmpty()) {
            Button confirm = new Button(words.word("entry.confirm"), click -> {
                Answer<AgreementRow> answer = enterContract.confirm(row.id());
                if (answer.isDone()) {
                    toasts.done("agreement.ui.entry.confirmed");
                    changed.run();
                } else {
                    errors.show(answer.reasons(), java.util.Map.of());
                }
            });
            confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(
                    confirm,
                    new Button(
                            words.word("entry.send-back"),
                            click -> new AskSheet(
                                            words,
                                            "entry.send-back",
                                            "reason",
                                            why -> enterContract.sendBack(row.id(), why),
                                            changed)
                                    .open()));
        }
        actions.add(
                new Button(words.word("entry.correct"), click -> correct(row, entry, changed)),
                new Button(
                        words.word("entry.withdraw"),
                        click -> new AskSheet(
                                        words,
                                        "entry.withdraw",
                                        "reason",
                                        why -> enterContract.withdraw(row.id(), why),
                                        changed)
                                .open()));
        Div all = new Div(new Paragraph(words.word(own ? "entry.own" : "entry.compare")), errors, actions);
        all.addClassName("stack");
        return all;
    }

    private void correct(AgreementRow row, EnteredContract entry, Runnable changed) {
        new CorrectSheet(
                        row,
                        entry,
                        register.text(row.id(), row.version()).text(),
                        register.coverage(row.id()).stream()
                                .map(AgreementRegister.Covered::coverage)
                                .toList(),
                        enterContract,
                        enterAgreement,
                        words,
                        changed)
                .open();
    }

    private String name(AccountId id) {
        return accounts.find(id).map(Account::name).orElse("—");
    }
}
