package org.xieyue.agreements.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.xieyue.agreements.AgreementId;
import org.xieyue.agreements.AgreementRow;
import org.xieyue.agreements.AgreementStage;
import org.xieyue.agreements.PublicFacts;
import org.xieyue.agreements.PublishedAgreements;
import org.xieyue.agreements.PublishedAgreements.Bound;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Texts;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.ChosenLanguage;
import org.xieyue.shared.ui.KeyValues;
import org.xieyue.shared.ui.QrPicture;
import org.xieyue.shared.ui.RowTable;
import org.xieyue.shared.ui.Tag;

/** The public page of an agreement, for everybody without an account: what it says, whom it binds, and the proof. */
@Route(value = "published/:agreement", autoLayout = false)
@AnonymousAllowed
class PublishedView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient PublishedAgreements published;
    private final transient TextPanels texts;
    private final transient AgreementWords words;
    private String title = "";

    PublishedView(PublishedAgreements published, TextPanels texts, AgreementWords words) {
        this.published = published;
        this.texts = texts;
        this.words = words;
        addClassName("public-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            show(published.page(AgreementId.parse(
                    event.getRouteParameters().get("agreement").orElse(""))));
        } catch (IllegalArgumentException | NotFound unknown) {
            throw new NotFoundException();
        }
    }

    private void show(PublishedAgreements.Page page) {
        AgreementRow row = page.row();
        title = row.title();
        removeAll();
        Span about = new Span(
                words.name("kind", row.kind()) + " · " + page.union() + " · " + words.industry(row.industry()));
        about.addClassName("soft");
        Paragraph standing = new Paragraph(words.stage(row), new Span(" " + standing(row)));
        add(otherLanguage(), new H1(row.title()), about, standing, proof(page), bound(page));
        Card text = new Card(
                words.word("tab.text"), texts.clauses(page.text().text().clauses()));
        add(text);
    }

    /** Nobody has an account here whose language could be known. */
    private Button otherLanguage() {
        boolean english = words.wording().locale().equals(Texts.ENGLISH);
        Button other = new Button(
                words.wording().say("identity.otherLanguage"),
                click -> ChosenLanguage.set(english ? Texts.CHINESE : Texts.ENGLISH));
        other.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        other.addClassName("language");
        other.getElement().setAttribute("lang", english ? "zh-CN" : "en");
        return other;
    }

    private String standing(AgreementRow row) {
        if (row.termFrom() == null) {
            return "";
        }
        return row.stage() == AgreementStage.TERMINATED
                ? words.word("public.ended", words.day(row.endedOn()))
                : words.word("public.term", words.day(row.termFrom()), words.day(row.termUntil()));
    }

    private Card proof(PublishedAgreements.Page page) {
        PublicFacts facts = page.facts();
        AgreementRow row = page.row();
        Span hash = new Span(page.text().hash().toString());
        hash.addClassName("hash");
        Div text = new Div(
                new Div(page.isTrue() ? Tag.good(words.word("public.same")) : Tag.late(words.word("public.differs"))),
                hash);
        text.addClassName("stack");
        KeyValues proof = new KeyValues()
                .pair(words.word("public.published-on"), words.day(page.publishedOn()))
                .pair(words.word("signed-on"), words.day(row.signedOn()))
                .pair(words.word("public.workers-chief"), said(facts.workersChief()))
                .pair(words.word("public.employers-chief"), said(facts.employersChief()));
        if (facts.delegates() > 0) {
            proof.pair(words.word("public.congress"), said(facts.congress()) + " · " + words.day(facts.votedOn()))
                    .pair(
                            words.word("public.vote"),
                            words.word(
                                    "public.counts",
                                    facts.delegates(),
                                    facts.present(),
                                    facts.inFavour(),
                                    facts.against(),
                                    facts.abstained()));
        }
        if (facts.filingReceipt() != null) {
            proof.pair(
                    words.word("public.receipt"),
                    said(facts.authority()) + " · " + facts.filingReceipt() + " · " + words.day(facts.receivedOn()));
        }
        proof.pair(words.word("public.hash"), text);
        Paragraph how = new Paragraph(words.word("public.qr.how"));
        how.addClassName("soft");
        Div scan = new Div(new QrPicture(FactPanels.address(row), words.word("public-qr")), how);
        scan.addClassName("stack");
        return new Card(words.word("public.proof"), proof, scan);
    }

    private static String said(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "—" : text;
    }

    private Card bound(PublishedAgreements.Page page) {
        Card card = new Card(
                words.word("public.bound"),
                new Paragraph(words.name("coverage", page.row().coverage()) + " · "
                        + words.word(
                                "public.covered",
                                words.count(page.row().employers()),
                                words.count(page.row().workers()))));
        if (!page.bound().isEmpty()) {
            card.add(new RowTable<Bound>(words.word("public.bound"))
                    .text(words.word("employer"), Bound::name)
                    .number(
                            words.word("workers"),
                            one -> words.count(one.coverage().workers()))
                    .text(
                            words.word("bound-from"),
                            one -> words.day(one.coverage().from()))
                    .text(
                            words.word("bound-until"),
                            one -> words.day(one.coverage().until()))
                    .rows(page.bound()));
        }
        return card;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
