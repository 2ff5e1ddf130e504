package org.xieyue.processes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.xieyue.shared.ui.Wording;

/** What can be done at the head of the studio: with the drawing, or, while somebody else draws, to draw on oneself. */
final class StudioTools extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Wording wording;
    private final Span who = new Span();
    private final Div row = new Div();

    StudioTools(Wording wording) {
        this.wording = wording;
        who.getElement().setAttribute("role", "status");
        row.addClassNames("row", "wrap");
        addClassNames("row", "wrap");
        add(who, row);
    }

    void draw(Workspace workspace, Studio drawing, Component menu, Runnable handIn) {
        Button toColleague = new Button(wording.say("studio.ui.handIn"), click -> drawing.settled(handIn));
        toColleague.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        who.setText("");
        row.setClassName("studio-tools", true);
        row.removeAll();
        row.add(
                new Button(wording.say("studio.ui.undo"), click -> workspace.undo()),
                new Button(wording.say("studio.ui.redo"), click -> workspace.redo()),
                new Button(wording.say("studio.ui.fit"), click -> drawing.fit()),
                menu,
                toColleague);
    }

    /**
     * @param held says who draws, or that nobody does
     * @param isFree whether nobody does
     */
    void look(String held, boolean isFree, Runnable take) {
        Button takes = new Button(wording.say(isFree ? "studio.ui.draw" : "studio.ui.takeOver"), click -> take.run());
        takes.addClassName("only-wide");
        who.setText(held);
        row.setClassName("studio-tools", false);
        row.removeAll();
        row.add(takes);
    }
}
