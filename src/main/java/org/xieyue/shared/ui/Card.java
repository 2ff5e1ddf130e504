package org.xieyue.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.H2;

/** A titled block of a page. */
@Tag("section")
public class Card extends Component implements HasComponents, HasStyle {

    private static final long serialVersionUID = 1L;

    private final H2 heading;

    public Card(String title, Component... content) {
        addClassName("card");
        heading = new H2(title);
        if (!title.isEmpty()) {
            add(heading);
        }
        add(content);
    }

    /** Adds a small remark or tag behind the title. */
    public Card beside(Component remark) {
        heading.add(new com.vaadin.flow.component.Text(" "), remark);
        return this;
    }
}
