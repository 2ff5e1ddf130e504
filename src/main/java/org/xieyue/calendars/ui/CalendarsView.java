package org.xieyue.calendars.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.xieyue.calendars.AdvanceClock;
import org.xieyue.calendars.HolidayYears;
import org.xieyue.calendars.LoadHolidayCalendar;
import org.xieyue.clock.Holiday;
import org.xieyue.shared.Answer;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.ComponentTexts;
import org.xieyue.shared.ui.EmptyState;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.PageView;
import org.xieyue.shared.ui.RowTable;
import org.xieyue.shared.ui.Tag;
import org.xieyue.shared.ui.Toasts;
import org.xieyue.shared.ui.Wording;

/** The holiday calendars that are loaded, the file of a further year, and in the demo the clock. */
@Route("calendars")
@Menu(title = "menu.calendars", order = 240, icon = "vaadin:calendar")
@RolesAllowed("ADMINISTRATOR")
class CalendarsView extends PageView {

    private static final long serialVersionUID = 1L;
    private static final int MOST_BYTES = 64 * 1024;

    private final transient HolidayYears years;
    private final transient LoadHolidayCalendar loadCalendar;
    private final transient Wording wording;
    private final transient Toasts toasts;
    private final ErrorSummary errors;
    private final IntegerField year = new IntegerField();
    private final Select<Integer> shown = new Select<>();
    private final Div days = new Div();
    private final Upload upload;

    CalendarsView(
            HolidayYears years,
            LoadHolidayCalendar loadCalendar,
            ObjectProvider<AdvanceClock> advanceClock,
            Wording wording,
            ComponentTexts componentTexts,
            Toasts toasts) {
        super(wording.say("calendars.title"), wording.say("calendars.about"));
        this.years = years;
        this.loadCalendar = loadCalendar;
        this.wording = wording;
        this.toasts = toasts;
        errors = new ErrorSummary(wording);
        upload = new Upload(UploadHandler.inMemory((file, content) -> received(content)));
        upload.setI18n(componentTexts.upload(MOST_BYTES));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MOST_BYTES);
        add(errors, loadedCard());
        if (years.mayChange()) {
            add(fileCard());
            advanceClock.ifAvailable(clock -> add(new DemoClockCard(clock, wording, toasts)));
        } else {
            Paragraph only = new Paragraph(wording.say("calendars.top-only"));
            only.addClassName("soft");
            headerActions(only);
        }
        showYears(null);
    }

    private Card loadedCard() {
        shown.setLabel(wording.say("calendars.year"));
        shown.addValueChangeListener(change -> showDays(change.getValue()));
        Card card = new Card(wording.say("calendars.loaded"), shown, days);
        card.addClassName("stack");
        return card;
    }

    private Card fileCard() {
        year.setLabel(wording.say("calendars.load.year"));
        year.setStepButtonsVisible(true);
        year.setValue(wording.today().getYear() + 1);
        Paragraph format = new Paragraph(wording.say("calendars.load.format"));
        format.addClassName("soft");
        Card card = new Card(wording.say("calendars.load"), year, format, upload);
        card.addClassName("stack");
        return card;
    }

    private void received(byte[] content) {
        Map<String, com.vaadin.flow.component.Component> fields = Map.of("year", year, "file", upload);
        errors.clear(fields);
        Integer chosen = year.getValue();
        switch (loadCalendar.load(chosen == null ? 0 : chosen, content)) {
            case Answer.Done<List<Holiday>>(List<Holiday> loaded) -> {
                toasts.done("calendars.load.done", chosen, loaded.size());
                showYears(chosen);
            }
            case Answer.Refused<List<Holiday>>(var reasons) -> errors.show(reasons, fields);
        }
        upload.clearFileList();
    }

    private void showYears(@org.jspecify.annotations.Nullable Integer wish) {
        List<Integer> loaded = new ArrayList<>(years.loaded());
        shown.setItems(loaded);
        shown.setVisible(!loaded.isEmpty());
        if (loaded.isEmpty()) {
            days.removeAll();
            days.add(new EmptyState(wording.say("calendars.none"), wording.say("calendars.none.next")));
        } else {
            int thisYear = wording.today().getYear();
            shown.setValue(wish != null ? wish : loaded.contains(thisYear) ? thisYear : loaded.getLast());
        }
    }

    private void showDays(@org.jspecify.annotations.Nullable Integer of) {
        days.removeAll();
        if (of != null) {
            days.add(new RowTable<Holiday>(wording.say("calendars.days", of))
                    .text(wording.say("calendars.day"), holiday -> wording.date(holiday.day()))
                    .component(
                            wording.say("calendars.kind"),
                            holiday -> holiday.kind() == Holiday.Kind.DAY_OFF
                                    ? Tag.good(wording.say("calendars.kind.DAY_OFF"))
                                    : Tag.warn(wording.say("calendars.kind.MAKE_UP_WORKDAY")))
                    .text(wording.say("calendars.name"), Holiday::name)
                    .rows(years.of(of)));
        }
    }
}
