package org.xieyue.ballots.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.xieyue.ballots.Ballot;
import org.xieyue.ballots.BallotDesk;
import org.xieyue.ballots.Elector;
import org.xieyue.ballots.RollChange;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.Sheet;

/** Proposes a change of the frozen roll; it holds once somebody else has signed it. */
final class RollChangeSheet extends Sheet {

    private static final long serialVersionUID = 1L;

    private final transient BallotKit kit;
    private final transient Ballot ballot;
    private final transient BallotDesk desk;
    private final transient Runnable proposed;
    private final ErrorSummary errors;
    private final RadioButtonGroup<RollChange.Kind> kind = new RadioButtonGroup<>();
    private final ComboBox<Elector> person = new ComboBox<>();
    private final TextField name = new TextField();
    private final TextArea reason = new TextArea();

    RollChangeSheet(BallotKit kit, Ballot ballot, Runnable proposed) {
        super(kit.wording(), kit.wording().say("ballots.roll.change"));
        this.kit = kit;
        this.ballot = ballot;
        this.desk = kit.duties().desk(ballot);
        this.proposed = proposed;
        this.errors = new ErrorSummary(kit.wording());
        kind.setLabel(say("ballots.roll.change.kind"));
        kind.setItems(RollChange.Kind.values());
        kind.setItemLabelGenerator(one -> say("ballots.roll.change." + one));
        kind.setValue(RollChange.Kind.REMOVE);
        kind.addValueChangeListener(change -> fit());
        person.setLabel(say("ballots.elector"));
        person.setHelperText(say("ballots.roll.change.remove.hint"));
        person.setItems(desk.roll(ballot.id()));
        person.setItemLabelGenerator(Elector::name);
        person.setWidthFull();
        name.setLabel(say("ballots.roll.change.name"));
        name.setHelperText(say("ballots.roll.change.add.hint"));
        name.setWidthFull();
        reason.setLabel(say("ballots.reason"));
        reason.setMaxLength(200);
        reason.setWidthFull();
        add(new Paragraph(say("ballots.roll.change.about")), errors, kind, person, name, reason);
        primary(kit.wording(), say("ballots.roll.change.propose"), this::propose);
        fit();
    }

    private String say(String key) {
        return kit.wording().say(key);
    }

    private void fit() {
        boolean add = kind.getValue() == RollChange.Kind.ADD;
        person.setVisible(!add);
        name.setVisible(add);
    }

    private void propose() {
        boolean add = kind.getValue() == RollChange.Kind.ADD;
        Map<String, Component> fields =
                Map.of("person", add ? name : person, "name", name, "account", name, "reason", reason);
        errors.clear(fields);
        Answer<UUID> answer =
                elector(add).then(elector -> desk.propose(ballot.id(), kind.getValue(), elector, reason.getValue()));
        if (answer instanceof Answer.Refused<UUID>(var reasons)) {
            errors.show(reasons, fields);
            return;
        }
        kit.toasts().done("ballots.roll.change.done");
        close();
        proposed.run();
    }

    private Answer<Elector> elector(boolean add) {
        if (add) {
            return desk.elector(ballot.id(), name.getValue());
        }
        return person.getValue() == null
                ? Answer.refused(List.of(Refusal.ofField("person", "ballots.not-on-roll")))
                : Answer.done(person.getValue());
    }
}
