package org.xieyue.convalescence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xieyue.convalescence.BaseId;
import org.xieyue.convalescence.BaseRow;
import org.xieyue.convalescence.FeedbackScores;
import org.xieyue.convalescence.KeepBaseDesk;
import org.xieyue.convalescence.KeepBases;
import org.xieyue.convalescence.ReadFeedback;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Union;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;
import org.xieyue.jurisdictions.Jurisdiction;
import org.xieyue.jurisdictions.ParameterBoard;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Yuan;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.EmptyState;
import org.xieyue.shared.ui.Needs;
import org.xieyue.shared.ui.PageView;
import org.xieyue.shared.ui.RowTable;
import org.xieyue.shared.ui.Sheet;
import org.xieyue.shared.ui.Tag;
import org.xieyue.shared.ui.Toasts;

/** Approved bases: what they cost now and before, what people said of them, and whether they are still used. */
@Route("trip-bases")
@PermitAll
@Needs("READ_TRIPS")
class BasesView extends PageView {

    private static final long serialVersionUID = 1L;

    private final transient KeepBases keepBases;
    private final transient KeepBaseDesk keepBaseDesk;
    private final transient ReadFeedback readFeedback;
    private final transient ParameterBoard places;
    private final transient CurrentUser user;
    private final transient Unions unions;
    private final transient TripWords words;
    private final transient Toasts toasts;
    private final Div found = new Div();

    BasesView(
            KeepBases keepBases,
            KeepBaseDesk keepBaseDesk,
            ParameterBoard places,
            ReadFeedback readFeedback,
            CurrentUser user,
            Unions unions,
            TripWords words,
            Toasts toasts) {
        super(words.word("bases"), words.word("bases.about"));
        this.keepBases = keepBases;
        this.keepBaseDesk = keepBaseDesk;
        this.places = places;
        this.readFeedback = readFeedback;
        this.user = user;
        this.unions = unions;
        this.words = words;
        this.toasts = toasts;
        List<Union> kept = kept(user.account());
        if (!kept.isEmpty()) {
            Button approve = new Button(
                    words.word("base"),
                    click -> new BaseSheet(kept, keepBases, words, () -> changed("base.done")).open());
            approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            headerActions(approve);
        }
        found.addClassName("stack");
        add(found);
        show();
    }

    private List<Union> kept(Account reader) {
        return reader.appointments().stream()
                .filter(post -> Permission.KEEP_TRIPS.roles().contains(post.role()))
                .flatMap(post -> unions.find(post.union()).stream())
                .distinct()
                .toList();
    }

    private void changed(String key) {
        toasts.done("convalescence.ui." + key);
        show();
    }

    private void show() {
        found.removeAll();
        List<BaseRow> rows = keepBases.all();
        Map<String, String> names =
                places.places().stream().collect(Collectors.toMap(Jurisdiction::key, Jurisdiction::name));
        if (rows.isEmpty()) {
            found.add(new EmptyState(words.word("no-base"), words.word("no-base.next")));
            return;
        }
        found.add(new Card(
                "",
                new RowTable<BaseRow>(words.word("bases"))
                        .text(words.word("base.name"), BaseRow::name)
                        .text(words.word("base.place.short"), row -> names.getOrDefault(row.place(), row.place()))
                        .text(words.word("base.approved-by"), row -> nameOf(row.union()))
                        .number(words.word("base.day"), row -> price(row.day()))
                        .component(words.word("scores"), this::scores)
                        .component(words.word("state"), this::state)
                        .component(words.word("actions"), this::actions)
                        .rows(rows)));
    }

    private String nameOf(UnionId id) {
        return unions.find(id).map(Union::name).orElse("");
    }

    private static String price(@org.jspecify.annotations.Nullable Yuan day) {
        return day == null ? "" : day.display();
    }

    private Component scores(BaseRow row) {
        FeedbackScores scores = readFeedback.of(row.id());
        if (!scores.isShown()) {
            Span few = new Span(words.word("scores.none"));
            few.addClassName("soft");
            return few;
        }
        Button open = new Button(
                words.word("scores.short", scores.average(), scores.answers()),
                click -> new Sheet(words.wording(), row.name(), new Scores(scores, words)).open());
        open.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return open;
    }

    private Component state(BaseRow row) {
        return row.closedOn() == null
                ? Tag.good(words.word("base.open"))
                : Tag.neutral(words.word("base.closed-on", words.wording().date(row.closedOn())));
    }

    private Component actions(BaseRow row) {
        Div actions =
                new Div(small("base.prices", () -> new PriceSheet(row, keepBases, words, false, () -> {}).open()));
        actions.addClassNames("row", "wrap");
        boolean keeps = user.account().appointments().stream()
                .anyMatch(post -> Permission.KEEP_TRIPS.roles().contains(post.role())
                        && unions.covers(post.union(), row.union()));
        if (keeps && row.closedOn() == null) {
            actions.add(
                    small(
                            "base.desk",
                            () -> new BaseDeskSheet(row, keepBaseDesk, words, () -> changed("base.desk.done")).open()),
                    small(
                            "base.price",
                            () -> new PriceSheet(row, keepBases, words, true, () -> changed("base.price.done")).open()),
                    small("base.close", () -> closing(row).open()));
        }
        return actions;
    }

    private Button small(String key, Runnable action) {
        Button button = new Button(words.word(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private Sheet closing(BaseRow row) {
        Sheet sheet = new Sheet(
                words.wording(),
                words.word("base.close.title", row.name()),
                new Paragraph(words.word("base.close.about")));
        return sheet.primary(words.wording(), words.word("base.close"), () -> {
            Answer<BaseId> answer = keepBases.close(row.id());
            sheet.close();
            if (answer.isDone()) {
                changed("base.close.done");
            } else {
                toasts.refused(answer.reasons());
            }
        });
    }
}
