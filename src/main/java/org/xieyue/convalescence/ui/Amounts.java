package org.xieyue.convalescence.ui;

import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.xieyue.shared.Yuan;

/** Money as it is typed. */
final class Amounts {

    private static final BigDecimal MOST = new BigDecimal("10000000000");

    private Amounts() {}

    /** Nothing is nothing; what is beyond all measure is the most, which every rule refuses. */
    static Yuan of(BigDecimalField field) {
        BigDecimal yuan = field.getValue();
        return yuan == null
                ? Yuan.ZERO
                : Yuan.of(yuan.min(MOST).max(MOST.negate()).setScale(2, RoundingMode.HALF_UP));
    }
}
