package org.xieyue.congress.ui;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xieyue.cases.CaseFacts;
import org.xieyue.cases.CasePage;
import org.xieyue.cases.FactSection;
import org.xieyue.cases.FactSection.Check;
import org.xieyue.cases.FactSection.Fact;
import org.xieyue.cases.FactSection.Tone;
import org.xieyue.clock.BusinessClock;
import org.xieyue.congress.AgendaItem;
import org.xieyue.congress.Attendance;
import org.xieyue.congress.Composition;
import org.xieyue.congress.CongressVote;
import org.xieyue.congress.SessionFacts;
import org.xieyue.congress.SessionRow;
import org.xieyue.congress.VoteRow;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Texts;

/** The facts of a session in the dossier: quorum and rules first, each with its source. */
@Component
class CongressFacts implements CaseFacts {

    private final SessionFacts sessions;
    private final Texts texts;

    CongressFacts(SessionFacts sessions, Texts texts) {
        this.sessions = sessions;
        this.texts = texts;
    }

    @Override
    public String processKey() {
        return CongressVote.PROCESS;
    }

    @Override
    public List<FactSection> of(CaseId id, Locale locale) {
        Optional<SessionFacts.Facts> found = sessions.of(id);
        if (found.isEmpty()) {
            return List.of();
        }
        SessionFacts.Facts facts = found.get();
        Words words = new Words(texts, locale);
        List<FactSection> sections = new ArrayList<>();
        List<Check> checks = new ArrayList<>();
        facts.attendance().ifPresent(now -> checks.add(quorum(now, words)));
        facts.findings().forEach(finding -> checks.add(finding(finding, words)));
        facts.votes().forEach(vote -> checks.add(vote(vote, facts.agenda(), words)));
        if (!checks.isEmpty()) {
            sections.add(new FactSection(words.word("rules"), List.of(), checks, null));
        }
        sections.add(session(facts.row(), words));
        List<Fact> agenda = facts.agenda().stream()
                .map(item -> new Fact(item.position() + ". " + words.word("item." + item.kind()), item.title()))
                .toList();
        sections.add(new FactSection(
                words.word("agenda"), agenda, List.of(), agenda.isEmpty() ? words.word("agenda.none") : null));
        return sections;
    }

    /** Check-in, roll and hall screen are on the page of the session. */
    @Override
    public List<CasePage> pages(CaseId id, Locale locale) {
        Words words = new Words(texts, locale);
        return sessions.of(id).stream()
                .map(facts -> new CasePage(
                        words.word("session-page"),
                        "congress/session/" + facts.row().id()))
                .toList();
    }

    private static Check quorum(Attendance now, Words words) {
        return new Check(
                words.word("attendance"),
                now.present() + " / " + now.delegates(),
                words.word("quorum-rule", now.quorum()) + " "
                        + words.texts()
                                .say(words.locale(), now.rules().attendance().citation()),
                now.hasQuorum() ? words.word("quorum-reached") : words.word("missing", now.missing()),
                now.hasQuorum() ? Tone.GOOD : Tone.WARN);
    }

    private static Check finding(Composition.Finding finding, Words words) {
        return new Check(
                words.word("composition"),
                "",
                words.texts().say(words.locale(), finding.sentence()),
                words.word(finding.blocks() ? "finding.blocks" : "finding.warns"),
                finding.blocks() ? Tone.BAD : Tone.WARN);
    }

    private static Check vote(VoteRow vote, List<AgendaItem> agenda, Words words) {
        String item = agenda.stream()
                .filter(one -> one.id().equals(vote.item()))
                .map(AgendaItem::title)
                .findFirst()
                .orElse("");
        return new Check(
                words.word("vote-of", item, vote.round()),
                vote.count().yes() + " / " + vote.delegates(),
                words.word("rule", words.texts().say(words.locale(), "parameter.choice." + vote.rule()), vote.source()),
                words.word(vote.passed() ? "passed" : "failed"),
                vote.passed() ? Tone.GOOD : Tone.BAD);
    }

    private static FactSection session(SessionRow row, Words words) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.word("session"), row.title()));
        facts.add(new Fact(
                words.word("when"),
                row.meetsAt() == null
                        ? words.word("no-day")
                        : DateTimeFormatter.ofPattern(words.texts().say(words.locale(), "ui.time.year"), words.locale())
                                .format(row.meetsAt().atZone(BusinessClock.ZONE))));
        facts.add(new Fact(words.word("where"), row.place()));
        facts.add(new Fact(words.word("sitting"), String.valueOf(row.sitting())));
        return new FactSection(words.word("session"), facts, List.of(), null);
    }

    /** In the reader's language. */
    record Words(Texts texts, Locale locale) {

        String word(String key, Object... args) {
            return texts.say(locale, "congress.ui." + key, args);
        }
    }
}
