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

    StudioTools(Wording wording) {
        this.wording = wording;
        addClassNames("row", "wrap");
    }

    void draw(Workspace workspace, Studio drawing, Component menu, Runnable handIn) {
        Button toColleague = new Button(wording.say("studio.ui.handIn"), click -> drawing.settled(handIn));
        toColleague.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div row = new Div(
                new Button(wording.say("studio.ui.undo"), click -> workspace.undo()),
                new Button(wording.say("studio.ui.redo"), click -> workspace.redo()),
                new Button(wording.say("studio.ui.fit"), click -> drawing.fit()),
                menu,
                toColleague);
        row.addClassNames("row", "wrap", "studio-tools");
        removeAll();
        add(row);
    }

    /** Nobody draws, and this window is too narrow for it. */
    void look() {
        removeAll();
        add(new Span(wording.say("studio.ui.onlyShown")));
    }

    /** @param who draws; empty when they have left since */
    void locked(String who, Runnable takeOver) {
        Button takes = new Button(wording.say("studio.ui.takeOver"), click -> takeOver.run());
        takes.addClassName("only-wide");
        removeAll();
        add(new Span(who.isEmpty() ? wording.say("studio.ui.left") : wording.say("studio.ui.editing", who)), takes);
    }
}
