package org.xieyue.processes;

import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.dmn.engine.impl.spi.type.DmnDataTypeTransformer;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;
import org.xieyue.clock.BusinessClock;

/** How decision tables see values: dates are days in China, numbers stay exact. */
final class TableValues {

    private TableValues() {}

    /** Days, as {@code date("2026-03-01")} compares them; text is a date variable of the process. */
    static final class Days implements DmnDataTypeTransformer {
        @Override
        public TypedValue transform(@Nullable Object value) {
            return Variables.untypedValue(
                    switch (value) {
                        case Date date ->
                            date.toInstant().atZone(BusinessClock.ZONE).toLocalDate();
                        case String text -> LocalDate.parse(text);
                        case null, default -> value;
                    });
        }
    }

    static final class Numbers implements DmnDataTypeTransformer {
        @Override
        public TypedValue transform(@Nullable Object value) {
            return Variables.untypedValue(value);
        }
    }
}
