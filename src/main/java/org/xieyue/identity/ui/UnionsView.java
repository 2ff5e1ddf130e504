package org.xieyue.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xieyue.identity.FoundUnion;
import org.xieyue.identity.MoveUnion;
import org.xieyue.identity.ReviseUnion;
import org.xieyue.identity.Union;
import org.xieyue.identity.UnionBoard;
import org.xieyue.identity.UnionLevel;
import org.xieyue.identity.Unions;
import org.xieyue.shared.Answer;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.PageView;
import org.xieyue.shared.ui.Sheet;
import org.xieyue.shared.ui.Wording;

/** The part of the union tree that the administrator looks after. */
@Route("unions")
@Menu(title = "identity.unions.title", order = 220, icon = "vaadin:sitemap")
@RolesAllowed("ADMINISTRATOR")
class UnionsView extends PageView {

    private static final long serialVersionUID = 1L;

    private final transient UnionBoard board;
    private final transient Unions unions;
    private final transient FoundUnion foundUnion;
    private final transient ReviseUnion reviseUnion;
    private final transient MoveUnion moveUnion;
    private final transient Wording wording;
    private final TreeGrid<Union> tree = new TreeGrid<>();

    UnionsView(
            UnionBoard board,
            Unions unions,
            FoundUnion foundUnion,
            ReviseUnion reviseUnion,
            MoveUnion moveUnion,
            Wording wording) {
        super(wording.say("identity.unions.title"), wording.say("identity.unions.about"));
        this.board = board;
        this.unions = unions;
        this.foundUnion = foundUnion;
        this.reviseUnion = reviseUnion;
        this.moveUnion = moveUnion;
        this.wording = wording;
        tree.addHierarchyColumn(Union::name)
                .setHeader(wording.say("identity.union.name"))
                .setWidth("16rem")
                .setFlexGrow(3);
        tree.addColumn(union -> wording.say("identity.level." + union.level()))
                .setHeader(wording.say("identity.setup.level"))
                .setWidth("10rem");
        tree.addColumn(Union::jurisdiction)
                .setHeader(wording.say("identity.setup.jurisdiction"))
                .setWidth("8rem");
        tree.setAllRowsVisible(true);
        tree.getElement().setAttribute("aria-label", wording.say("identity.unions.title"));
        Button found = action("identity.union.found", this::openFounding);
        Button revise = action("identity.union.revise", this::openRevision);
        Button move = action("identity.union.move", this::openMove);
        List<Button> needSelection = List.of(found, revise, move);
        needSelection.forEach(button -> button.setEnabled(false));
        tree.addSelectionListener(selection -> needSelection.forEach(
                button -> button.setEnabled(selection.getFirstSelectedItem().isPresent())));
        found.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        headerActions(found, revise, move);
        add(tree);
        show();
    }

    private Button action(String key, java.util.function.Consumer<Union> open) {
        return new Button(
                wording.say(key),
                click -> tree.getSelectedItems().stream().findFirst().ifPresent(open));
    }

    private void show() {
        List<Union> tops = board.tops();
        tree.setItems(tops, union -> board.below(union.id()));
        tree.expand(tops);
    }

    private void openFounding(Union parent) {
        TextField name = new TextField(wording.say("identity.union.name"));
        Select<UnionLevel> level = levels(parent);
        TextField jurisdiction = new TextField(wording.say("identity.setup.jurisdiction"));
        jurisdiction.setHelperText(wording.say("identity.setup.jurisdiction.hint"));
        jurisdiction.setValue(parent.jurisdiction());
        ask(
                wording.say("identity.union.foundBelow", parent.name()),
                Map.of("name", name, "level", level, "jurisdiction", jurisdiction),
                List.of(name, level, jurisdiction),
                () -> foundUnion.found(parent.id(), name.getValue(), level.getValue(), jurisdiction.getValue()));
    }

    private Select<UnionLevel> levels(Union parent) {
        Select<UnionLevel> level = new Select<>();
        level.setLabel(wording.say("identity.setup.level"));
        level.setItems(java.util.Arrays.stream(UnionLevel.values())
                .filter(one -> one.mayStandUnder(parent.level()))
                .toList());
        level.setItemLabelGenerator(one -> wording.say("identity.level." + one));
        level.setValue(UnionLevel.BASIC);
        return level;
    }

    private void openRevision(Union union) {
        TextField name = new TextField(wording.say("identity.union.name"));
        name.setValue(union.name());
        TextField jurisdiction = new TextField(wording.say("identity.setup.jurisdiction"));
        jurisdiction.setHelperText(wording.say("identity.setup.jurisdiction.hint"));
        jurisdiction.setValue(union.jurisdiction());
        ask(
                wording.say("identity.union.revise"),
                Map.of("name", name, "jurisdiction", jurisdiction),
                List.of(name, jurisdiction),
                () -> reviseUnion.revise(union.id(), name.getValue(), jurisdiction.getValue()));
    }

    private void openMove(Union union) {
        UnionChoice parent = new UnionChoice(wording.say("identity.union.parent"), board, unions);
        ask(
                wording.say("identity.union.moveOf", union.name()),
                Map.of("parent", parent),
                List.of(parent),
                () -> Optional.ofNullable(parent.getValue())
                        .map(above -> moveUnion.move(union.id(), above.id()))
                        .orElseGet(() -> Answer.refused(
                                org.xieyue.shared.Refusal.ofField("parent", "identity.parent-missing"))));
    }

    private <T> void ask(
            String title,
            Map<String, Component> fields,
            List<Component> order,
            java.util.function.Supplier<Answer<T>> act) {
        ErrorSummary errors = new ErrorSummary(wording);
        Div form = new Div();
        form.addClassName("stack");
        form.add(errors);
        form.add(order);
        Sheet sheet = new Sheet(wording, title, form);
        sheet.primary(wording, wording.say("identity.save"), () -> {
            Answer<T> answer = act.get();
            if (answer.isDone()) {
                sheet.close();
                show();
            } else {
                errors.show(answer.reasons(), fields);
            }
        });
        sheet.open();
    }
}
