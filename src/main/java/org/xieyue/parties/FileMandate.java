package org.xieyue.parties;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xieyue.audit.AuditTrail;
import org.xieyue.documents.DocumentId;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.parties.PartyTable.Seated;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** Files the paper by which a representative sits at the table: resolution, list of names, mandate in writing. */
@UseCase
public class FileMandate {

    private final PartyTable tables;
    private final PartyActors actors;
    private final Representatives representatives;
    private final PartyPapers papers;
    private final AuditTrail trail;

    FileMandate(
            PartyTable tables,
            PartyActors actors,
            Representatives representatives,
            PartyPapers papers,
            AuditTrail trail) {
        this.tables = tables;
        this.actors = actors;
        this.representatives = representatives;
        this.papers = papers;
        this.trail = trail;
    }

    /** Refused when the person holds another paper for some of the same days. */
    @Permit(Permission.BARGAIN)
    public Answer<MandateId> file(
            CaseId caseId, RepresentativeId id, DocumentId paper, LocalDate from, @Nullable LocalDate until) {
        Seated seated = tables.lock(caseId);
        Representative person = seated.person(id);
        if (person == null) {
            throw new NotFound();
        }
        actors.require(caseId, person.side());
        if (until != null && until.isBefore(from)) {
            return Answer.refused(Refusal.ofField("until", "parties.bad-mandate-time", person.name(), person.from()));
        }
        boolean overlaps = seated.mandates().stream()
                .anyMatch(other -> other.kind() == Mandate.Kind.SEAT
                        && other.representative().equals(id)
                        && other.overlaps(from, until));
        if (overlaps) {
            return Answer.refused(Refusal.ofField("from", "parties.mandates-overlap", person.name()));
        }
        return papers.attach(caseId, List.of(paper)).map(attached -> {
            Mandate mandate = new Mandate(MandateId.next(), id, person.side(), Mandate.Kind.SEAT, paper, from, until);
            representatives.add(caseId, mandate);
            trail.record("parties.mandateFiled", "case", caseId.toString(), Map.of("representative", id.toString()));
            return mandate.id();
        });
    }
}
