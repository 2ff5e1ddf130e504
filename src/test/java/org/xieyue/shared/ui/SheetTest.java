package org.xieyue.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.testing.ScreenTest;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class SheetTest extends ScreenTest {

    @Autowired
    Wording wording;

    private final AtomicInteger saved = new AtomicInteger();

    @Test
    void a_double_click_on_the_primary_button_acts_once() {
        Sheet sheet = new Sheet(wording, "提案");
        sheet.primary(wording, "保存", () -> {
            saved.incrementAndGet();
            sheet.close();
        });
        sheet.open();

        Button save = find(Button.class).withText("保存").single();
        ComponentUtil.fireEvent(save, new ClickEvent<>(save));
        ComponentUtil.fireEvent(save, new ClickEvent<>(save));

        assertThat(saved).hasValue(1);
    }

    @Test
    void dates_are_typed_as_in_every_other_form() {
        DatePicker from = new DatePicker();
        new Sheet(wording, "提案", new Div(from)).open();

        assertThat(from.getI18n().getDateFormats()).startsWith("yyyy-MM-dd");
    }
}
