package org.xieyue.bargaining.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieyue.agreements.Agreements;
import org.xieyue.bargaining.BargainingFacts;
import org.xieyue.bargaining.BargainingRow;
import org.xieyue.bargaining.CollectiveBargaining;
import org.xieyue.bargaining.Letter;
import org.xieyue.bargaining.Reply;
import org.xieyue.bargaining.Round;
import org.xieyue.cases.CaseFacts;
import org.xieyue.cases.CasePage;
import org.xieyue.cases.FactSection;
import org.xieyue.cases.FactSection.Check;
import org.xieyue.cases.FactSection.Fact;
import org.xieyue.cases.FactSection.Tone;
import org.xieyue.clock.BusinessClock;
import org.xieyue.clock.Period;
import org.xieyue.disclosures.RequestedInformation;
import org.xieyue.identity.Appointment;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Role;
import org.xieyue.jurisdictions.Parameter;
import org.xieyue.negotiation.TableState;
import org.xieyue.parties.Side;
import org.xieyue.parties.Sides;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Texts;

/** The facts of a bargaining in the dossier, which both sides read: clocks with their source, employers, meetings. */
@Component
class BargainingCaseFacts implements CaseFacts {

    private final BargainingFacts bargaining;
    private final RequestedInformation information;
    private final Sides sides;
    private final CurrentUser user;
    private final Texts texts;
    private final BusinessClock clock;
    private final Agreements agreements;

    BargainingCaseFacts(
            BargainingFacts bargaining,
            RequestedInformation information,
            Sides sides,
            CurrentUser user,
            Texts texts,
            BusinessClock clock,
            Agreements agreements) {
        this.bargaining = bargaining;
        this.information = information;
        this.sides = sides;
        this.user = user;
        this.texts = texts;
        this.clock = clock;
        this.agreements = agreements;
    }

    @Override
    public String processKey() {
        return CollectiveBargaining.PROCESS;
    }

    @Override
    public List<FactSection> of(CaseId id, Locale locale) {
        Optional<BargainingFacts.Facts> found = bargaining.of(id);
        if (found.isEmpty()) {
            return List.of();
        }
        BargainingFacts.Facts facts = found.get();
        FactWords words = new FactWords(texts, locale, clock.today());
        List<FactSection> sections = new ArrayList<>();
        sections.add(new FactSection(words.word("clocks"), List.of(), clocks(facts, words), null));
        sections.add(about(facts, words));
        if (!facts.topics().isEmpty()) {
            sections.add(new FactSection(
                    words.word("topics"),
                    facts.topics().stream()
                            .map(topic -> new Fact(
                                    topic.position() + ". " + words.option("offerTopics", topic.topic()),
                                    topic.title()))
                            .toList(),
                    List.of(),
                    null));
        }
        sections.add(new FactSection(
                words.word("employers"),
                facts.replies().stream().map(one -> reply(one, words)).toList(),
                List.of(),
                null));
        if (!facts.rounds().isEmpty()) {
            sections.add(meetings(facts, words));
        }
        if (!facts.letters().isEmpty()) {
            sections.add(new FactSection(
                    words.word("letters"),
                    facts.letters().stream()
                            .map(letter -> letter(letter, words))
                            .toList(),
                    List.of(),
                    null));
        }
        return sections;
    }

    /** The table once it is laid; the sides from the beginning; topics and the agreement for those who may open them. */
    @Override
    public List<CasePage> pages(CaseId id, Locale locale) {
        Optional<BargainingFacts.Facts> found = bargaining.of(id);
        if (found.isEmpty()) {
            return List.of();
        }
        FactWords words = new FactWords(texts, locale, clock.today());
        List<CasePage> pages = new ArrayList<>();
        Set<Role> posts = user.person().stream()
                .flatMap(account -> account.appointments().stream())
                .map(Appointment::role)
                .collect(Collectors.toSet());
        boolean employer = user.person()
                .flatMap(account -> sides.sideOf(id, account.id()))
                .filter(side -> side == Side.EMPLOYERS)
                .isPresent();
        if (!employer && !Collections.disjoint(posts, Permission.RAISE_TOPICS.roles())) {
            pages.add(new CasePage(words.word("calls"), "bargaining/" + id + "/topics"));
        }
        if (!found.get().rounds().isEmpty()) {
            pages.add(new CasePage(words.word("table"), TableState.path(id)));
        }
        pages.add(new CasePage(words.word("parties"), "bargaining/" + id + "/parties"));
        if (isRepresentative(id) && information.isAsked(id)) {
            pages.add(new CasePage(words.word("data-pack"), "bargaining/" + id + "/data"));
        }
        if (!Collections.disjoint(posts, Permission.READ_BARGAINING.roles())) {
            agreements.of(id).ifPresent(text -> pages.add(new CasePage(words.word("agreement"), "agreements/" + text)));
        }
        return pages;
    }

    private boolean isRepresentative(CaseId id) {
        return user.person().flatMap(person -> sides.sideOf(id, person.id())).isPresent();
    }

