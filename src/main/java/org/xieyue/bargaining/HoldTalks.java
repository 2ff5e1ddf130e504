package org.xieyue.bargaining;

import static org.xieyue.bargaining.BargainingStage.TALKS;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.negotiation.HoldRound;
import org.xieyue.negotiation.TableState;
import org.xieyue.parties.Side;
import org.xieyue.parties.Sides;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.OutOfOrder;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** Rounds of talks (协商会议): scheduled, held at the table, closed when both chiefs have confirmed the minutes. */
@UseCase
public class HoldTalks {

    private static final int LONGEST_PLACE = 120;

    private final BargainingFile file;
    private final Rounds rounds;
    private final OverallLimit limit;
    private final Sides sides;
    private final HoldRound holdRound;
    private final TableState table;
    private final BusinessClock clock;

    HoldTalks(
            BargainingFile file,
            Rounds rounds,
            OverallLimit limit,
            Sides sides,
            HoldRound holdRound,
            TableState table,
            BusinessClock clock) {
        this.file = file;
        this.rounds = rounds;
        this.limit = limit;
        this.sides = sides;
        this.holdRound = holdRound;
        this.table = table;
        this.clock = clock;
    }

    /** Another day for the round that has not begun, or the next one; refused beyond the overall limit, when coordination is the way out. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<Round> schedule(CaseId caseId, @Nullable LocalDateTime meetsAt, String place) {
        Bargaining bargaining = file.lock(caseId);
        bargaining.require(TALKS);
        List<Refusal> flaws = flawsOfMeeting(bargaining, meetsAt, place);
        if (!flaws.isEmpty() || meetsAt == null) {
            return Answer.refused(flaws);
        }
        Optional<Round> last = rounds.find(caseId, bargaining.round);
        if (last.filter(round -> round.heldOn() != null && round.closedOn() == null)
                .isPresent()) {
            return Answer.refused(Refusal.of("bargaining.minutes-open", bargaining.round));
        }
        if (last.filter(round -> round.heldOn() == null).isEmpty()) {
            bargaining.round++;
        }
        Instant at = meetsAt.atZone(BusinessClock.ZONE).toInstant();
        Side chair = Round.chairOf(bargaining.round);
        rounds.schedule(caseId, bargaining.round, at, place.strip(), chair);
        bargaining.waitUntil(meetsAt.toLocalDate());
        Map<String, String> args = Map.of(
                "round", String.valueOf(bargaining.round),
                "day", meetsAt.toLocalDate().toString(),
                "place", place.strip(),
                "chair", "@bargaining.side." + chair);
        file.save(bargaining, "roundScheduled", Map.of("round", String.valueOf(bargaining.round)));
        file.tell(bargaining, "round-scheduled", args);
        file.write(
                bargaining,
                "meeting",
                Map.of(
                        "round", String.valueOf(bargaining.round),
                        "day", meetsAt.toLocalDate().toString(),
                        "place", place.strip()));
        return Answer.done(rounds.find(caseId, bargaining.round).orElseThrow());
    }

    private List<Refusal> flawsOfMeeting(Bargaining bargaining, @Nullable LocalDateTime meetsAt, String place) {
        List<Refusal> flaws = new ArrayList<>();
        LocalDate due = bargaining.overallDueOn;
        if (meetsAt == null || meetsAt.toLocalDate().isBefore(file.today())) {
            flaws.add(Refusal.ofField("meetsOn", "bargaining.meeting-past", file.today()));
        } else if (due != null && isLimited(bargaining) && meetsAt.toLocalDate().isAfter(due)) {
            flaws.add(Refusal.ofField("meetsOn", "bargaining.beyond-limit", meetsAt.toLocalDate(), due));
        }
        if (place.isBlank() || place.length() > LONGEST_PLACE) {
            flaws.add(Refusal.ofField("place", "bargaining.bad-place", LONGEST_PLACE));
        }
        return flaws;
    }

    private static boolean isLimited(Bargaining bargaining) {
        return bargaining.overallPassedOn == null && bargaining.coordination.acceptedOn == null;
    }

    /**
     * The meeting begins and positions can be tabled. Refused when the sides are no longer properly composed, one of them is
     * not there, or the day has not come.
     */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<Integer> begin(CaseId caseId, int workersPresent, int employersPresent) {
        Bargaining bargaining = file.lock(caseId);
        bargaining.require(TALKS);
        Round round = current(bargaining);
        if (round.heldOn() != null) {
            return Answer.done(round.number());
        }
        List<Refusal> flaws = new ArrayList<>(sides.flaws(caseId, file.today()));
        LocalDate day = round.meetsAt().atZone(BusinessClock.ZONE).toLocalDate();
        if (file.today().isBefore(day)) {
            flaws.add(Refusal.of("bargaining.meeting-not-today", day));
        }
        if (workersPresent < 1 || employersPresent < 1) {
            flaws.add(Refusal.ofField("workersPresent", "bargaining.nobody-there"));
        }
        if (!flaws.isEmpty()) {
            return Answer.refused(flaws);
        }
        Answer<Integer> started = holdRound.start(caseId, round.place());
        if (!started.isDone()) {
            return started;
        }
        rounds.held(caseId, round.number(), file.today(), workersPresent, employersPresent);
        if (bargaining.firstMetOn == null) {
            bargaining.firstMetOn = file.today();
            limit.startsWith(bargaining, BargainingRules.LimitStart.FIRST_MEETING, file.today());
        }
        bargaining.waitUntil(file.today());
        file.save(bargaining, "roundBegun", Map.of("round", String.valueOf(round.number())));
        file.tell(
                bargaining,
                "round-begun",
                Map.of(
                        "round", String.valueOf(round.number()),
                        "workers", String.valueOf(workersPresent),
                        "employers", String.valueOf(employersPresent)));
        return Answer.done(round.number());
    }

