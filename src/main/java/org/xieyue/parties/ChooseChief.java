package org.xieyue.parties;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xieyue.audit.AuditTrail;
import org.xieyue.cases.Cases;
import org.xieyue.documents.DocumentId;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.parties.PartyTable.Seated;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/**
 * One chief for each side: the union's chair or the legal representative, or another representative by delegation in writing,
 * never an outsider (集体合同规定 第二十条、第二十一条、第二十三条).
 */
@UseCase
public class ChooseChief {

    private final PartyTable tables;
    private final PartyActors actors;
    private final Representatives representatives;
    private final PartyPapers papers;
    private final Cases cases;
    private final AuditTrail trail;

    ChooseChief(
            PartyTable tables,
            PartyActors actors,
            Representatives representatives,
            PartyPapers papers,
            Cases cases,
            AuditTrail trail) {
        this.tables = tables;
        this.actors = actors;
        this.representatives = representatives;
        this.papers = papers;
        this.cases = cases;
        this.trail = trail;
    }

    /**
     * Refused while another chief's mandate runs at the same time.
     *
     * @param until last day; null while it lasts
     * @param mandate the delegation in writing; not needed by the chair or the legal representative
     */
    @Permit(Permission.BARGAIN)
    public Answer<MandateId> choose(
            CaseId caseId,
            RepresentativeId id,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable DocumentId mandate) {
        Seated seated = tables.lock(caseId);
        Representative person = seated.person(id);
        if (person == null) {
            throw new NotFound();
        }
        actors.require(caseId, person.side());
        Optional<Refusal> flaw = flaw(seated, person, from, until, mandate);
        if (flaw.isPresent()) {
            return Answer.refused(flaw.get());
        }
        return papers.attach(caseId, mandate == null ? List.of() : List.of(mandate))
                .map(attached -> enter(
                        caseId,
                        new Mandate(MandateId.next(), id, person.side(), Mandate.Kind.CHIEF, mandate, from, until)));
    }

    private static Optional<Refusal> flaw(
            Seated seated,
            Representative person,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable DocumentId mandate) {
        if (person.outsider()) {
            return Optional.of(Refusal.ofField("representative", "parties.chief-is-outsider", person.name()));
        }
        if (!person.post().leadsByLaw() && mandate == null) {
            return Optional.of(
                    Refusal.ofField("mandate", "parties.chief-without-mandate." + person.side(), person.name()));
        }
        if (person.until() != null || from.isBefore(person.from()) || (until != null && until.isBefore(from))) {
            return Optional.of(Refusal.ofField("from", "parties.bad-mandate-time", person.name(), person.from()));
        }
        return seated.mandates().stream()
                .filter(other -> other.kind() == Mandate.Kind.CHIEF
                        && other.side() == person.side()
                        && other.overlaps(from, until))
                .findFirst()
                .map(other -> Refusal.ofField(
                        "from",
                        "parties.chiefs-overlap",
                        PartyRules.label(person.side()),
                        other.from(),
                        Optional.ofNullable(other.until())
                                .map(LocalDate::toString)
                                .orElse("…")));
    }

    private MandateId enter(CaseId caseId, Mandate chief) {
        representatives.add(caseId, chief);
        cases.tell(caseId, "parties.chief", null, Map.of("side", "@parties.side." + chief.side()));
        trail.record(
                "parties.chiefChosen",
                "case",
                caseId.toString(),
                Map.of(
                        "representative",
                        chief.representative().toString(),
                        "side",
                        chief.side().name()));
        return chief.id();
    }

    /** The chief's mandate ends, so that another can be chosen from the day after. */
    @Permit(Permission.BARGAIN)
    public Answer<MandateId> end(CaseId caseId, Side side, LocalDate lastDay) {
        actors.require(caseId, side);
        Seated seated = tables.lock(caseId);
        Mandate running = seated.mandates().stream()
                .filter(one -> one.kind() == Mandate.Kind.CHIEF && one.side() == side && one.overlaps(lastDay, null))
                .findFirst()
                .orElse(null);
        if (running == null) {
            return Answer.refused(Refusal.conflict("parties.no-chief", PartyRules.label(side)));
        }
        if (lastDay.isBefore(running.from().minusDays(1))) {
            return Answer.refused(Refusal.ofField("lastDay", "parties.bad-last-day", running.from()));
        }
        representatives.end(running.id(), lastDay);
        trail.record("parties.chiefEnded", "case", caseId.toString(), Map.of("side", side.name()));
        return Answer.done(running.id());
    }
}
