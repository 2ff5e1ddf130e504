package org.xieyue.campaigns;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xieyue.cases.CaseFacts;
import org.xieyue.cases.FactSection;
import org.xieyue.cases.FactSection.Check;
import org.xieyue.cases.FactSection.Fact;
import org.xieyue.cases.FactSection.Tone;
import org.xieyue.clock.BusinessClock;
import org.xieyue.employers.Employer;
import org.xieyue.employers.Employers;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Texts;

/** What the dossier of a campaign shows, also to its co-signers: plan, signatures, results against targets. */
@Component
class CampaignFacts implements CaseFacts {

    private final Campaigns campaigns;
    private final Units units;
    private final CampaignFigures figures;
    private final Employers employers;
    private final BusinessClock clock;
    private final Texts texts;

    CampaignFacts(
            Campaigns campaigns,
            Units units,
            CampaignFigures figures,
            Employers employers,
            BusinessClock clock,
            Texts texts) {
        this.campaigns = campaigns;
        this.units = units;
        this.figures = figures;
        this.employers = employers;
        this.clock = clock;
        this.texts = texts;
    }

    @Override
    public String processKey() {
        return SpringCampaign.PROCESS;
    }

    @Override
    public List<FactSection> of(CaseId id, Locale locale) {
        return campaigns.find(id).stream()
                .flatMap(campaign -> sections(campaign, locale).stream())
                .toList();
    }

    private List<FactSection> sections(CampaignRow campaign, Locale locale) {
        List<FactSection> sections = new ArrayList<>();
        String industries = campaign.industries().stream()
                .map(one -> say(locale, "industry." + one))
                .collect(Collectors.joining(", "));
        sections.add(new FactSection(
                word(locale, "facts.plan"),
                List.of(
                        new Fact(word(locale, "period"), campaign.from() + " – " + campaign.until()),
                        new Fact(word(locale, "midway"), campaign.midwayOn().toString()),
                        new Fact(word(locale, "industries"), industries)),
                List.of(),
                campaign.planHash() == null ? null : word(locale, "facts.hash", campaign.planHash())));
        sections.add(new FactSection(
                word(locale, "units"),
                units.of(campaign.id()).stream()
                        .map(unit -> new Fact(unit.title(), about(unit, locale)))
                        .toList(),
                List.of(),
                null));
        sections.add(new FactSection(word(locale, "cosigners"), List.of(), signatures(campaign, locale), null));
        sections.add(new FactSection(word(locale, "facts.results"), List.of(), results(campaign, locale), null));
        return sections;
    }

    private String about(Unit unit, Locale locale) {
        return word(locale, "mode." + unit.mode()) + " · "
                + employers.all(unit.employers()).stream().map(Employer::name).collect(Collectors.joining("、"))
                + (unit.later() ? " · " + word(locale, "later") : "");
    }

    private List<Check> signatures(CampaignRow campaign, Locale locale) {
        return campaigns.cosigners(campaign.id()).stream()
                .map(cosigner -> {
                    boolean signed = cosigner.hasSigned(campaign.planHash());
                    return new Check(
                            cosigner.organisation(),
                            signed ? String.valueOf(campaign.planHash()).substring(0, 12) : "",
                            "",
                            word(locale, signed ? "signed" : "not-signed"),
                            signed ? Tone.GOOD : Tone.NEUTRAL);
                })
                .toList();
    }

    private List<Check> results(CampaignRow campaign, Locale locale) {
        Board board = figures.board(campaign.id(), clock.today()).with(campaigns.targets(campaign.id()));
        Target wanted = board.wanted();
        Figures now = board.total();
        return List.of(
                result(locale, "target.offers", now.offered(), wanted.offers()),
                result(locale, "target.contracts", now.inForce(), wanted.contracts()),
                result(locale, "target.workers", now.workers(), wanted.workers()));
    }

    private Check result(Locale locale, String key, int reached, int wanted) {
        boolean there = reached >= wanted;
        return new Check(
                word(locale, key),
                String.valueOf(reached),
                String.valueOf(wanted),
                word(locale, there ? "reached" : "to-go", Math.max(0, wanted - reached)),
                there ? Tone.GOOD : Tone.NEUTRAL);
    }

    private String word(Locale locale, String key, Object... args) {
        return say(locale, "campaigns." + key, args);
    }

    private String say(Locale locale, String key, Object... args) {
        return texts.say(locale, key, args);
    }
}
