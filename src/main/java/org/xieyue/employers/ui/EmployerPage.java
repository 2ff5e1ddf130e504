package org.xieyue.employers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xieyue.employers.BoundTexts;
import org.xieyue.employers.Employer;
import org.xieyue.employers.EmployerId;
import org.xieyue.employers.EmployerRow;
import org.xieyue.employers.EmployerSearch;
import org.xieyue.employers.Employers;
import org.xieyue.employers.RegisterEmployer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.KeyValues;
import org.xieyue.shared.ui.Needs;
import org.xieyue.shared.ui.RowTable;
import org.xieyue.shared.ui.Toasts;

/** One employer: its entry, its agents and branches. */
@Route("employers/:employer")
@PermitAll
@Needs("READ_BARGAINING")
class EmployerPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient EmployerSearch search;
    private final transient RegisterEmployer register;
    private final transient Employers employers;
    private final transient BoundTexts boundTexts;
    private final transient EmployerWords words;
    private final transient Toasts toasts;

    EmployerPage(
            EmployerSearch search,
            RegisterEmployer register,
            Employers employers,
            BoundTexts boundTexts,
            EmployerWords words,
            Toasts toasts) {
        this.search = search;
        this.register = register;
        this.employers = employers;
        this.boundTexts = boundTexts;
        this.words = words;
        this.toasts = toasts;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            show(EmployerId.parse(event.getRouteParameters().get("employer").orElse("")));
        } catch (IllegalArgumentException | NotFound unknown) {
            throw new NotFoundException();
        }
    }

    private void show(EmployerId id) {
        EmployerRow row = search.employer(id);
        Employer employer = row.employer();
        removeAll();
        Span about = new Span(words.industry(employer.industry()) + " · " + words.kind(employer.kind()));
        about.addClassName("soft");
        Div heading = new Div(new H1(employer.name()), about);
        heading.addClassName("words");
        Div actions = new Div(new RouterLink(words.word("back"), EmployersView.class));
        actions.addClassNames("row", "wrap");
        if (words.keeps(employer.union())) {
            actions.add(new Button(words.word("correct"), click -> correct(employer)));
        }
        Div header = new Div(heading, actions);
        header.addClassName("page-header");
        add(header, facts(row), bound(id), branches(id));
    }

    private void correct(Employer employer) {
        new EmployerSheet(words.kept(), employer, register, employers, words, () -> {
                    toasts.done("employers.corrected");
                    show(employer.id());
                })
                .open();
    }

    private Card facts(EmployerRow row) {
        Employer employer = row.employer();
        return new Card(
                words.word("facts"),
                new KeyValues()
                        .pair(words.word("code"), employer.code().value())
                        .pair(words.word("union"), row.unionName())
                        .pair(words.word("jurisdiction"), employer.jurisdiction())
                        .pair(
                                words.word("workers"),
                                String.format(words.wording().locale(), "%,d", employer.workers()))
                        .pair(
                                words.word("headOffice"),
                                Objects.requireNonNullElse(row.headOfficeName(), words.word("headOffice.none"))));
    }

    private Card bound(EmployerId id) {
        List<BoundTexts.BoundText> bound = boundTexts.of(id);
        Card card = new Card(words.word("bound"));
        if (bound.isEmpty()) {
            Paragraph none = new Paragraph(words.word("bound.none"));
            none.addClassName("soft");
            card.add(none);
            return card;
        }
        card.add(new RowTable<BoundTexts.BoundText>(words.word("bound"))
                .component(words.word("bound.text"), one -> new Anchor(one.path(), one.title()))
                .text(words.word("bound.from"), one -> day(one.from()))
                .text(words.word("bound.until"), one -> day(one.until()))
                .rows(bound));
        return card;
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? "—" : words.wording().date(day);
    }

    private Card branches(EmployerId id) {
        List<Employer> branches = search.branches(id);
        Card card = new Card(words.word("branches"));
        if (branches.isEmpty()) {
            Paragraph none = new Paragraph(words.word("branches.none"));
            none.addClassName("soft");
            card.add(none);
            return card;
        }
        card.add(new RowTable<Employer>(words.word("branches"))
                .component(
                        words.word("name"),
                        one -> new RouterLink(
                                one.name(),
                                EmployerPage.class,
                                new RouteParameters("employer", one.id().toString())))
                .text(words.word("kind"), one -> words.kind(one.kind()))
                .text(words.word("jurisdiction"), Employer::jurisdiction)
                .number(
                        words.word("workers"),
                        one -> String.format(words.wording().locale(), "%,d", one.workers()))
                .rows(branches));
        return card;
    }

    @Override
    public String getPageTitle() {
        return words.word("title");
    }
}
