package org.xieyue.parties.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xieyue.parties.NewRepresentative;
import org.xieyue.parties.Origin;
import org.xieyue.parties.PartyBoard.Table;
import org.xieyue.parties.PartyEmployer;
import org.xieyue.parties.Post;
import org.xieyue.parties.RepresentativeId;
import org.xieyue.parties.Side;
import org.xieyue.shared.Answer;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.Sheet;

/** Seats somebody at the table, or in the seat of somebody who has left. */
class NameSheet extends Sheet {

    private static final long serialVersionUID = 1L;

    private final transient PartyKit kit;
    private final transient Table table;
    private final Side side;
    private final transient @Nullable RepresentativeId left;
    private final transient Runnable done;
    private final TextField name = new TextField();
    private final TextField identity = new TextField();
    private final TextField login = new TextField();
    private final Select<Post> post = new Select<>();
    private final Select<Origin> origin = new Select<>();
    private final Checkbox outsider = new Checkbox();
    private final Select<PartyEmployer> employer = new Select<>();
    private final DatePicker from = new DatePicker();
    private final PaperField mandate;
    private final ErrorSummary errors;

    NameSheet(PartyKit kit, Table table, Side side, @Nullable RepresentativeId left, Runnable done) {
        super(kit.wording(), kit.word(left == null ? "name-for" : "replace-for", kit.side(side)));
        this.kit = kit;
        this.table = table;
        this.side = side;
        this.left = left;
        this.done = done;
        errors = new ErrorSummary(kit.wording());
        mandate = new PaperField(kit, table.caseId(), "mandate", "mandate", false, errors);
        name.setLabel(kit.word("person"));
        identity.setLabel(kit.word("identity"));
        identity.setHelperText(kit.word("identity.hint"));
        login.setLabel(kit.word("login"));
        login.setHelperText(kit.word("login.hint"));
        post.setLabel(kit.word("post"));
        post.setItems(Arrays.stream(Post.values()).filter(one -> one.fits(side)).toList());
        post.setItemLabelGenerator(one -> kit.wording().say("parties.post." + one));
        post.setValue(side == Side.WORKERS ? Post.WORKER : Post.MANAGER);
        origin.setLabel(kit.word("origin"));
        origin.setItems(
                Arrays.stream(Origin.values()).filter(one -> one.fits(side)).toList());
        origin.setItemLabelGenerator(one -> kit.wording().say("parties.origin." + one));
        origin.setValue(side == Side.WORKERS ? Origin.ELECTED_BY_CONGRESS : Origin.NAMED_BY_LEGAL_REPRESENTATIVE);
        outsider.setLabel(kit.word("outsider.long"));
        from.setLabel(kit.word("from"));
        from.setValue(kit.wording().today());
        Div form = new Div(errors, name, identity, login, post, origin, outsider);
        form.addClassName("stack");
        if (side == Side.EMPLOYERS && table.employers().size() > 1) {
            employer.setLabel(kit.word("employer"));
            employer.setItems(table.employers());
            employer.setItemLabelGenerator(one -> one == null ? "" : kit.employer(one.employer()));
            employer.setEmptySelectionAllowed(true);
            form.add(employer);
        }
        form.add(from, mandate);
        add(form);
        primary(kit.wording(), kit.word("name"), this::save);
    }

    private void save() {
        Map<String, Component> fields = Map.of(
                "name", name,
                "identity", identity,
                "login", login,
                "post", post,
                "origin", origin,
                "employer", employer,
                "from", from,
                "mandate", mandate.field());
        errors.clear(fields);
        NewRepresentative person = person();
        RepresentativeId vacancy = left;
        Answer<List<RepresentativeId>> answer = vacancy == null
                ? kit.nameRepresentatives().name(table.caseId(), List.of(person))
                : kit.nameRepresentatives().replace(table.caseId(), vacancy, person);
        switch (answer) {
            case Answer.Done<List<RepresentativeId>> seated -> {
                close();
                done.run();
            }
            case Answer.Refused<List<RepresentativeId>>(var reasons) -> errors.show(reasons, fields);
        }
    }

    private NewRepresentative person() {
        PartyEmployer of = employer.getValue();
        return new NewRepresentative(
                side,
                name.getValue(),
                identity.getValue(),
                login.getValue(),
                post.getValue(),
                origin.getValue(),
                outsider.getValue(),
                of == null ? null : of.employer(),
                Objects.requireNonNullElse(from.getValue(), kit.wording().today()),
                mandate.chosen());
    }
}
