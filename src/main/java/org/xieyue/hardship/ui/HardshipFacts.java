package org.xieyue.hardship.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xieyue.cases.CaseFacts;
import org.xieyue.cases.FactSection;
import org.xieyue.cases.FactSection.Fact;
import org.xieyue.documents.CaseDocuments;
import org.xieyue.documents.DocumentRow;
import org.xieyue.hardship.AidFile;
import org.xieyue.hardship.AidFiles;
import org.xieyue.hardship.AidProposal;
import org.xieyue.hardship.ApprovalTier;
import org.xieyue.hardship.HardshipAid;
import org.xieyue.hardship.PaperItem;
import org.xieyue.notices.ObjectionRow;
import org.xieyue.notices.ReadObjections;
import org.xieyue.payments.Payments;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Texts;

/** The facts of a case in the dossier: people masked, income and illness sealed, the rules with what they made of them. */
@Component
class HardshipFacts implements CaseFacts {

    private final AidFiles files;
    private final ReadObjections objections;
    private final CaseDocuments documents;
    private final Texts texts;

    HardshipFacts(AidFiles files, ReadObjections objections, CaseDocuments documents, Texts texts) {
        this.files = files;
        this.objections = objections;
        this.documents = documents;
        this.texts = texts;
    }

    @Override
    public String processKey() {
        return HardshipAid.PROCESS;
    }

    @Override
    public List<FactSection> of(CaseId id, Locale locale) {
        AidFile file = files.find(id).orElseThrow(NotFound::new);
        Words words = new Words(texts, locale);
        List<FactSection> sections = new ArrayList<>();
        if (!file.missing().isEmpty()) {
            sections.add(repair(file, words));
        }
        List<ObjectionRow> raised = objections.of(id);
        if (!raised.isEmpty()) {
            sections.add(objections(raised, words));
        }
        sections.add(new EligibilityChecks(words).section(file));
        sections.add(applicant(file, words));
        sections.add(aid(file, words));
        if (!file.given().isEmpty()) {
            sections.add(given(file, words));
        }
        sections.add(papers(id, file, words));
        sections.add(progress(file, words));
        return sections;
    }

    private static FactSection repair(AidFile file, Words words) {
        List<Fact> facts = file.missing().entrySet().stream()
                .map(item -> new Fact(words.item(item.getKey()), item.getValue()))
                .toList();
        return new FactSection(words.word("repair"), facts, List.of(), null);
    }

    private static FactSection objections(List<ObjectionRow> raised, Words words) {
        List<Fact> facts = new ArrayList<>();
        for (ObjectionRow objection : raised) {
            facts.add(new Fact(words.word("objection." + objection.state()), objection.text()));
            if (objection.reason() != null) {
                facts.add(new Fact(words.word("objection.reason"), objection.reason()));
            }
        }
        return new FactSection(words.word("objections"), facts, List.of(), words.word("objections.note"));
    }

    private static FactSection applicant(AidFile file, Words words) {
        List<Fact> facts = new ArrayList<>();
        AidFile.Person applicant = file.people().getFirst();
        facts.add(new Fact(words.word("name"), applicant.name()));
        facts.add(new Fact(words.word("national-id"), applicant.nationalId()));
        facts.add(new Fact(words.word("work"), file.work()));
        facts.add(new Fact(words.word("on-behalf"), words.yesNo(file.onBehalf())));
        facts.add(new Fact(words.word("people"), String.valueOf(file.people().size())));
        file.people().stream()
                .skip(1)
                .forEach(person -> facts.add(new Fact(
                        words.word("member"),
                        person.name() + " · " + words.label(person.relation()) + " · " + person.nationalId())));
        facts.add(new Fact(words.word("income"), words.word("sealed")));
        facts.add(new Fact(words.word("reason"), words.word("sealed")));
        return new FactSection(words.word("applicant"), facts, List.of(), null);
    }

