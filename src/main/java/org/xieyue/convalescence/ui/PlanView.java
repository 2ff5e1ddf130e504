package org.xieyue.convalescence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xieyue.convalescence.PlanId;
import org.xieyue.convalescence.SplitQuota;
import org.xieyue.convalescence.TripBoard;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Union;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.KeyValues;
import org.xieyue.shared.ui.Needs;
import org.xieyue.shared.ui.RowTable;
import org.xieyue.shared.ui.Sheet;

/** A yearly plan: its money and places, and how these are given down the tree. */
@Route("trip-plan/:plan")
@PermitAll
@Needs("READ_TRIPS")
class PlanView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient TripBoard board;
    private final transient SplitQuota splitQuota;
    private final transient Unions unions;
    private final transient CurrentUser user;
    private final transient TripWords words;
    private transient @Nullable PlanId id;
    private String title = "";

    PlanView(TripBoard board, SplitQuota splitQuota, Unions unions, CurrentUser user, TripWords words) {
        this.board = board;
        this.splitQuota = splitQuota;
        this.unions = unions;
        this.user = user;
        this.words = words;
        addClassNames("page", "stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            id = PlanId.parse(event.getRouteParameters().get("plan").orElse(""));
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
        show();
    }

    private PlanId plan() {
        return Objects.requireNonNull(id);
    }

    private void show() {
        removeAll();
        TripBoard.PlanRow plan = board.plan(plan());
        title = plan.name();
        add(
                new H1(plan.name()),
                new Card(
                        "",
                        new KeyValues()
                                .pair(words.word("who"), plan.unionName())
                                .pair(words.word("year"), Integer.toString(plan.year()))
                                .pair(words.word("mode"), words.wording().say("option.mode." + plan.mode()))
                                .pair(words.word("places.label"), Integer.toString(plan.places()))
                                .pair(words.word("budget"), plan.budget().display())
                                .pair(
                                        words.word("budget-used"),
                                        plan.budgetUsed().display())
                                .pair(
                                        words.word("state"),
                                        words.wording().say("case.state.convalescence.plan." + plan.stage()))
                                .pair(words.word("case"), new Anchor("case/" + plan.id(), words.word("case.open")))));
        List<SplitQuota.Row> rows = splitQuota.quotas(plan());
        Card quotas = new Card(words.word("quotas"), table(rows));
        quotas.addClassName("stack");
        add(quotas);
    }

    private Component table(List<SplitQuota.Row> rows) {
        return new RowTable<SplitQuota.Row>(words.word("quotas"))
                .text(words.word("union"), SplitQuota.Row::unionName)
                .number(words.word("places.label"), row -> Integer.toString(row.places()))
                .number(words.word("left"), row -> Integer.toString(row.left()))
                .component(words.word("actions"), this::actions)
                .rows(rows);
    }

    private Component actions(SplitQuota.Row row) {
        Div actions = new Div();
        actions.addClassNames("row", "wrap");
        boolean keeps = user.account().appointments().stream()
                .anyMatch(post -> Permission.KEEP_TRIPS.roles().contains(post.role())
                        && unions.covers(post.union(), row.union()));
        if (!keeps || row.left() == 0) {
            return actions;
        }
        List<Union> below = unions.subtree(row.union()).stream()
                .filter(union -> !union.id().equals(row.union()))
                .toList();
        if (!below.isEmpty()) {
            Button give =
                    new Button(words.word("give"), click -> sheet(row, below).open());
            give.addThemeVariants(ButtonVariant.LUMO_SMALL);
            actions.add(give);
        }
        if (row.from() != null) {
            Button back = new Button(
                    words.word("give-back"), click -> sheet(row, List.of()).open());
            back.addThemeVariants(ButtonVariant.LUMO_SMALL);
            actions.add(back);
        }
        return actions;
    }

    /** @param below to give down to; empty to give back */
    private Sheet sheet(SplitQuota.Row row, List<Union> below) {
        ErrorSummary errors = new ErrorSummary(words.wording());
        IntegerField places = new IntegerField(words.word("places.label"));
        places.setHelperText(words.word("left") + " " + row.left());
        Select<Union> to = new Select<>();
        to.setLabel(words.word("union"));
        to.setItems(below);
        to.setItemLabelGenerator(Union::name);
        to.setVisible(!below.isEmpty());
        if (!below.isEmpty()) {
            to.setValue(below.getFirst());
        }
        String label = words.word(below.isEmpty() ? "give-back" : "give");
        Sheet sheet = new Sheet(words.wording(), label, errors, to, places);
        Map<String, Component> fields = Map.of("places", places, "to", to);
        sheet.primary(words.wording(), label, () -> {
            int number = Objects.requireNonNullElse(places.getValue(), 0);
            Answer<PlanId> answer = below.isEmpty()
                    ? splitQuota.giveBack(plan(), row.union(), number)
                    : splitQuota.give(plan(), row.union(), chosen(to), number);
            switch (answer) {
                case Answer.Done<PlanId> done -> {
                    sheet.close();
                    show();
                }
                case Answer.Refused<PlanId>(var reasons) -> errors.show(reasons, fields);
            }
        });
        return sheet;
    }

    private static UnionId chosen(Select<Union> to) {
        return to.getValue().id();
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
