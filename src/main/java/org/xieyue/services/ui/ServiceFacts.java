package org.xieyue.services.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieyue.cases.CaseFacts;
import org.xieyue.cases.FactSection;
import org.xieyue.cases.FactSection.Fact;
import org.xieyue.processes.DrawnProcesses;
import org.xieyue.processes.forms.DrawnField;
import org.xieyue.processes.forms.DrawnForm;
import org.xieyue.processes.forms.ServiceWords;
import org.xieyue.services.ServiceAnswer;
import org.xieyue.services.ServiceDossiers;
import org.xieyue.services.ServiceDossiers.Dossier;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Texts;
import org.xieyue.shared.Yuan;

/** What was filled in, form by form, in the words of the version that the case runs on. */
@Component
class ServiceFacts implements CaseFacts {

    private final DrawnProcesses drawn;
    private final ServiceDossiers dossiers;
    private final Texts texts;

    ServiceFacts(DrawnProcesses drawn, ServiceDossiers dossiers, Texts texts) {
        this.drawn = drawn;
        this.dossiers = dossiers;
        this.texts = texts;
    }

    @Override
    public String processKey() {
        return "";
    }

    @Override
    public boolean concerns(String process) {
        return drawn.isDrawn(process);
    }

    @Override
    public List<FactSection> of(CaseId id, Locale locale) {
        return dossiers.find(id).map(dossier -> sections(dossier, locale)).orElse(List.of());
    }

    private List<FactSection> sections(Dossier dossier, Locale locale) {
        List<FactSection> sections = new ArrayList<>();
        for (ServiceAnswer answer : dossier.answers()) {
            DrawnForm form = dossier.process().forms().get(answer.form());
            if (form != null) {
                sections.add(new FactSection(title(form, locale), facts(form, answer, locale), List.of(), null));
            }
        }
        money(dossier, locale).ifPresent(sections::add);
        return sections;
    }

    private String title(DrawnForm form, Locale locale) {
        return form.id().equals(DrawnForm.START)
                ? texts.say(locale, "services.facts.application")
                : form.screens().stream()
                        .map(DrawnForm.Screen::name)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .map(name -> name.in(locale))
                        .orElseGet(() -> texts.say(locale, "services.facts.answer"));
    }

    private List<Fact> facts(DrawnForm form, ServiceAnswer answer, Locale locale) {
        List<Fact> facts = new ArrayList<>();
        String outcome = answer.outcome();
        if (outcome != null) {
            facts.add(new Fact(texts.say(locale, "services.facts.outcome"), texts.say(locale, "outcome." + outcome)));
        }
        for (DrawnField field : form.fields()) {
            Object value = answer.values().get(field.key());
            if (value != null) {
                facts.add(new Fact(field.label().in(locale), said(field, value, locale)));
            }
        }
        return facts;
    }

    private String said(DrawnField field, Object value, Locale locale) {
        if (field.key().equals(ServiceWords.NATIONAL_ID)) {
            String number = value.toString();
            return number.substring(0, Math.min(4, number.length())) + "**************";
        }
        return switch (field.kind()) {
            case MONEY -> Yuan.of(value.toString()).display();
            case YES_NO -> texts.say(locale, "true".equals(value.toString()) ? "services.yes" : "services.no");
            case CHOICE -> option(field, value, locale);
            case MULTI_CHOICE ->
                value instanceof List<?> list
                        ? list.stream().map(one -> option(field, one, locale)).collect(Collectors.joining("、"))
                        : value.toString();
            case DOCUMENTS -> texts.say(locale, "services.papers", value instanceof List<?> list ? list.size() : 0);
            case TEXT, LONG_TEXT, NUMBER, DATE -> value.toString();
        };
    }

    private static String option(DrawnField field, @Nullable Object value, Locale locale) {
        return field.options().stream()
                .filter(option -> option.value().equals(value))
                .findFirst()
                .map(option -> option.label().in(locale))
                .orElse(String.valueOf(value));
    }

    private Optional<FactSection> money(Dossier dossier, Locale locale) {
        List<Fact> facts = new ArrayList<>();
        Yuan approved = dossier.approved();
        if (approved != null) {
            facts.add(new Fact(texts.say(locale, "services.facts.approved"), approved.display()));
        }
        if (dossier.pays()) {
            facts.add(new Fact(
                    texts.say(locale, "services.facts.account"),
                    dossier.account()
                            .map(account -> account.number() + " · " + account.bank() + " · "
                                    + texts.say(
                                            locale,
                                            "services.facts.account."
                                                    + account.state().name()))
                            .orElseGet(() -> texts.say(locale, "services.facts.account.NONE"))));
        }
        return facts.isEmpty()
                ? Optional.empty()
                : Optional.of(new FactSection(texts.say(locale, "services.facts.money"), facts, List.of(), null));
    }
}
