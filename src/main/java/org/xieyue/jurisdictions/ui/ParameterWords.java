package org.xieyue.jurisdictions.ui;

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
            case TIERS -> value.replace(";", "; ");
        };
    }

    private String period(Period period) {
        return wording.say("parameter.period." + period.unit(), period.amount());
    }
}
