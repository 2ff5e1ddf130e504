package org.xieyue.convalescence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.xieyue.convalescence.BaseId;
import org.xieyue.convalescence.BasePrice;
import org.xieyue.convalescence.BaseRow;
import org.xieyue.convalescence.KeepBases;
import org.xieyue.shared.Answer;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.RowTable;
import org.xieyue.shared.ui.Sheet;

/** The prices of a base, and a new one from a day. */
class PriceSheet extends Sheet {

    private static final long serialVersionUID = 1L;

    private final transient BaseRow base;
    private final transient KeepBases keepBases;
    private final transient Runnable done;
    private final DatePicker from = new DatePicker();
    private final BigDecimalField day = new BigDecimalField();
    private final ErrorSummary errors;

    PriceSheet(BaseRow base, KeepBases keepBases, TripWords words, boolean change, Runnable done) {
        super(words.wording(), words.word(change ? "base.price.title" : "base.prices.title", base.name()));
        this.base = base;
        this.keepBases = keepBases;
        this.done = done;
        errors = new ErrorSummary(words.wording());
        if (change) {
            LocalDate today = words.wording().today();
            from.setLabel(words.word("base.price.from"));
            from.setHelperText(words.word("base.price.hint"));
            from.setMin(today);
            from.setValue(today.plusDays(1));
            day.setLabel(words.word("base.day"));
            add(List.of(errors, from, day));
            primary(words.wording(), words.word("base.price"), this::save);
        }
        List<BasePrice> prices = keepBases.prices(base.id());
        RowTable<BasePrice> history = new RowTable<BasePrice>(words.word("base.prices"))
                .text(words.word("base.price.from"), price -> words.wording().date(price.from()))
                .number(words.word("base.day"), price -> price.day().display())
                .text(
                        words.word("base.price.entered"),
                        price -> price.at() == null ? "" : words.wording().time(price.at()))
                .rows(prices);
        add(List.of(history));
    }

    private void save() {
        Map<String, Component> fields = Map.of("from", from, "day", day);
        errors.clear(fields);
        LocalDate begins = Objects.requireNonNullElse(from.getValue(), LocalDate.EPOCH);
        switch (keepBases.price(base.id(), begins, Amounts.of(day))) {
            case Answer.Done<BaseId> priced -> {
                close();
                done.run();
            }
            case Answer.Refused<BaseId>(var reasons) -> errors.show(reasons, fields);
        }
    }
}