    /** The meeting ends; answers both chiefs, who confirm the minutes. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<List<AccountId>> end(CaseId caseId) {
        Bargaining bargaining = file.lock(caseId);
        bargaining.require(TALKS);
        Round round = current(bargaining);
        Answer<Integer> ended = holdRound.end(caseId);
        if (!ended.isDone()) {
            return Answer.refused(ended.reasons());
        }
        file.note(bargaining, "roundEnded", Map.of("round", String.valueOf(round.number())));
        file.tell(bargaining, "round-ended", Map.of("round", String.valueOf(round.number())));
        List<AccountId> chiefs = new ArrayList<>();
        sides.chief(caseId, Side.WORKERS).ifPresent(chiefs::add);
        sides.chief(caseId, Side.EMPLOYERS).ifPresent(chiefs::add);
        return Answer.done(chiefs);
    }

    /** The round is over: minutes confirmed by both chiefs, or refused with {@code bargaining.minutes-open}. */
    Optional<Refusal> close(Bargaining bargaining) {
        Round round = current(bargaining);
        if (round.closedOn() != null) {
            return Optional.empty();
        }
        if (round.heldOn() == null || !table.minutesConfirmed(bargaining.id, table.round(bargaining.id))) {
            return Optional.of(Refusal.of("bargaining.minutes-open", round.number()));
        }
        rounds.close(bargaining.id, round.number(), file.today());
        return Optional.empty();
    }

    /** The next round after this one. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<Round> next(CaseId caseId, @Nullable LocalDateTime meetsAt, String place) {
        Bargaining bargaining = file.lock(caseId);
        bargaining.require(TALKS);
        List<Refusal> flaws = flawsOfMeeting(bargaining, meetsAt, place);
        if (!flaws.isEmpty()) {
            return Answer.refused(flaws);
        }
        Optional<Refusal> open = close(bargaining);
        return open.isPresent() ? Answer.refused(open.get()) : schedule(caseId, meetsAt, place);
    }

    /** All clauses are settled: draft, vote and signature may follow. Refused with the open clauses by number. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<CaseId> agree(CaseId caseId) {
        Bargaining bargaining = file.lock(caseId);
        bargaining.require(TALKS);
        List<Refusal> open = table.blockers(caseId);
        if (!open.isEmpty()) {
            return Answer.refused(open);
        }
        Optional<Refusal> minutes = close(bargaining);
        if (minutes.isPresent()) {
            return Answer.refused(minutes.get());
        }
        bargaining.concludedOn = clock.today();
        bargaining.move(BargainingStage.CONCLUDING);
        limit.lift(bargaining);
        file.save(bargaining, "agreed");
        file.tell(bargaining, "agreed", Map.of("rounds", String.valueOf(bargaining.round)));
        return Answer.done(caseId);
    }

    /** The last day of the whole bargaining has passed without a result: only the authority can help on. */
    @Permit(Permission.WORK_ON_CASE)
    public void limitPassed(CaseId caseId) {
        Bargaining bargaining = file.lock(caseId);
        bargaining.require(TALKS, BargainingStage.SUSPENDED);
        if (bargaining.stage() == BargainingStage.SUSPENDED) {
            rounds.resume(caseId, file.today());
        }
        if (table.inRound(caseId)) {
            holdRound.end(caseId);
        }
        limit.pass(bargaining);
        bargaining.move(TALKS);
        file.save(bargaining, "limitPassed");
    }

    private Round current(Bargaining bargaining) {
        return rounds.find(bargaining.id, bargaining.round)
                .orElseThrow(() -> new OutOfOrder("BARGAINING-3", "没有商定会议", bargaining.id, bargaining.stage()));
    }
}
