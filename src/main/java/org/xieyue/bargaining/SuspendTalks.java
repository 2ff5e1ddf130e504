package org.xieyue.bargaining;

import static org.xieyue.bargaining.BargainingStage.SUSPENDED;
import static org.xieyue.bargaining.BargainingStage.TALKS;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xieyue.clock.BusinessClock;
import org.xieyue.clock.Period;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.jurisdictions.Parameter;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** Both sides pause (中止协商, 集体合同规定 第三十五条); all pauses together stay within the cap of the place. */
@UseCase
public class SuspendTalks {

    private static final int LONGEST_REASON = 500;

    private final BargainingFile file;
    private final Rounds rounds;
    private final BargainingRules rules;
    private final OverallLimit limit;
    private final HoldTalks talks;

    SuspendTalks(BargainingFile file, Rounds rounds, BargainingRules rules, OverallLimit limit, HoldTalks talks) {
        this.file = file;
        this.rounds = rounds;
        this.rules = rules;
        this.limit = limit;
        this.talks = talks;
    }

    /**
     * @param until the day on which talks go on
     * @param workersChiefAgrees some places ask for the consent of the workers' chief; without it nothing is suspended anywhere
     * @param forceMajeure the only ground in some places
     */
    public record Pause(LocalDate until, String reason, boolean workersChiefAgrees, boolean forceMajeure) {}

    /** Whether the place lets nothing but force majeure suspend talks, so that the form has to ask. */
    @Permit(Permission.READ_CASE)
    public boolean asksForForceMajeure(CaseId caseId) {
        return BargainingRules.forceMajeureOnly(rules.suspensionGround(file.find(caseId), file.today()));
    }

    /** Answers when talks go on. Refused beyond the cap with {@code bargaining.suspension-cap}: the way out is coordination. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<Instant> suspend(CaseId caseId, Pause pause) {
        Bargaining bargaining = file.lock(caseId);
        bargaining.require(TALKS);
        Optional<Refusal> flaw = flaw(bargaining, pause);
        if (flaw.isPresent()) {
            return Answer.refused(flaw.get());
        }
        Optional<Refusal> minutes = talks.close(bargaining);
        if (minutes.isPresent()) {
            return Answer.refused(minutes.get());
        }
        List<Suspension> before = rounds.suspensions(caseId);
        Suspension suspension = new Suspension(
                before.size() + 1, file.today(), pause.until(), pause.reason().strip(), null);
        rounds.suspend(caseId, suspension);
        bargaining.move(SUSPENDED);
        bargaining.waitUntil(pause.until());
        limit.standsStill(bargaining, suspension.days());
        file.save(bargaining, "suspended", Map.of("until", pause.until().toString()));
        file.tell(
                bargaining,
                "suspended",
                Map.of(
                        "until", pause.until().toString(),
                        "days", String.valueOf(suspension.days()),
                        "reason", suspension.reason()));
        return Answer.done(pause.until().atStartOfDay(BusinessClock.ZONE).toInstant());
    }

    private Optional<Refusal> flaw(Bargaining bargaining, Pause pause) {
        if (!pause.until().isAfter(file.today())) {
            return Optional.of(Refusal.ofField("until", "bargaining.suspension-ends-first", file.today()));
        }
        if (pause.reason().isBlank() || pause.reason().length() > LONGEST_REASON) {
            return Optional.of(Refusal.ofField("reason", "bargaining.bad-reason", LONGEST_REASON));
        }
        if (!pause.workersChiefAgrees()) {
            return Optional.of(Refusal.ofField("consent", "bargaining.suspension-without-consent"));
        }
        Parameter ground = rules.suspensionGround(bargaining, file.today());
        if (BargainingRules.forceMajeureOnly(ground) && !pause.forceMajeure()) {
            return Optional.of(Refusal.ofField("forceMajeure", "bargaining.suspension-ground", ground.citation()));
        }
        return overCap(bargaining, pause.until());
    }

    private Optional<Refusal> overCap(Bargaining bargaining, LocalDate until) {
        Optional<Parameter> cap = rules.suspensionCap(bargaining, file.today());
        if (cap.isEmpty()) {
            return Optional.empty();
        }
        Period most = cap.get().asPeriod();
        int used = rounds.suspensions(bargaining.id).stream()
                .mapToInt(Suspension::days)
                .sum();
        int asked = Math.toIntExact(ChronoUnit.DAYS.between(file.today(), until));
        return used + asked > most.amount()
                ? Optional.of(Refusal.ofField(
                        "until",
                        "bargaining.suspension-cap",
                        asked,
                        used,
                        most.amount(),
                        Math.max(0, most.amount() - used),
                        cap.get().citation()))
                : Optional.empty();
    }

    /** Talks go on, at the end of the pause or because both sides want so; saying it again has no effect. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<CaseId> resume(CaseId caseId) {
        Bargaining bargaining = file.lock(caseId);
        bargaining.require(SUSPENDED);
        rounds.resume(caseId, file.today());
        bargaining.move(TALKS);
        file.save(bargaining, "resumed");
        file.tell(bargaining, "resumed", Map.of());
        return Answer.done(caseId);
    }
}
