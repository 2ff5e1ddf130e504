package org.xieyue.jurisdictions.ui;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xieyue.clock.Period;
import org.xieyue.jurisdictions.ParameterKind;
import org.xieyue.shared.Yuan;
import org.xieyue.shared.ui.Wording;

/** Says names and values of parameters as people do. */
record ParameterWords(Wording wording) {

    String name(String key) {
        return wording.say("parameter." + key);
    }

    String value(ParameterKind kind, String value) {
        return switch (kind.form()) {
            case PERIOD -> period(Period.parse(value));
            case YUAN -> wording.money(Yuan.of(value));
            case CHOICE -> wording.say("parameter.choice." + value);
            case DECIMAL, FRACTION, WHOLE -> value;
            case TIERS ->
                Stream.of(value.split(";", -1))
                        .map(this::tier)
                        .collect(Collectors.joining(wording.say("ui.list-semicolon")));
        };
    }

    /** {@code 100=30+5/100}: from 100 on 30, and 5 more for each full further 100. */
    private String tier(String text) {
        String[] sides = text.strip().split("=", 2);
        String[] more = sides[1].split("[+/]", 3);
        return more.length == 3
                ? wording.say("jurisdictions.tier.more", sides[0], more[0], more[2], more[1])
                : wording.say("jurisdictions.tier", sides[0], sides[1]);
    }

    private String period(Period period) {
        return wording.say("parameter.period." + period.unit(), period.amount());
    }
}
