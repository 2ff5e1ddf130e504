package org.xieyue.congress.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xieyue.congress.CongressRow;
import org.xieyue.congress.DelegateId;
import org.xieyue.congress.ElectDelegate;
import org.xieyue.congress.NewDelegate;
import org.xieyue.congress.WardElection;
import org.xieyue.congress.WardRow;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Accounts;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.Sheet;

/** Enters a delegate with the vote of the ward, or an observer without a ward. */
class ElectSheet extends Sheet {

    private static final long serialVersionUID = 1L;

    private final transient CongressRow congress;
    private final transient ElectDelegate electDelegate;
    private final transient Accounts accounts;
    private final transient Runnable done;
    private final Select<String> ward = new Select<>();
    private final TextField name = new TextField();
    private final TextField identity = new TextField();
    private final TextField login = new TextField();
    private final Checkbox manager = new Checkbox();
    private final Checkbox woman = new Checkbox();
    private final Checkbox frontLine = new Checkbox();
    private final DatePicker from = new DatePicker();
    private final Select<WardElection> ballot = new Select<>();
    private final IntegerField workers = new IntegerField();
    private final IntegerField voted = new IntegerField();
    private final IntegerField inFavour = new IntegerField();
    private final ErrorSummary errors;

    ElectSheet(
            CongressRow congress,
            List<WardRow> wards,
            ElectDelegate electDelegate,
            Accounts accounts,
            CongressWords words,
            Runnable done) {
        super(words.wording(), words.word("elect"));
        this.congress = congress;
        this.electDelegate = electDelegate;
        this.accounts = accounts;
        this.done = done;
        errors = new ErrorSummary(words.wording());
        ward.setLabel(words.word("ward"));
        ward.setItems(wards.stream().map(WardRow::name).toList());
        ward.setEmptySelectionAllowed(true);
        ward.setEmptySelectionCaption(words.word("observer"));
        name.setLabel(words.word("name"));
        identity.setLabel(words.word("identity"));
        identity.setHelperText(words.word("identity.hint"));
        login.setLabel(words.word("login"));
        manager.setLabel(words.word("manager"));
        woman.setLabel(words.word("woman"));
        frontLine.setLabel(words.word("front-line.one"));
        from.setLabel(words.word("mandate-from"));
        from.setValue(words.wording().today());
        ballots(words);
        workers.setLabel(words.word("vote.workers"));
        voted.setLabel(words.word("vote.voted"));
        inFavour.setLabel(words.word("vote.in-favour"));
        Div vote = new Div(workers, voted, inFavour);
        vote.addClassNames("row", "wrap");
        Div traits = new Div(manager, woman, frontLine);
        traits.addClassNames("row", "wrap");
        Div form = new Div(errors, ward, name, identity, login, traits, from, ballot, vote);
        form.addClassName("stack");
        ward.addValueChangeListener(change -> votes(vote));
        ballot.addValueChangeListener(change -> votes(vote));
        votes(vote);
        add(form);
        primary(words.wording(), words.word("elect"), this::save);
    }

    private void ballots(CongressWords words) {
        ballot.setLabel(words.word("vote.ballot"));
        ballot.setHelperText(words.word("vote.ballot.hint"));
        ballot.setItemLabelGenerator(one -> one == null
                ? words.word("vote.by-hand")
                : words.word(
                        "vote.of-ballot",
                        one.title(),
                        one.name(),
                        one.vote().inFavour(),
                        one.vote().workers(),
                        one.vote().voted()));
        ballot.setItems(electDelegate.electedByBallot(congress.id()));
        ballot.setEmptySelectionAllowed(true);
        ballot.setEmptySelectionCaption(words.word("vote.by-hand"));
        ballot.setWidthFull();
    }

    /** An observer is not elected; who is elected by a ballot needs no numbers typed. */
    private void votes(Component typed) {
        WardElection chosen = ballot.getValue();
        ballot.setVisible(ward.getValue() != null);
        typed.setVisible(ward.getValue() != null && chosen == null);
        if (chosen != null) {
            name.setValue(chosen.name());
        }
        name.setReadOnly(chosen != null && ward.getValue() != null);
    }

    private void save() {
        Map<String, Component> fields = Map.of(
                "ward",
                ward,
                "name",
                name,
                "identity",
                identity,
                "login",
                login,
                "from",
                from,
                "election",
                voted,
                "ballot",
                ballot);
        errors.clear(fields);
        AccountId account = null;
        if (!login.getValue().isBlank()) {
            account = accounts.findByLogin(login.getValue().strip())
                    .map(Account::id)
                    .orElse(null);
            if (account == null) {
                errors.show(List.of(Refusal.ofField("login", "congress.unknown-login", login.getValue())), fields);
                return;
            }
        }
        switch (elected(delegate(account))) {
            case Answer.Done<DelegateId> elected -> {
                close();
                done.run();
            }
            case Answer.Refused<DelegateId>(var reasons) -> errors.show(reasons, fields);
        }
    }

    private Answer<DelegateId> elected(NewDelegate delegate) {
        WardElection chosen = ballot.getValue();
        return chosen == null || ward.getValue() == null
                ? electDelegate.elect(congress.id(), delegate)
                : electDelegate.electByBallot(congress.id(), chosen.ballot(), delegate);
    }

    private NewDelegate delegate(@Nullable AccountId account) {
        String chosen = ward.getValue();
        return new NewDelegate(
                chosen,
                name.getValue(),
                identity.getValue(),
                account,
                manager.getValue(),
                woman.getValue(),
                frontLine.getValue(),
                Objects.requireNonNullElse(from.getValue(), LocalDate.EPOCH),
                chosen == null ? null : new NewDelegate.WardVote(number(workers), number(voted), number(inFavour)));
    }

    private static int number(IntegerField field) {
        return Objects.requireNonNullElse(field.getValue(), 0);
    }
}
