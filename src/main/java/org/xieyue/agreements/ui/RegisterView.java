package org.xieyue.agreements.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xieyue.agreements.AgreementId;
import org.xieyue.agreements.AgreementRegister;
import org.xieyue.agreements.AgreementRegister.ClauseHit;
import org.xieyue.agreements.AgreementRow;
import org.xieyue.agreements.AgreementStage;
import org.xieyue.agreements.EnterAgreement;
import org.xieyue.agreements.EnterContract;
import org.xieyue.employers.Employers;
import org.xieyue.employers.Industry;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Role;
import org.xieyue.identity.Union;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;
import org.xieyue.shared.Page;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.EmptyState;
import org.xieyue.shared.ui.Needs;
import org.xieyue.shared.ui.PageView;
import org.xieyue.shared.ui.RowTable;
import org.xieyue.shared.ui.Tag;
import org.xieyue.shared.ui.Toasts;

/** Every agreement that the reader sees; found by its title or by the words of its clauses. */
@Route("agreements")
@Menu(title = "menu.agreements", order = 116, icon = "vaadin:book")
@PermitAll
@Needs("READ_BARGAINING")
class RegisterView extends PageView {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;
    private static final int MOST_HITS = 20;
    private static final int SOON_DAYS = 90;
    private static final int SHORT = 90;

    private final transient AgreementRegister register;
    private final transient AgreementWords words;
    private final TextField text = new TextField();
    private final Select<Union> area = new Select<>();
    private final Select<Industry> industry = new Select<>();
    private final Select<AgreementStage> stage = new Select<>();
    private final Select<Integer> expiring = new Select<>();
    private final Div found = new Div();

    RegisterView(
            AgreementRegister register,
            EnterAgreement enterAgreement,
            EnterContract enterContract,
            Employers employers,
            CurrentUser user,
            Unions unions,
            AgreementWords words,
            Toasts toasts) {
        super(words.word("title"), words.word("about"));
        this.register = register;
        this.words = words;
        List<Union> kept = unionsOf(user.account(), unions, Role.BARGAINING_OFFICER);
        if (!kept.isEmpty()) {
            Button model = new Button(
                    words.word("enter"),
                    click -> new EnterSheet(kept, enterAgreement, words, () -> {
                                toasts.done("agreement.ui.entered");
                                show(null);
                            })
                            .open());
            model.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            Button contract = new Button(
                    words.word("contract.enter"),
                    click -> new ContractSheet(kept, enterContract, enterAgreement, employers, words, () -> {
                                toasts.done("agreement.ui.contract.entered");
                                show(null);
                            })
                            .open());
            headerActions(contract, model);
        }
        add(filters(user.account(), unions), found);
        found.addClassName("stack");
        show(null);
    }

    private static List<Union> unionsOf(Account reader, Unions unions, Role... roles) {
        return reader.appointments().stream()
                .filter(post -> Arrays.asList(roles).contains(post.role()))
                .flatMap(post -> unions.subtree(post.union()).stream())
                .distinct()
                .toList();
    }

