package org.xieyue.jurisdictions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xieyue.jurisdictions.Jurisdiction;
import org.xieyue.jurisdictions.Parameter;
import org.xieyue.jurisdictions.ParameterBoard;
import org.xieyue.jurisdictions.ParameterRow;
import org.xieyue.jurisdictions.Parameters;
import org.xieyue.jurisdictions.RecordParameter;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.ComponentTexts;
import org.xieyue.shared.ui.PageView;
import org.xieyue.shared.ui.RowTable;
import org.xieyue.shared.ui.Sheet;
import org.xieyue.shared.ui.Tag;
import org.xieyue.shared.ui.Toasts;
import org.xieyue.shared.ui.Wording;

/** What is in force at a place on a day, where it comes from, and what it was before. */
@Route("parameters")
@Menu(title = "menu.parameters", order = 245, icon = "vaadin:sliders")
@RolesAllowed("ADMINISTRATOR")
class ParametersView extends PageView {

    private static final long serialVersionUID = 1L;
    private static final List<String> MATTERS = List.of("bargaining", "congress", "hardship", "convalescence");

    private final transient ParameterBoard board;
    private final transient RecordParameter recordParameter;
    private final transient Wording wording;
    private final transient ParameterWords words;
    private final transient ComponentTexts componentTexts;
    private final transient Toasts toasts;
    private final transient Map<String, Jurisdiction> places;
    private final Select<Jurisdiction> place = new Select<>();
    private final Select<Jurisdiction> beside = new Select<>();
    private final DatePicker on = new DatePicker();
    private final Div matters = new Div();

    ParametersView(
            ParameterBoard board,
            RecordParameter recordParameter,
            Wording wording,
            ComponentTexts componentTexts,
            Toasts toasts) {
        super(wording.say("jurisdictions.title"), wording.say("jurisdictions.about"));
        this.board = board;
        this.recordParameter = recordParameter;
        this.wording = wording;
        this.words = new ParameterWords(wording);
        this.componentTexts = componentTexts;
        this.toasts = toasts;
        places = board.places().stream().collect(Collectors.toMap(Jurisdiction::key, Function.identity()));
        if (board.mayRecord()) {
            Button add = new Button(wording.say("jurisdictions.add"), click -> openForm());
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            headerActions(add);
        } else {
            headerActions(soft(wording.say("jurisdictions.top-only")));
        }
        matters.addClassName("stack");
        add(new Card(wording.say("jurisdictions.in-force"), choice()), matters);
        show();
    }

    private Div choice() {
        place.setLabel(wording.say("jurisdictions.place"));
        place.setItems(board.places());
        place.setItemLabelGenerator(one -> one.name() + " (" + one.key() + ")");
        place.setValue(places.get(Parameters.NATION));
        place.addValueChangeListener(change -> show());
        beside.setLabel(wording.say("jurisdictions.beside"));
        beside.setItems(board.places());
        beside.setItemLabelGenerator(
                one -> one == null ? wording.say("jurisdictions.beside.none") : one.name() + " (" + one.key() + ")");
        beside.setEmptySelectionAllowed(true);
        beside.setEmptySelectionCaption(wording.say("jurisdictions.beside.none"));
        beside.addValueChangeListener(change -> show());
        on.setLabel(wording.say("jurisdictions.on"));
        on.setI18n(componentTexts.datePicker());
        on.setLocale(wording.locale());
        on.setValue(wording.today());
        on.addValueChangeListener(change -> show());
        Div row = new Div(place, beside, on);
        row.addClassNames("row", "wrap");
        return row;
    }

    private static Span soft(String sentence) {
        Span span = new Span(sentence);
        span.addClassName("soft");
        return span;
    }

    private RowTable<Parameter> table(String matter) {
        return new RowTable<Parameter>(wording.say("jurisdictions.matter." + matter))
                .text(wording.say("jurisdictions.parameter"), row -> words.name(row.key()))
                .text(wording.say("jurisdictions.value"), row -> words.value(board.kindOf(row.key()), row.value()))
                .component(wording.say("jurisdictions.found-in"), this::foundIn)
                .component(wording.say("jurisdictions.since"), row -> unbroken(wording.date(row.effectiveFrom())))
                .component(wording.say("jurisdictions.source"), this::source)
                .component(wording.say("jurisdictions.history"), this::historyButton);
    }

