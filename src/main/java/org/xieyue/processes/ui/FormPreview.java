package org.xieyue.processes.ui;

import com.vaadin.flow.component.Component;
import org.xieyue.processes.forms.DrawnForm;

/** Shows a drawn form as those see it who fill it in. */
public interface FormPreview {

    Component of(DrawnForm form);
}
