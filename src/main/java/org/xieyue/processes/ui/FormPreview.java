package org.xieyue.processes.ui;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import org.xieyue.processes.forms.DrawnForm;

/** SPI: shows a drawn form as those see it who fill it in; implemented by whoever runs drawn services. */
public interface FormPreview {

    Component of(DrawnForm form, Locale language);
}
