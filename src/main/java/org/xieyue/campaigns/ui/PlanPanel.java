package org.xieyue.campaigns.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.xieyue.agreements.AgreementRegister;
import org.xieyue.agreements.AgreementRow;
import org.xieyue.campaigns.AdoptCase;
import org.xieyue.campaigns.CampaignRow;
import org.xieyue.campaigns.CampaignStage;
import org.xieyue.campaigns.Cosigner;
import org.xieyue.campaigns.PlanCampaign;
import org.xieyue.campaigns.Target;
import org.xieyue.campaigns.Unit;
import org.xieyue.campaigns.UnitId;
import org.xieyue.employers.Employer;
import org.xieyue.employers.Employers;
import org.xieyue.identity.Account;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.Role;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.KeyValues;
import org.xieyue.shared.ui.RowTable;
import org.xieyue.shared.ui.Tag;
import org.xieyue.shared.ui.Toasts;

/** The plan: period, units, targets, co-signers; it may be written while it is a draft. */
class PlanPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST_TEXTS = 200;

    private final transient CampaignRow campaign;
    private final transient Shown plan;
    private final transient Desk desk;
    private final transient CampaignWords words;
    private final transient Runnable changed;
    private final boolean writes;
    private final boolean reads;

    /** What it works with. */
    record Desk(
            PlanCampaign planCampaign,
            AdoptCase adoptCase,
            Employers employers,
            Unions unions,
            Accounts accounts,
            AgreementRegister register,
            Toasts toasts) {

        /** What talks may start from, newest first. */
        List<AgreementRow> texts() {
            return register.list(AgreementRegister.Filter.NONE, null, MOST_TEXTS).rows().stream()
                    .filter(row -> row.stage().isAgreed())
                    .toList();
        }
    }

    /** What a plan says; {@code showsCases} to those who may open them. */
    record Shown(
            CampaignRow campaign,
            List<Unit> units,
            List<Target> targets,
            List<Cosigner> cosigners,
            boolean showsCases) {}

    PlanPanel(Shown plan, Desk desk, CampaignWords words, Runnable changed) {
        this.campaign = plan.campaign();
        this.plan = plan;
        this.desk = desk;
        this.words = words;
        this.changed = changed;
        writes = words.keeps(campaign.union());
        reads = plan.showsCases();
        addClassName("stack");
        add(facts(), units(), targets(), cosigners());
    }

    private boolean isDraft() {
        return writes && campaign.stage() == CampaignStage.DRAFT;
    }

    private Card facts() {
        KeyValues facts = new KeyValues()
                .pair(term("period"), words.period(campaign))
                .pair(term("midway"), words.wording().date(campaign.midwayOn()))
                .pair(term("industries"), words.industries(campaign.industries()));
        String hash = campaign.planHash();
        if (hash != null) {
            Code code = new Code(hash);
            code.addClassName("hash");
            facts.pair(words.word("hash"), code);
        }
        Card card = new Card(words.word("plan"), facts);
        if (writes && words.wording().has("campaigns.ui.next." + campaign.stage())) {
            Paragraph next = new Paragraph(words.word("next." + campaign.stage()));
            next.addClassName("soft");
            card.add(next);
        }
        return card;
    }

    private Card units() {
        List<Unit> units = plan.units();
        Card card = new Card(term("units"));
        card.addClassName("stack");
        if (units.isEmpty()) {
            card.add(soft(words.word("no-units")));
        } else {
            RowTable<Unit> table = new RowTable<Unit>(term("units"))
                    .component(words.word("unit"), this::title)
                    .component(words.word("mode"), unit -> words.whole(words.mode(unit.mode())))
                    .component(term("industry"), unit -> words.whole(words.industry(unit.industry())))
                    .text(words.word("employers"), this::names);
            if (reads || takesCases()) {
                table.component(words.word("bargaining"), this::bargaining);
            }
            if (isDraft()) {
                table.component(words.word("remove"), this::remove);
            }
            card.add(table.rows(units));
        }
        if (writes && campaign.stage().takesUnits()) {
            Button add = new Button(
                    words.word("add-unit"),
                    click -> new UnitSheet(
                                    campaign,
                                    desk.planCampaign(),
                                    desk.adoptCase(),
                                    desk.employers(),
                                    desk.unions(),
                                    desk.texts(),
                                    words,
                                    () -> told("campaigns.ui.unit-added"))
                            .open());
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            card.add(new Div(add));
        }
        return card;
    }

    private Component title(Unit unit) {
        Span title = new Span(new Span(unit.title() + " "));
        if (unit.later()) {
            title.add(Tag.neutral(term("later")), new Span(" "));
        }
        if (unit.startsFrom() != null) {
            title.add(Tag.neutral(words.word("from-text")));
        }
        return title;
    }

    private boolean takesCases() {
        return writes && !campaign.stage().isOver() && campaign.stage() != CampaignStage.CLOSED;
    }

    /** The way to its case, or to a running one that it may take. */
    private Component bargaining(Unit unit) {
        CaseId bargaining = unit.bargaining();
        if (bargaining != null) {
            Anchor open = new Anchor("case/" + bargaining, words.word("open-case"));
            open.getElement().setAttribute("aria-label", unit.title() + " " + words.word("open-case"));
            return open;
        }
        if (!takesCases()) {
            return new Span(words.word("no-case"));
        }
        Button adopt = new Button(
                words.word("adopt"),
                click -> new AdoptSheet(campaign, unit, desk.adoptCase(), words, () -> told("campaigns.ui.adopted"))
                        .open());
        adopt.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        adopt.setAriaLabel(words.word("adopt.of", unit.title()));
        return adopt;
    }

    private String names(Unit unit) {
        return desk.employers().all(unit.employers()).stream()
                .map(Employer::name)
                .collect(Collectors.joining(words.word("comma")));
    }

    private Component remove(Unit unit) {
        Button remove = new Button(words.word("remove"), click -> {
            Answer<UnitId> answer = desk.planCampaign().removeUnit(campaign.id(), unit.id());
            if (answer.isDone()) {
                told("campaigns.ui.removed");
            } else {
                desk.toasts().refused(answer.reasons());
            }
        });
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        remove.setAriaLabel(words.word("remove.of", unit.title()));
        return remove;
    }

    private Card targets() {
        List<Target> targets = plan.targets();
        Card card = new Card(words.word("targets"));
        card.addClassName("stack");
        if (targets.isEmpty()) {
            card.add(soft(words.word("no-targets")));
        } else {
            card.add(new RowTable<Target>(words.word("targets"))
                    .text(term("industry"), one -> words.industry(one.industry()))
                    .number(term("target.offers"), one -> words.number(one.offers()))
                    .number(term("target.contracts"), one -> words.number(one.contracts()))
                    .number(term("target.workers"), one -> words.number(one.workers()))
                    .rows(targets));
        }
        if (isDraft()) {
            card.add(new Div(new Button(
                    words.word("set-targets"),
                    click -> new TargetsSheet(
                                    campaign,
                                    targets,
                                    desk.planCampaign(),
                                    words,
                                    () -> told("campaigns.ui.targets-set"))
                            .open())));
        }
        return card;
    }

    private Card cosigners() {
        List<Cosigner> cosigners = plan.cosigners();
        Card card = new Card(term("cosigners"));
        card.addClassName("stack");
        if (cosigners.isEmpty()) {
            card.add(soft(words.word("no-cosigners")));
        } else {
            card.add(new RowTable<Cosigner>(term("cosigners"))
                    .text(term("cosigners"), Cosigner::organisation)
                    .component(words.word("state"), this::signature)
                    .rows(cosigners));
        }
        if (isDraft()) {
            card.add(new Div(new Button(
                    words.word("name-cosigners"),
                    click -> new CosignersSheet(
                                    campaign,
                                    members(campaign.union()),
                                    cosigners,
                                    desk.planCampaign(),
                                    words,
                                    () -> told("campaigns.ui.cosigners-named"))
                            .open())));
        }
        return card;
    }

    private Component signature(Cosigner cosigner) {
        boolean signed = cosigner.signedHash() != null && Objects.equals(cosigner.signedHash(), campaign.planHash());
        return signed ? Tag.good(term("signed")) : Tag.neutral(term("not-signed"));
    }

    private List<Account> members(UnionId union) {
        return desk.unions().pathToRoot(union).stream()
                .flatMap(one -> desk.accounts().holdersOf(Role.TRIPARTITE_MEMBER, one.id()).stream())
                .distinct()
                .toList();
    }

    private void told(String key) {
        desk.toasts().done(key);
        changed.run();
    }

    private static Paragraph soft(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("soft");
        return paragraph;
    }

    private String term(String key) {
        return words.wording().say("campaigns." + key);
    }
}