    private static FactSection about(BargainingFacts.Facts facts, FactWords words) {
        BargainingRow row = facts.row();
        List<Fact> lines = new ArrayList<>();
        lines.add(new Fact(
                words.word("stage"),
                words.texts().say(words.locale(), "case.state." + row.stage().state())));
        lines.add(new Fact(words.word("scope"), words.option("bargainingScope", row.scope())));
        lines.add(new Fact(words.word("outcome"), words.option("bargainingOutcome", row.outcomeType())));
        lines.add(new Fact(words.word("basis"), words.option("bargainingBasis", facts.secondRound())));
        BargainingFacts.Acting acting = facts.standIn();
        if (acting != null) {
            lines.add(new Fact(
                    words.word("acting"),
                    words.word(
                            "acting.of",
                            acting.name(),
                            words.day(acting.standIn().since()),
                            acting.standIn().reason())));
        }
        BargainingFacts.Renewed renews = facts.renews();
        if (renews != null) {
            lines.add(new Fact(words.word("renews"), renews.title()));
        }
        facts.offer()
                .ifPresent(offer -> lines.add(new Fact(
                        words.word("offer"),
                        words.word(
                                "offer.of", words.day(offer.writtenOn()), words.day(offer.meetsOn()), offer.place()))));
        if (!facts.information().asked().isEmpty()) {
            lines.add(new Fact(words.word("information"), facts.information().asked()));
        }
        return new FactSection(words.word("bargaining"), lines, List.of(), words.word("pages.about"));
    }

    private List<Check> clocks(BargainingFacts.Facts facts, FactWords words) {
        BargainingRow row = facts.row();
        List<Check> checks = new ArrayList<>();
        for (BargainingFacts.Rule rule : facts.rules()) {
            LocalDate due = switch (rule.key()) {
                case "replyPeriod" -> row.replyDueOn();
                case "opinionAnswerPeriod" -> last(facts, Letter.Kind.OPINION);
                case "dataBeforeMeeting" -> facts.information().dueOn();
                case "overallLimit" -> row.overallDueOn();
                case "coordinationPeriod" -> facts.coordination().dueOn();
                default -> null;
            };
            boolean suspensions = rule.key().equals("suspensionCapTotal");
            String value = suspensions ? words.word("days", facts.suspendedDays()) : words.day(due);
            checks.add(check(rule, value, due, met(rule.key(), facts), words));
        }
        return checks;
    }

    private Check check(
            BargainingFacts.Rule rule, String value, @Nullable LocalDate due, boolean met, FactWords words) {
        String name = words.texts().say(words.locale(), "parameter." + rule.key());
        Optional<Parameter> parameter = rule.value();
        if (parameter.isEmpty()) {
            return new Check(name, "—", words.word("rule.none"), words.word("rule.does-not-apply"), Tone.NEUTRAL);
        }
        String source = period(parameter.get(), words) + " · "
                + words.texts().say(words.locale(), parameter.get().citation());
        if (due == null) {
            return new Check(name, value, source, "—", Tone.NEUTRAL);
        }
        if (met) {
            return new Check(name, value, source, words.word("clock.met"), Tone.GOOD);
        }
        return due.isBefore(clock.today())
                ? new Check(name, value, source, words.word("clock.passed"), Tone.BAD)
                : new Check(name, value, source, words.word("clock.runs"), Tone.WARN);
    }

    private static String period(Parameter parameter, FactWords words) {
        Period period = parameter.asPeriod();
        return words.texts().say(words.locale(), "parameter.period." + period.unit(), period.amount());
    }

    private static boolean met(String key, BargainingFacts.Facts facts) {
        BargainingRow row = facts.row();
        return switch (key) {
            case "replyPeriod" ->
                facts.replies().stream()
                        .noneMatch(one -> one.reply().answer() == null
                                || one.reply().answer() == Reply.Answer.SILENT
                                || one.reply().late());
            case "opinionAnswerPeriod" -> row.acceptedOn() != null;
            case "dataBeforeMeeting" -> facts.information().providedOn() != null;
            case "overallLimit" -> row.concludedOn() != null && facts.overallPassedOn() == null;
            default -> row.stage().isOver() || row.concludedOn() != null;
        };
    }

    private static @Nullable LocalDate last(BargainingFacts.Facts facts, Letter.Kind kind) {
        return facts.letters().stream()
                .filter(letter -> letter.kind() == kind)
                .map(Letter::dueOn)
                .reduce((first, second) -> second)
                .orElse(null);
    }

    private static Fact reply(BargainingFacts.EmployerReply one, FactWords words) {
        Reply reply = one.reply();
        Reply.Answer answer = reply.answer();
        if (reply.deliveredOn() == null) {
            return new Fact(one.name(), words.word("not-delivered"));
        }
        if (answer == null) {
            return new Fact(
                    one.name(), words.word("reply.awaited", words.day(reply.deliveredOn()), words.day(reply.dueOn())));
        }
        String said = words.option("offerAnswer", answer);
        return new Fact(
                one.name(),
                words.word(
                        reply.late() ? "reply.late" : "reply.of",
                        words.day(reply.deliveredOn()),
                        words.day(reply.dueOn()),
                        said,
                        words.day(reply.answeredOn())));
    }

    private static FactSection meetings(BargainingFacts.Facts facts, FactWords words) {
        return new FactSection(
                words.word("rounds"),
                facts.rounds().stream().map(round -> meeting(round, words)).toList(),
                List.of(),
                facts.suspensions().isEmpty()
                        ? null
                        : words.word("suspended", facts.suspensions().size(), facts.suspendedDays()));
    }

    private static Fact meeting(Round round, FactWords words) {
        String when = words.time(round.meetsAt());
        String chair = words.texts().say(words.locale(), "bargaining.side." + round.chair());
        return new Fact(
                words.word("round.number", round.number()),
                round.heldOn() == null
                        ? words.word("round.planned", when, round.place(), chair)
                        : words.word(
                                "round.held",
                                when,
                                round.place(),
                                chair,
                                String.valueOf(round.workersPresent()),
                                String.valueOf(round.employersPresent())));
    }

    private static Fact letter(Letter letter, FactWords words) {
        return new Fact(
                words.word("letter." + letter.kind()),
                words.word("letter.of", words.day(letter.deliveredOn()), words.day(letter.dueOn())));
    }
}
