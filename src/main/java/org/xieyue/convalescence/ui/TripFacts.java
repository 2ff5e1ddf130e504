package org.xieyue.convalescence.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xieyue.cases.CaseFacts;
import org.xieyue.cases.CasePage;
import org.xieyue.cases.FactSection;
import org.xieyue.cases.FactSection.Fact;
import org.xieyue.convalescence.Convalescence;
import org.xieyue.convalescence.FundingMode;
import org.xieyue.convalescence.TripDossier;
import org.xieyue.convalescence.VoucherState;
import org.xieyue.identity.CurrentUser;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Texts;

/** The facts of a trip in its dossier. */
@Component
class TripFacts implements CaseFacts {

    private final TripDossier dossier;
    private final Texts texts;
    private final CurrentUser user;

    TripFacts(TripDossier dossier, Texts texts, CurrentUser user) {
        this.dossier = dossier;
        this.texts = texts;
        this.user = user;
    }

    @Override
    public String processKey() {
        return Convalescence.TRIP;
    }

    @Override
    public List<FactSection> of(CaseId id, Locale locale) {
        return dossier.of(id)
                .map(trip -> List.of(new FactSection(
                        word(locale, "trip"),
                        facts(
                                id,
                                locale,
                                new Fact(word(locale, "when"), trip.startsOn() + " – " + trip.endsOn()),
                                new Fact(word(locale, "where"), trip.base()),
                                new Fact(word(locale, "route"), trip.route()),
                                new Fact(word(locale, "taken"), trip.placed() + " / " + trip.capacity()),
                                new Fact(word(locale, "waiting"), Integer.toString(trip.waiting())),
                                new Fact(
                                        word(locale, "union-pays"),
                                        trip.cost().share().display()),
                                new Fact(
                                        word(locale, "person-pays"),
                                        trip.mode() == FundingMode.VOUCHER
                                                ? texts.say(
                                                        locale,
                                                        "convalescence.ui.voucher.rest",
                                                        trip.cost().own().display())
                                                : trip.cost().own().display()),
                                new Fact(
                                        word(locale, "ceiling"),
                                        trip.cost()
                                                .share()
                                                .times(trip.capacity())
                                                .display())),
                        List.of(),
                        null)))
                .orElse(List.of());
    }

    private List<Fact> facts(CaseId id, Locale locale, Fact... of) {
        List<Fact> facts = new ArrayList<>(List.of(of));
        Map<VoucherState, Integer> vouchers = dossier.vouchers(id);
        if (!vouchers.isEmpty()) {
            facts.add(new Fact(
                    word(locale, "vouchers"),
                    texts.say(
                            locale,
                            "convalescence.ui.vouchers.counts",
                            vouchers.getOrDefault(VoucherState.ISSUED, 0),
                            vouchers.getOrDefault(VoucherState.BOOKED, 0),
                            vouchers.getOrDefault(VoucherState.REDEEMED, 0),
                            vouchers.getOrDefault(VoucherState.RETURNED, 0),
                            vouchers.getOrDefault(VoucherState.EXPIRED, 0))));
        }
        return facts;
    }

    @Override
    public List<CasePage> pages(CaseId id, Locale locale) {
        return dossier.isOpenTo(id, user.account())
                ? List.of(new CasePage(word(locale, "desk-page"), "trips/" + id))
                : List.of();
    }

    private String word(Locale locale, String key) {
        return texts.say(locale, "convalescence.ui." + key);
    }
}
