package org.xieyue.bargaining;

import static org.xieyue.bargaining.BargainingStage.ACCEPTED;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xieyue.agreements.AgreementId;
import org.xieyue.agreements.AgreementText;
import org.xieyue.agreements.Agreements;
import org.xieyue.agreements.Clause;
import org.xieyue.agreements.ClauseKey;
import org.xieyue.agreements.CoverageMode;
import org.xieyue.agreements.NewAgreement;
import org.xieyue.agreements.ScopeType;
import org.xieyue.agreements.SecondRoundType;
import org.xieyue.clock.BusinessClock;
import org.xieyue.clock.Deadline;
import org.xieyue.disclosures.RequestedInformation;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.jurisdictions.Parameter;
import org.xieyue.negotiation.OpenTable;
import org.xieyue.parties.Side;
import org.xieyue.parties.Sides;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** Both sides stand, the table is laid, the first meeting is agreed, and the information asked for (协商资料). */
@UseCase
public class ArrangeTalks {

    private static final int LONGEST_LIST = 2000;

    private final BargainingFile file;
    private final BargainingRules rules;
    private final BargainingPapers papers;
    private final Topics topics;
    private final Rounds rounds;
    private final OverallLimit limit;
    private final Sides sides;
    private final Agreements agreements;
    private final OpenTable openTable;
    private final RequestedInformation information;

    ArrangeTalks(
            BargainingFile file,
            BargainingRules rules,
            BargainingPapers papers,
            Topics topics,
            Rounds rounds,
            OverallLimit limit,
            Sides sides,
            Agreements agreements,
            OpenTable openTable,
            RequestedInformation information) {
        this.file = file;
        this.rules = rules;
        this.papers = papers;
        this.topics = topics;
        this.rounds = rounds;
        this.limit = limit;
        this.sides = sides;
        this.agreements = agreements;
        this.openTable = openTable;
        this.information = information;
    }

    /** Refused with everything that is wrong with the two sides; opens the agreement and lays the table from the model text and the topics. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<CaseId> sidesStand(CaseId caseId) {
        Bargaining bargaining = file.lock(caseId);
        bargaining.require(ACCEPTED);
        List<Refusal> flaws = new ArrayList<>(sides.flaws(caseId, file.today()));
        for (Side side : Side.values()) {
            if (sides.chief(caseId, side).isEmpty()) {
                flaws.add(Refusal.of("bargaining.chief-without-login", side == Side.WORKERS ? "职工方" : "用人单位方"));
            }
        }
        if (!flaws.isEmpty()) {
            return Answer.refused(flaws);
        }
        layTable(bargaining);
        papers.register(bargaining);
        limit.enter(bargaining);
        file.save(bargaining, "sidesStand");
        file.tell(bargaining, "sides-stand", Map.of());
        return Answer.done(caseId);
    }

    private void layTable(Bargaining bargaining) {
        NewBargaining opening = bargaining.opening;
        boolean model = opening.secondRound() == SecondRoundType.INDUSTRY_FROM_MODEL_TEXT;
        AgreementId id = agreements.open(
                bargaining.id,
                new NewAgreement(
                        opening.union(),
                        bargaining.jurisdiction,
                        opening.title(),
                        opening.kind(),
                        opening.scope(),
                        opening.outcomeType(),
                        opening.secondRound(),
                        opening.scope() == ScopeType.JOINT ? CoverageMode.RATIFYING_ONLY : CoverageMode.ALL_IN_SCOPE,
                        opening.industry(),
                        model ? bargaining.higherText() : null,
                        model ? null : bargaining.higherText(),
                        opening.renews()));
        List<Clause> start = new ArrayList<>(
                agreements.startingText(id).map(AgreementText::clauses).orElse(List.of()));
        int next = start.size();
        for (TopicRow topic : topics.of(bargaining.id)) {
            if (start.stream().noneMatch(clause -> clause.topic() == topic.topic())) {
                start.add(new Clause(
                        new ClauseKey(topic.id().toString()),
                        String.valueOf(++next),
                        topic.topic(),
                        topic.title(),
                        "",
                        null));
            }
        }
        openTable.open(bargaining.id, start);
    }

    /**
     * @param meetsAt first meeting, in China
     * @param asked what the workers' side wants to know, one item a line
     */
    public record Request(@Nullable LocalDateTime meetsAt, String place, String asked) {}

    /** The last moment for the information, and null where the place sets no such period. */
    public record InformationClock(@Nullable Instant dueAt) {}

    /** Refused when the meeting is too soon for the information to be given in time. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<InformationClock> request(CaseId caseId, Request request) {
        Bargaining bargaining = file.lock(caseId);
        bargaining.require(ACCEPTED);
        LocalDateTime meetsAt = request.meetsAt();
        if (meetsAt == null || !meetsAt.toLocalDate().isAfter(file.today())) {
            return Answer.refused(Refusal.ofField("meetsOn", "bargaining.meeting-not-ahead", file.today()));
        }
        if (request.place().isBlank() || request.asked().length() > LONGEST_LIST) {
            return Answer.refused(Refusal.ofField("place", "bargaining.bad-place", 120));
        }
        LocalDate day = meetsAt.toLocalDate();
        Optional<Parameter> lead = rules.informationLead(bargaining, day);
        LocalDate dueOn =
                lead.map(rule -> rules.latestBefore(day, rule.asPeriod())).orElse(null);
        if (lead.isPresent() && dueOn != null && !dueOn.isAfter(file.today())) {
            return Answer.refused(Refusal.ofField(
                    "meetsOn",
                    "bargaining.no-time-for-information",
                    day,
                    rules.earliestAfter(file.today().plusDays(1), lead.get().asPeriod()),
                    lead.get().asPeriod().toString(),
                    lead.get().citation()));
        }
        bargaining.information.requestedOn = file.today();
        bargaining.information.dueOn = dueOn;
        bargaining.information.asked = request.asked().strip();
        bargaining.round = 1;
        rounds.schedule(
                caseId,
                1,
                meetsAt.atZone(BusinessClock.ZONE).toInstant(),
                request.place().strip(),
                Round.chairOf(1));
        Instant dueAt = book(bargaining, dueOn, lead);
        bargaining.waitUntil(dueOn == null ? day : dueOn);
        information.ask(caseId, items(request.asked()), dueOn == null ? day : dueOn);
        file.save(bargaining, "informationRequested", Map.of("meetsOn", day.toString()));
        file.tell(bargaining, "meeting-agreed", Map.of("day", day.toString()));
        file.write(
                bargaining,
                "meeting",
                Map.of("day", day.toString(), "place", request.place().strip(), "round", "1"));
        return Answer.done(new InformationClock(dueAt));
    }

    private static List<String> items(String asked) {
        return asked.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private @Nullable Instant book(Bargaining bargaining, @Nullable LocalDate dueOn, Optional<Parameter> lead) {
        if (dueOn == null || lead.isEmpty()) {
            return null;
        }
        Deadline deadline = rules.named(file.today(), dueOn);
        file.due(
                bargaining,
                "information",
                deadline,
                CollectiveBargaining.INFORMATION_DUE_AT,
                lead.get().source());
        return deadline.passesAt();
    }
}