    private Component filters(Account reader, Unions unions) {
        text.setLabel(words.word("search"));
        text.setPlaceholder(words.word("search.hint"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        area.setLabel(words.word("area"));
        area.setItems(unionsOf(reader, unions, Role.BARGAINING_OFFICER, Role.NEGOTIATOR, Role.AUDITOR));
        area.setItemLabelGenerator(union -> union == null ? words.word("all") : union.name());
        industry.setLabel(words.word("industry"));
        industry.setItems(Industry.values());
        industry.setItemLabelGenerator(one -> one == null ? words.word("all") : words.industry(one.name()));
        stage.setLabel(words.word("stage"));
        stage.setItems(AgreementStage.values());
        stage.setItemLabelGenerator(
                one -> one == null ? words.word("all") : words.wording().say(one.key()));
        expiring.setLabel(words.word("expiring"));
        expiring.setItems(30, SOON_DAYS, 180);
        expiring.setItemLabelGenerator(days -> days == null ? words.word("all") : words.word("within-days", days));
        for (Select<?> one : List.of(area, industry, stage, expiring)) {
            one.setEmptySelectionAllowed(true);
            one.setEmptySelectionCaption(words.word("all"));
            one.addValueChangeListener(change -> show(null));
        }
        text.addValueChangeListener(change -> show(null));
        Div row = new Div(text, area, industry, stage, expiring);
        row.addClassName("register-filters");
        return row;
    }

    private AgreementRegister.Filter filter() {
        Union in = area.getValue();
        Industry of = industry.getValue();
        Integer days = expiring.getValue();
        UnionId at = in == null ? null : in.id();
        LocalDate by = days == null ? null : words.wording().today().plusDays(days);
        return new AgreementRegister.Filter(text.getValue(), at, of == null ? null : of.name(), stage.getValue(), by);
    }

    private void show(@Nullable String after) {
        if (after == null) {
            found.removeAll();
            hits();
        }
        Page<AgreementRow> page = register.list(filter(), after, PAGE);
        if (page.rows().isEmpty() && after == null) {
            found.add(new EmptyState(words.word("none"), words.word("none.next")));
            return;
        }
        found.add(table(page.rows()));
        String next = page.next();
        if (next != null) {
            Button more = new Button(words.word("more"));
            more.addClickListener(click -> {
                found.remove(more);
                show(next);
            });
            found.add(more);
        }
    }

    private void hits() {
        if (text.getValue().isBlank()) {
            return;
        }
        List<ClauseHit> hits = register.clauses(text.getValue(), MOST_HITS);
        if (hits.isEmpty()) {
            return;
        }
        RowTable<ClauseHit> table = new RowTable<ClauseHit>(words.word("hits"))
                .component(
                        words.word("contract"),
                        hit -> link(hit.title(), hit.id().toString()))
                .text(
                        words.word("clause"),
                        hit -> hit.clause().number() + " " + hit.clause().title())
                .text(words.word("wording"), hit -> shortened(hit.clause().text()))
                .rows(hits);
        found.add(new Card(words.word("hits"), table));
    }

    private static String shortened(String text) {
        return text.length() <= SHORT ? text : text.substring(0, SHORT) + "…";
    }

    private static RouterLink link(String text, String id) {
        return new RouterLink(text, AgreementPage.class, new RouteParameters("agreement", id));
    }

    private Component table(List<AgreementRow> rows) {
        Map<AgreementId, Integer> overdue = register.overdue();
        return new RowTable<AgreementRow>(words.word("title"))
                .component(words.word("contract"), row -> {
                    Div cell = new Div(link(row.title(), row.id().toString()));
                    Span kind = new Span(words.name("kind", row.kind()) + " · " + words.name("scope", row.scope()));
                    kind.addClassName("soft");
                    cell.add(new Div(kind));
                    words.fromElsewhere(row.union())
                            .ifPresent(union -> cell.add(new Div(Tag.neutral(words.word("from-elsewhere", union)))));
                    return cell;
                })
                .text(words.word("industry"), row -> words.industry(row.industry()))
                .component(words.word("stage"), row -> stage(row, overdue.getOrDefault(row.id(), 0)))
                .component(words.word("term"), this::term)
                .number(words.word("employers"), row -> words.count(row.employers()))
                .number(words.word("workers"), row -> words.count(row.workers()))
                .rows(rows);
    }

    private Component stage(AgreementRow row, int overdue) {
        Div cell = new Div(words.stage(row));
        if (overdue > 0) {
            cell.add(new Span(" "), Tag.late(words.word("checks-overdue", overdue)));
        }
        return cell;
    }

    private Component term(AgreementRow row) {
        LocalDate from = row.termFrom();
        LocalDate until = row.termUntil();
        if (from == null || until == null) {
            return new Span("—");
        }
        Div cell = new Div(new Paragraph(words.term(from, until)));
        boolean soon = row.stage() == AgreementStage.IN_FORCE
                && !until.isAfter(words.wording().today().plusDays(SOON_DAYS));
        if (soon) {
            cell.add(Tag.warn(words.word("expires", words.wording().distance(until))));
        }
        return cell;
    }
}
