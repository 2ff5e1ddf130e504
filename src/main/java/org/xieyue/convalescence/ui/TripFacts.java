package org.xieyue.convalescence.ui;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xieyue.cases.CaseFacts;
import org.xieyue.cases.CasePage;
import org.xieyue.cases.FactSection;
import org.xieyue.cases.FactSection.Fact;
import org.xieyue.convalescence.Convalescence;
import org.xieyue.convalescence.TripDossier;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Texts;

/** The facts of a trip in its dossier. */
@Component
class TripFacts implements CaseFacts {

    private final TripDossier dossier;
    private final Texts texts;

    TripFacts(TripDossier dossier, Texts texts) {
        this.dossier = dossier;
        this.texts = texts;
    }

    @Override
    public String processKey() {
        return Convalescence.TRIP;
    }

    @Override
    public List<FactSection> of(CaseId id, Locale locale) {
        return dossier.of(id)
                .map(trip -> List.of(new FactSection(
                        say(locale, "trip"),
                        List.of(
                                new Fact(say(locale, "when"), trip.startsOn() + " – " + trip.endsOn()),
                                new Fact(say(locale, "where"), trip.base()),
                                new Fact(say(locale, "route"), trip.route()),
                                new Fact(say(locale, "taken"), trip.placed() + " / " + trip.capacity()),
                                new Fact(say(locale, "waiting"), Integer.toString(trip.waiting())),
                                new Fact(
                                        say(locale, "union-pays"),
                                        trip.cost().share().display()),
                                new Fact(
                                        say(locale, "you-pay"),
                                        trip.cost().own().display()),
                                new Fact(
                                        say(locale, "ceiling"),
                                        trip.cost()
                                                .share()
                                                .times(trip.capacity())
                                                .display())),
                        List.of(),
                        null)))
                .orElse(List.of());
    }

    @Override
    public List<CasePage> pages(CaseId id, Locale locale) {
        return List.of(new CasePage(say(locale, "desk-page"), "trips/" + id));
    }

    private String say(Locale locale, String key) {
        return texts.say(locale, "convalescence.ui." + key);
    }
}