    private Component foundIn(Parameter row) {
        return row.isFallback()
                ? Tag.neutral(wording.say("jurisdictions.fallback", row.foundInName()))
                : Tag.action(wording.say("jurisdictions.own"));
    }

    private Component source(Parameter row) {
        Div cell = new Div(new Span(row.source() + " "));
        if (row.mark() == ParameterRow.Mark.RECALLED) {
            cell.add(Tag.warn(wording.say("jurisdictions.mark.RECALLED")));
        }
        return cell;
    }

    private Component historyButton(Parameter row) {
        String key = row.key();
        Button open = new Button(wording.say("jurisdictions.history"), click -> openHistory(key));
        open.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        open.setAriaLabel(wording.say("jurisdictions.history.of", words.name(key)));
        return open;
    }

    private void openHistory(String key) {
        RowTable<ParameterRow> rows = new RowTable<ParameterRow>(
                        wording.say("jurisdictions.history.of", words.name(key)))
                .text(
                        wording.say("jurisdictions.since"),
                        row -> row.effectiveFrom()
                                + (row.revision() > 1
                                        ? " · " + wording.say("jurisdictions.revision", row.revision())
                                        : ""))
                .text(wording.say("jurisdictions.place"), row -> placeName(row.jurisdiction()))
                .text(wording.say("jurisdictions.value"), row -> words.value(board.kindOf(key), row.value()))
                .text(wording.say("jurisdictions.source"), ParameterRow::source)
                .text(wording.say("jurisdictions.mark"), row -> wording.say("jurisdictions.mark." + row.mark()))
                .rows(board.history(place.getValue().key(), key));
        new Sheet(wording, wording.say("jurisdictions.history.of", words.name(key)), rows).open();
    }

    private void openForm() {
        new ParameterSheet(board, recordParameter, wording, componentTexts, place.getValue(), () -> {
                    toasts.done("jurisdictions.added");
                    show();
                })
                .open();
    }

    private void show() {
        LocalDate day = on.getValue();
        if (place.getValue() == null || day == null) {
            return;
        }
        Map<String, List<Parameter>> byMatter = byMatter(place.getValue(), day);
        matters.removeAll();
        Jurisdiction other = beside.getValue();
        if (other != null) {
            Map<String, List<Parameter>> there = byMatter(other, day);
            PlacesBeside both = new PlacesBeside(board, words, wording);
            MATTERS.forEach(matter -> matters.add(new Card(
                    wording.say("jurisdictions.matter." + matter),
                    both.table(
                            matter,
                            place.getValue(),
                            byMatter.getOrDefault(matter, List.of()),
                            other,
                            there.getOrDefault(matter, List.of())))));
            return;
        }
        for (String matter : MATTERS) {
            List<Parameter> rows = byMatter.getOrDefault(matter, List.of());
            Card card = new Card(
                    wording.say("jurisdictions.matter." + matter), table(matter).rows(rows));
            missing(matter, rows).ifPresent(card::add);
            card.addClassName("stack");
            matters.add(card);
        }
    }

    private Map<String, List<Parameter>> byMatter(Jurisdiction where, LocalDate day) {
        return board.inForce(where.key(), day).stream()
                .collect(Collectors.groupingBy(row -> board.matterOf(row.key())));
    }

    private Optional<Component> missing(String matter, List<Parameter> rows) {
        List<String> there = rows.stream().map(Parameter::key).toList();
        String names = board.keys().stream()
                .filter(key -> board.matterOf(key).equals(matter) && !there.contains(key))
                .map(words::name)
                .collect(Collectors.joining(wording.say("ui.list-comma")));
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(soft(wording.say("jurisdictions.missing.about", names)));
    }

    private String placeName(String key) {
        Jurisdiction known = places.get(key);
        return known == null ? key : known.name();
    }

    private static Span unbroken(String date) {
        Span span = new Span(date);
        span.addClassName("nowrap");
        return span;
    }
}
