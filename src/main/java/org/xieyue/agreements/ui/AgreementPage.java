package org.xieyue.agreements.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import org.xieyue.agreements.AgreementId;
import org.xieyue.agreements.AgreementRegister;
import org.xieyue.agreements.AgreementRow;
import org.xieyue.agreements.AgreementStage;
import org.xieyue.agreements.CorrectText;
import org.xieyue.agreements.EndAgreement;
import org.xieyue.agreements.EnterAgreement;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.ui.Needs;
import org.xieyue.shared.ui.Toasts;

/** One agreement: text, versions and redline, whom it binds, what is owed, its dates and proof. */
@Route("agreements/:agreement")
@PermitAll
@Needs("READ_BARGAINING")
class AgreementPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient AgreementRegister register;
    private final transient EndAgreement endAgreement;
    private final transient CorrectText correctText;
    private final transient TextPanels texts;
    private final transient FactPanels facts;
    private final transient ObligationPanels obligations;
    private final transient EntryPanel entries;
    private final transient EnterAgreement enterAgreement;
    private final transient AgreementWords words;
    private final transient Toasts toasts;
    private String title = "";

    AgreementPage(
            AgreementRegister register,
            EndAgreement endAgreement,
            CorrectText correctText,
            TextPanels texts,
            FactPanels facts,
            ObligationPanels obligations,
            EntryPanel entries,
            EnterAgreement enterAgreement,
            AgreementWords words,
            Toasts toasts) {
        this.register = register;
        this.endAgreement = endAgreement;
        this.correctText = correctText;
        this.texts = texts;
        this.facts = facts;
        this.obligations = obligations;
        this.entries = entries;
        this.enterAgreement = enterAgreement;
        this.words = words;
        this.toasts = toasts;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            show(AgreementId.parse(event.getRouteParameters().get("agreement").orElse("")));
        } catch (IllegalArgumentException | NotFound unknown) {
            throw new NotFoundException();
        }
    }

    private void show(AgreementId id) {
        AgreementRow row = register.agreement(id);
        boolean keeps = words.keeps(row.union());
        title = row.title();
        removeAll();
        boolean own = register.isOwn(id);
        add(header(row, keeps), own ? facts.standing(row, () -> show(id)) : facts.fromElsewhere(row));
        if (own) {
            entries.of(row, keeps, () -> show(id)).ifPresent(this::add);
        }
        TabSheet tabs = new TabSheet();
        tabs.addClassName("dossier-tabs-plain");
        tabs.setWidthFull();
        tabs.add(new Tab(words.word("tab.text")), texts.text(row));
        tabs.add(new Tab(words.word("tab.coverage")), facts.coverage(row));
        if (own) {
            own(tabs, row, keeps);
        }
        add(tabs);
    }

    private void own(TabSheet tabs, AgreementRow row, boolean keeps) {
        AgreementId id = row.id();
        tabs.add(new Tab(words.word("tab.versions")), texts.versions(row));
        tabs.add(new Tab(words.word("tab.obligations")), obligations.panel(row, keeps, () -> show(id)));
        tabs.add(new Tab(words.word("tab.filing")), facts.filing(row));
    }

    private Div header(AgreementRow row, boolean keeps) {
        Span about = new Span(words.name("kind", row.kind()) + " · " + words.name("scope", row.scope()) + " · "
                + words.industry(row.industry()));
        about.addClassName("soft");
        Div heading = new Div(new H1(row.title()), about);
        heading.addClassName("words");
        Div actions = new Div(words.stage(row), new RouterLink(words.word("back"), RegisterView.class));
        actions.addClassNames("row", "wrap");
        if (keeps && row.stage() == AgreementStage.IN_FORCE) {
            actions.add(new Button(
                    words.word("end"),
                    click -> new EndSheet(row, endAgreement, words, () -> {
                                toasts.done("agreement.ui.ended");
                                show(row.id());
                            })
                            .open()));
        }
        if (keeps && row.bound() != null) {
            actions.add(new Button(words.word("model.make"), click -> model(row)));
        }
        if (keeps && row.stage() == AgreementStage.MODEL && row.version() > 0) {
            actions.add(new Button(words.word("correct"), click -> correct(row)));
        }
        Div header = new Div(heading, actions);
        header.addClassName("page-header");
        return header;
    }

    private void correct(AgreementRow row) {
        new TopicsSheet(row.id(), register.text(row.id(), row.version()), correctText, words, () -> {
                    toasts.done("agreement.ui.corrected");
                    show(row.id());
                })
                .open();
    }

    private void model(AgreementRow row) {
        new AskSheet(
                        words,
                        "model.make",
                        "name",
                        title -> enterAgreement.modelFrom(row.id(), title),
                        () -> toasts.done("agreement.ui.entered"))
                .open();
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
