package org.xieyue.shared.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.UI;

/** The numbers in the navigation may have changed; fired on the UI, heard by the frame. */
public class CountsChanged extends ComponentEvent<UI> {

    private static final long serialVersionUID = 1L;

    public CountsChanged(UI source) {
        super(source, false);
    }
}
