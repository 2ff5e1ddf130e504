package org.xieyue.hardship.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xieyue.cases.FactSection.Fact;
import org.xieyue.hardship.Application;
import org.xieyue.hardship.HouseholdMember;
import org.xieyue.hardship.Means;
import org.xieyue.hardship.VisitHousehold;
import org.xieyue.shared.Texts;
import org.xieyue.shared.Yuan;

/** What a household stated, unmasked and in words. Only for whoever a use case has handed it to. */
@Component
class PlainFacts {

    private final Texts texts;

    PlainFacts(Texts texts) {
        this.texts = texts;
    }

    List<Fact> of(Application application, Locale locale) {
        List<Fact> facts = new ArrayList<>();
        for (HouseholdMember person : application.household().people()) {
            boolean first = facts.isEmpty();
            facts.add(new Fact(
                    texts.say(locale, first ? "hardship.facts.applicant" : "hardship.facts.member"),
                    person.name() + " · "
                            + (first ? "" : texts.label(locale, person.relation()) + " · ")
                            + person.nationalId().value()));
        }
        facts.add(fact(locale, "phone", application.contact().phone()));
        facts.add(fact(locale, "address", application.contact().address()));
        Means means = application.means();
        facts.add(fact(locale, "income", money(means.income())));
        facts.add(fact(locale, "rigidMedical", money(means.rigidMedical())));
        facts.add(fact(locale, "rigidEducation", money(means.rigidEducation())));
        facts.add(fact(locale, "rigidOther", money(means.rigidOther())));
        facts.add(fact(locale, "accidentLoss", money(means.accidentLoss())));
        facts.add(fact(locale, "reason", application.reason()));
        return facts;
    }

    List<Fact> of(VisitHousehold.Home home, Locale locale) {
        return List.of(
                fact(locale, "applicantName", home.name()),
                fact(locale, "phone", home.phone()),
                fact(locale, "address", home.address()));
    }

    private Fact fact(Locale locale, String field, String value) {
        return new Fact(texts.say(locale, "form.hardship.apply." + field), value);
    }

    private static String money(Yuan amount) {
        return amount.display();
    }
}
