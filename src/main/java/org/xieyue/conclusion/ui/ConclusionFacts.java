package org.xieyue.conclusion.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xieyue.agreements.OutcomeType;
import org.xieyue.cases.CaseFacts;
import org.xieyue.cases.CasePage;
import org.xieyue.cases.FactSection;
import org.xieyue.cases.FactSection.Check;
import org.xieyue.cases.FactSection.Fact;
import org.xieyue.cases.FactSection.Tone;
import org.xieyue.conclusion.ConclusionBoard.Item;
import org.xieyue.conclusion.ConclusionBoard.Sealing;
import org.xieyue.conclusion.ConclusionBoard.Signed;
import org.xieyue.conclusion.ConclusionBoard.View;
import org.xieyue.conclusion.ConclusionOf;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Texts;

/** How far a case is between its draft and its publication: signatures, seals, filing pack, dates. */
final class ConclusionFacts implements CaseFacts {

    private final String process;
    private final ConclusionOf conclusions;
    private final Texts texts;

    ConclusionFacts(String process, ConclusionOf conclusions, Texts texts) {
        this.process = process;
        this.conclusions = conclusions;
        this.texts = texts;
    }

    @Override
    public String processKey() {
        return process;
    }

    @Override
    public List<FactSection> of(CaseId id, Locale locale) {
        return conclusions.caseOf(id).map(view -> sections(view, locale)).orElse(List.of());
    }

    /** From the first draft on. */
    @Override
    public List<CasePage> pages(CaseId id, Locale locale) {
        return conclusions.caseOf(id).isEmpty()
                ? List.of()
                : List.of(new CasePage(texts.say(locale, "conclusion.page.title"), ConclusionOf.path(id)));
    }

    private List<FactSection> sections(View view, Locale locale) {
        Words words = new Words(texts, locale);
        List<FactSection> sections = new ArrayList<>();
        if (!view.filing().isEmpty()) {
            List<Check> items =
                    view.filing().stream().map(item -> check(item, words)).toList();
            sections.add(new FactSection(words.word("pack"), List.of(), items, null));
        }
        sections.add(new FactSection(words.word("title"), dates(view, words), List.of(), null));
        List<Fact> signatures =
                view.signatures().stream().map(one -> signed(one, words)).toList();
        if (!signatures.isEmpty()) {
            sections.add(new FactSection(words.word("signatures"), signatures, List.of(), null));
        }
        if (view.signedOn() != null) {
            List<Check> seals =
                    view.seals().stream().map(one -> seal(one, words)).toList();
            sections.add(new FactSection(words.word("seals"), List.of(), seals, null));
        }
        return sections;
    }

    private static Check check(Item item, Words words) {
        return new Check(
                words.say("conclusion.item." + item.item()),
                item.papers().isEmpty() ? "" : String.valueOf(item.papers().size()),
                words.word(item.item().isMade() ? "made" : "handed-in"),
                words.word(item.isThere() ? "there" : "missing"),
                item.isThere() ? Tone.GOOD : Tone.WARN);
    }

    private static Check seal(Sealing one, Words words) {
        LocalDate on = one.sealedOn();
        return new Check(
                one.employer(),
                words.word("workers", String.format(Locale.ROOT, "%,d", one.workers())),
                words.word("seal-rule"),
                on == null ? words.word("not-sealed") : on.toString(),
                on == null ? Tone.WARN : Tone.GOOD);
    }

    private static Fact signed(Signed one, Words words) {
        return new Fact(
                words.say("parties.side." + one.side()) + " · " + words.say("conclusion.act." + one.act()),
                one.name() + " · " + one.on());
    }

    private static List<Fact> dates(View view, Words words) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.word("outcome"), words.word("outcome." + view.outcome())));
        facts.add(new Fact(words.word("hash"), view.textHash().substring(0, 16) + "…"));
        facts.add(new Fact(words.word("drafted"), view.draftedOn().toString()));
        add(facts, words, "initialled", view.initialledOn());
        add(facts, words, "congress", view.congress());
        add(facts, words, "voted", view.votedOn());
        add(facts, words, "signed", view.signedOn());
        if (view.outcome() == OutcomeType.COLLECTIVE_CONTRACT) {
            add(facts, words, "file-by", view.fileDueOn());
            add(facts, words, "filed", view.filedOn());
            add(facts, words, "authority", view.authority());
            add(facts, words, "complete-by", view.repairDueOn());
            add(facts, words, "receipt", view.receiptNumber());
            add(facts, words, "received", view.receivedOn());
            add(facts, words, "review-until", view.reviewDueOn());
            add(facts, words, "objected", view.objectedOn());
            add(facts, words, "objection", view.objection());
        }
        add(facts, words, "in-force", view.inForceFrom());
        add(facts, words, "publish-by", view.publishDueOn());
        add(facts, words, "published", view.publishedOn());
        add(facts, words, "where", view.publishedWhere());
        return facts;
    }

    private static void add(List<Fact> facts, Words words, String label, @Nullable Object value) {
        if (value != null) {
            facts.add(new Fact(words.word(label), value.toString()));
        }
    }

    /** In the reader's language. */
    private record Words(Texts texts, Locale locale) {

        String word(String key, Object... args) {
            return texts.say(locale, "conclusion.ui." + key, args);
        }

        String say(String key) {
            return texts.say(locale, key);
        }
    }
}