    private static FactSection aid(AidFile file, Words words) {
        List<Fact> facts = new ArrayList<>();
        file.asked().purposes().stream()
                .sorted()
                .forEach(purpose -> facts.add(new Fact(
                        words.purpose(purpose) + " · " + words.word("asked"),
                        file.asked().askedFor(purpose).display())));
        if (file.assessment() != null) {
            for (AidProposal.Line line : file.assessment().proposal().lines()) {
                facts.add(new Fact(
                        words.purpose(line.purpose()) + " · " + words.word("proposed"),
                        line.proposed().display() + (line.flagged() ? " · " + words.word("flagged") : "")));
            }
        }
        if (file.amount() != null) {
            facts.add(new Fact(words.word("amount"), file.amount().display()));
        }
        Payments.KnownAccount account = file.account();
        facts.add(new Fact(
                words.word("account"),
                account == null
                        ? words.word("account.none")
                        : account.number() + " · " + account.bank() + " · "
                                + words.word("account." + account.state())));
        return new FactSection(words.word("aid"), facts, List.of(), null);
    }

    /** What the same household got for the same needs this year; which union gave only as far as the reader may know. */
    private static FactSection given(AidFile file, Words words) {
        List<Fact> facts = file.given().stream()
                .map(row -> new Fact(
                        words.text(row.need().label().key(), row.year()),
                        words.word(
                                row.paid() ? "given.paid" : "given.promised",
                                row.amount().display(),
                                row.union() == null ? words.word("given.another-union") : row.union())))
                .toList();
        return new FactSection(words.word("given"), facts, List.of(), words.word("given.note"));
    }

    /** Ticked off as far as files of the kind are there. */
    private FactSection papers(CaseId id, AidFile file, Words words) {
        Map<String, Long> there =
                documents.of(id).stream().collect(Collectors.groupingBy(DocumentRow::kind, Collectors.counting()));
        List<Fact> facts = file.documentsNeeded().stream()
                .map(item -> {
                    Long files = there.get(item.key());
                    return new Fact(
                            words.document(item),
                            files == null ? words.word("paper.needed") : words.word("paper.there", files));
                })
                .toList();
        return new FactSection(words.word("papers"), facts, List.of(), null);
    }

    private static FactSection progress(AidFile file, Words words) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.word("visits"), file.signatures() + " / 2"));
        AidFile.Committee committee = file.committee();
        if (committee.asked() > 0) {
            facts.add(new Fact(
                    words.word("committee"),
                    words.word("committee.value", committee.agreeing(), committee.against(), committee.asked())));
        }
        facts.add(new Fact(words.word("consent"), words.yesNo(file.noticeConsent())));
        if (file.furtherReviews() > 0) {
            facts.add(new Fact(
                    words.word("further-reviews"), words.word("further-reviews.value", file.furtherReviews())));
        }
        ApprovalTier tier = file.tier();
        if (tier != null) {
            facts.add(new Fact(words.word("tier"), words.word("tier." + tier.name())));
        }
        if (file.refusalReason() != null) {
            facts.add(new Fact(words.word("refusal-reason"), file.refusalReason()));
        }
        return new FactSection(words.word("progress"), facts, List.of(), null);
    }

    /** Words of the facts in the reader's language. */
    record Words(Texts texts, Locale locale) {

        String word(String key, Object... args) {
            return texts.say(locale, "hardship.facts." + key, args);
        }

        String text(String key, int year) {
            return texts.say(locale, key) + " · " + year;
        }

        String label(String chinese) {
            return texts.label(locale, chinese);
        }

        String yesNo(boolean yes) {
            return word(yes ? "yes" : "no");
        }

        String purpose(Enum<?> purpose) {
            return texts.say(locale, "option.purposes." + purpose.name());
        }

        String item(PaperItem item) {
            return texts.say(locale, "option.missing." + item.key());
        }

        String document(PaperItem item) {
            return texts.say(locale, "document.kind." + item.key());
        }
    }
}
