package org.xieyue.convalescence.ui;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Component;
import org.xieyue.clock.BusinessClock;
import org.xieyue.convalescence.FundingMode;
import org.xieyue.convalescence.OfferedTrip;
import org.xieyue.convalescence.SignUpState;
import org.xieyue.convalescence.TripStage;
import org.xieyue.shared.ui.KeyValues;
import org.xieyue.shared.ui.Tag;
import org.xieyue.shared.ui.Wording;

/** Says things of a trip as people do. */
@Component
class TripWords {

    private final Wording wording;
    private final BusinessClock clock;

    TripWords(Wording wording, BusinessClock clock) {
        this.wording = wording;
        this.clock = clock;
    }

    Wording wording() {
        return wording;
    }

    Instant now() {
        return clock.now();
    }

    String word(String key, Object... args) {
        return wording.say("convalescence.ui." + key, args);
    }

    /** The end of a day is said as 24:00 of that day, not as midnight of the next. */
    String until(Instant instant) {
        ZonedDateTime end = instant.atZone(BusinessClock.ZONE);
        return end.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? wording.date(end.toLocalDate().minusDays(1)) + " 24:00"
                : wording.time(instant);
    }

    String dates(OfferedTrip trip) {
        boolean voucher = trip.mode() == FundingMode.VOUCHER;
        return word(
                voucher ? "dates.voucher" : "dates",
                wording.date(trip.startsOn()),
                wording.date(trip.endsOn()),
                trip.days());
    }

    /** 45 个，尚余 3 个 · 候补 2 人. */
    String places(OfferedTrip trip) {
        if (trip.allocation().waitsForClose() && trip.stage() == TripStage.SIGN_UP) {
            return word("places.draw." + trip.allocation(), trip.capacity(), trip.waiting());
        }
        return word("places", trip.capacity(), trip.free(), trip.waiting());
    }

    /** For the member; officers read {@code person-pays}. */
    KeyValues facts(OfferedTrip trip) {
        return facts(trip, "you-pay");
    }

    /** Of a voucher at most: it depends on the base. */
    String own(OfferedTrip trip) {
        String own = trip.cost().own().display();
        return trip.mode() == FundingMode.VOUCHER ? word("voucher.rest", own) : own;
    }

    KeyValues facts(OfferedTrip trip, String rest) {
        String payer = trip.mode().isUnionMoney() ? "union-pays" : "employer-pays";
        return new KeyValues()
                .pair(word(payer), trip.cost().share().display())
                .pair(word(rest), own(trip))
                .pair(word("places.label"), places(trip))
                .pair(word("until"), until(trip.signUpUntil()))
                .pair(word("where"), trip.base())
                .pair(word("who"), trip.union());
    }

    Tag stage(TripStage stage) {
        String text = wording.say("case.state.convalescence." + stage);
        return switch (stage) {
            case SIGN_UP, PUBLISHED, UNDER_WAY -> Tag.action(text);
            case POSTED, ARCHIVED -> Tag.good(text);
            case NOTICE_HELD, REFUSED, CANCELLED -> Tag.warn(text);
            default -> Tag.neutral(text);
        };
    }

    Tag state(SignUpState state) {
        String text = word("state." + state);
        return switch (state) {
            case PLACED, TRAVELLED -> Tag.good(text);
            case HELD, OFFERED, APPLIED -> Tag.action(text);
            case RESERVED -> Tag.warn(text);
            default -> Tag.neutral(text);
        };
    }
}
