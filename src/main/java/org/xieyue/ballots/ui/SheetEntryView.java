package org.xieyue.ballots.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.xieyue.ballots.Ballot;
import org.xieyue.ballots.BallotId;
import org.xieyue.ballots.BallotQuestion;
import org.xieyue.ballots.BallotState;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.PageView;
import org.xieyue.shared.ui.RowTable;

/**
 * One of two people enters all sheets of paper, without seeing the other's entry: sheets with the same marks together, with their
 * number. What has been entered stays on this page until it is handed in as a whole.
 */
@Route("ballots/sheets")
@PermitAll
class SheetEntryView extends PageView implements HasUrlParameter<String>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int MOST_ALIKE = 10_000;

    private final transient BallotKit kit;
    private final transient List<Pile> piles = new ArrayList<>();
    private final List<SheetMarks> marks = new ArrayList<>();
    private final IntegerField number = new IntegerField();
    private final Div entered = new Div();
    private String title = "";

    SheetEntryView(BallotKit kit) {
        super(kit.wording().say("ballots.sheets.enter"), kit.wording().say("ballots.sheets.enter.about"));
        this.kit = kit;
    }

    /** Sheets that bear the same marks. */
    private record Pile(Map<String, List<String>> choices, int count) {}

    @Override
    public void setParameter(BeforeEvent event, String text) {
        try {
            Ballot ballot = kit.board().ballot(BallotId.parse(text));
            if (ballot.state() != BallotState.OPEN || !kit.duties().worksAtDesk(ballot)) {
                event.forwardTo(BallotView.class, text);
                return;
            }
            show(ballot);
        } catch (IllegalArgumentException | NotFound unknown) {
            throw new NotFoundException();
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private String say(String key, Object... args) {
        return kit.wording().say(key, args);
    }

    private void show(Ballot ballot) {
        title = ballot.title();
        headerActions(
                new RouterLink(ballot.title(), BallotView.class, ballot.id().toString()));
        Div sheet = new Div();
        sheet.addClassName("stack");
        for (BallotQuestion question : ballot.questions()) {
            SheetMarks one = new SheetMarks(kit.wording(), question);
            marks.add(one);
            sheet.add(one);
        }
        number.setLabel(say("ballots.sheets.alike"));
        number.setMin(1);
        number.setMax(MOST_ALIKE);
        number.setStepButtonsVisible(true);
        number.setValue(1);
        Button add = new Button(say("ballots.sheets.add"), click -> add(ballot));
        add.setId("add-sheets");
        sheet.add(number, add);
        entered.addClassName("stack");
        entered.getElement().setAttribute("aria-live", "polite");
        Button save = new Button(say("ballots.sheets.save"), click -> save(ballot));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setId("save-sheets");
        Div foot = new Div(save);
        foot.addClassName("actions");
        add(new Card(say("ballots.sheets.one"), sheet), new Card(say("ballots.sheets.entered"), entered), foot);
        list(ballot);
    }

    private void add(Ballot ballot) {
        Map<String, List<String>> choices = marks.stream()
                .collect(Collectors.toMap(one -> one.question().key(), SheetMarks::choices, (first, second) -> first));
        int count = Math.clamp(Objects.requireNonNullElse(number.getValue(), 1), 1, MOST_ALIKE);
        piles.add(new Pile(choices, count));
        marks.forEach(SheetMarks::clear);
        number.setValue(1);
        list(ballot);
    }

    private void list(Ballot ballot) {
        entered.removeAll();
        int handed = kit.duties().readProtocol().sheets(ballot.id()).handedOut();
        int all = piles.stream().mapToInt(Pile::count).sum();
        Span total = new Span(say("ballots.sheets.total", all, handed));
        total.addClassName("strong");
        entered.add(total);
        if (piles.isEmpty()) {
            return;
        }
        RowTable<Pile> table = new RowTable<>(say("ballots.sheets.entered"));
        for (BallotQuestion question : ballot.questions()) {
            table.text(question.text(), pile -> words(question, pile));
        }
        table.number(say("ballots.sheets.count"), pile -> Integer.toString(pile.count()))
                .component(say("ballots.sheets.change"), pile -> away(ballot, pile));
        entered.add(table.rows(List.copyOf(piles)));
    }

    private String words(BallotQuestion question, Pile pile) {
        List<String> chosen = pile.choices().getOrDefault(question.key(), List.of());
        return chosen.isEmpty()
                ? say("ballots.blank")
                : question.options().stream()
                        .filter(option -> chosen.contains(option.key()))
                        .map(option -> BallotWords.option(kit.wording(), question, option.key(), option.text()))
                        .collect(Collectors.joining(say("ui.list-comma")));
    }

    private Component away(Ballot ballot, Pile pile) {
        Button away = new Button(say("ballots.sheets.remove"), click -> {
            piles.remove(pile);
            list(ballot);
        });
        away.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return away;
    }

    private void save(Ballot ballot) {
        List<Map<String, List<String>>> sheets = new ArrayList<>();
        piles.forEach(pile -> sheets.addAll(Collections.nCopies(pile.count(), pile.choices())));
        switch (kit.duties().desk(ballot).enter(ballot.id(), sheets)) {
            case Answer.Refused<Integer>(var reasons) -> kit.toasts().refused(reasons);
            case Answer.Done<Integer>(Integer count) -> {
                kit.toasts().done("ballots.sheets.saved", count);
                getUI().ifPresent(
                                ui -> ui.navigate(BallotView.class, ballot.id().toString()));
            }
        }
    }
}
