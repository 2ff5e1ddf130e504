package org.xieyue.convalescence.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xieyue.convalescence.BaseRow;
import org.xieyue.convalescence.TripId;
import org.xieyue.convalescence.UseVoucher;
import org.xieyue.convalescence.VoucherState;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.Yuan;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.QrPicture;
import org.xieyue.shared.ui.Sheet;
import org.xieyue.shared.ui.Tag;
import org.xieyue.shared.ui.Toasts;

/** A member's voucher: its code for the desk, where and when it is booked, and the way to give it back. */
class VoucherCard extends Card {

    private static final long serialVersionUID = 1L;

    private final transient TripId trip;
    private final transient UseVoucher.Mine mine;
    private final transient UseVoucher useVoucher;
    private final transient TripWords words;
    private final transient Toasts toasts;
    private final transient Runnable changed;
    private final QrPicture code;

    VoucherCard(
            TripId trip,
            UseVoucher.Mine mine,
            UseVoucher useVoucher,
            TripWords words,
            Toasts toasts,
            Runnable changed) {
        super(words.word("voucher"));
        this.trip = trip;
        this.mine = mine;
        this.useVoucher = useVoucher;
        this.words = words;
        this.toasts = toasts;
        this.changed = changed;
        code = new QrPicture("#" + mine.code(), words.word("voucher.alt"));
        addClassNames("stack", "ticket");
        beside(state());
        if (mine.state() == VoucherState.REDEEMED) {
            add(new Paragraph(words.word(
                    "voucher.used",
                    words.wording().time(Objects.requireNonNull(mine.usedAt())),
                    mine.usedDays(),
                    mine.baseName())));
        } else if (mine.state().isUsable()) {
            usable();
        }
    }

    private Tag state() {
        String text = words.word("voucher.state." + mine.state());
        return switch (mine.state()) {
            case BOOKED, REDEEMED -> Tag.good(text);
            case ISSUED -> Tag.action(text);
            default -> Tag.neutral(text);
        };
    }

    private void usable() {
        add(soft(words.word(
                "voucher.worth",
                mine.dayValue().display(),
                mine.days(),
                words.wording().date(mine.validUntil()))));
        LocalDate arrives = mine.arrives();
        if (arrives == null) {
            add(new Paragraph(words.word("voucher.not-booked")));
        } else {
            Paragraph booked = new Paragraph(words.word(
                    "voucher.booked", mine.baseName(), words.wording().date(arrives), mine.bookedDays()));
            booked.addClassName("strong");
            Paragraph signs = new Paragraph(mine.code());
            signs.addClassNames("strong", "centre");
            add(booked, code, signs, soft(words.word("voucher.how")));
        }
        Button book = new Button(
                words.word(arrives == null ? "voucher.book" : "voucher.rebook"),
                click -> booking().open());
        if (arrives == null) {
            book.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        book.addClassName("thumb");
        Button back = new Button(
                words.word("voucher.give-back"), click -> givingBack().open());
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(book, back);
    }

    private static Paragraph soft(String text) {
        Paragraph soft = new Paragraph(text);
        soft.addClassName("soft");
        return soft;
    }

    private Sheet booking() {
        List<BaseRow> bases = useVoucher.bases(trip);
        ErrorSummary errors = new ErrorSummary(words.wording());
        Select<BaseRow> base = new Select<>();
        base.setLabel(words.word("voucher.base"));
        base.setItems(bases);
        base.setItemLabelGenerator(this::label);
        bases.stream()
                .filter(one -> one.id().equals(mine.base()) || bases.size() == 1)
                .findFirst()
                .ifPresent(base::setValue);
        DatePicker arrives = arrival();
        IntegerField days = new IntegerField(words.word("voucher.days"));
        days.setMin(1);
        days.setMax(mine.days());
        days.setStepButtonsVisible(true);
        days.setValue(mine.bookedDays() == 0 ? mine.days() : mine.bookedDays());
        Map<String, Component> fields = Map.of("base", base, "arrives", arrives, "days", days);
        Sheet sheet = new Sheet(words.wording(), words.word("voucher.book"), errors, base, arrives, days);
        return sheet.primary(words.wording(), words.word("voucher.book"), () -> {
            errors.clear(fields);
            List<Refusal> missing = missing(base.getValue(), arrives.getValue());
            if (!missing.isEmpty()) {
                errors.show(missing, fields);
                return;
            }
            UseVoucher.Stay stay = new UseVoucher.Stay(
                    base.getValue().id().value(), arrives.getValue(), Objects.requireNonNullElse(days.getValue(), 0));
            switch (useVoucher.book(trip, stay)) {
                case Answer.Done<UseVoucher.Mine> done -> {
                    sheet.close();
                    toasts.done("convalescence.ui.voucher.booked.done");
                    changed.run();
                }
                case Answer.Refused<UseVoucher.Mine>(var reasons) -> errors.show(reasons, fields);
            }
        });
    }

    private DatePicker arrival() {
        LocalDate today = words.wording().today();
        DatePicker arrives = new DatePicker(words.word("voucher.arrives"));
        arrives.setMin(mine.validFrom().isBefore(today) ? today : mine.validFrom());
        arrives.setMax(mine.validUntil());
        arrives.setValue(mine.arrives());
        return arrives;
    }

    private static List<Refusal> missing(@Nullable BaseRow base, @Nullable LocalDate arrives) {
        List<Refusal> missing = new ArrayList<>();
        if (base == null) {
            missing.add(Refusal.ofField("base", "convalescence.noVoucherBase"));
        }
        if (arrives == null) {
            missing.add(Refusal.ofField("arrives", "convalescence.noArrival"));
        }
        return missing;
    }

    private String label(BaseRow base) {
        Yuan day = base.day();
        if (day == null) {
            return base.name();
        }
        Yuan own = day.isMoreThan(mine.dayValue()) ? day.minus(mine.dayValue()) : Yuan.ZERO;
        return words.word("voucher.base.price", base.name(), day.display(), own.display());
    }

    private Sheet givingBack() {
        Sheet sheet = new Sheet(
                words.wording(),
                words.word("voucher.give-back.ask"),
                new Paragraph(words.word("voucher.give-back.about")));
        return sheet.primary(words.wording(), words.word("voucher.give-back"), () -> {
            sheet.close();
            switch (useVoucher.giveBack(trip)) {
                case Answer.Done<TripId> done -> toasts.done("convalescence.ui.voucher.given-back");
                case Answer.Refused<TripId>(var reasons) -> toasts.refused(reasons);
            }
            changed.run();
        });
    }

    /** Scanned with any camera, the code opens the desk's page; behind the line it never reaches a log. */
    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI()
                .getPage()
                .fetchCurrentURL(url ->
                        code.show(url.getProtocol() + "://" + url.getAuthority() + "/voucher-desk#" + mine.code()));
    }
}
