package org.xieyue.conclusion;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xieyue.agreements.AgreementRow;
import org.xieyue.agreements.Agreements;
import org.xieyue.agreements.PublicFacts;
import org.xieyue.clock.BusinessClock;
import org.xieyue.congress.Resolution;
import org.xieyue.congress.ResolutionBoard;
import org.xieyue.documents.AttachUploads;
import org.xieyue.documents.DocumentId;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.parties.Side;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/**
 * Publishes the agreement in force to all covered workers: a public page, an announcement, a message to those with an account,
 * and what hangs on paper, with its proof (公布记录).
 */
@UseCase
public class PublishAgreement {

    private static final int LONGEST = 200;

    private final ConclusionFile file;
    private final ConclusionPapers papers;
    private final Agreements agreements;
    private final ResolutionBoard resolutions;
    private final TellWorkers tellWorkers;
    private final AttachUploads attach;
    private final CurrentUser user;
    private final BusinessClock clock;

    PublishAgreement(
            ConclusionFile file,
            ConclusionPapers papers,
            Agreements agreements,
            ResolutionBoard resolutions,
            TellWorkers tellWorkers,
            AttachUploads attach,
            CurrentUser user,
            BusinessClock clock) {
        this.file = file;
        this.papers = papers;
        this.agreements = agreements;
        this.resolutions = resolutions;
        this.tellWorkers = tellWorkers;
        this.attach = attach;
        this.user = user;
        this.clock = clock;
    }

    /**
     * @param on today or earlier, not before the first day in force
     * @param where how and where all covered workers could read it
     * @param proof such as a photo of the notice board; at least one
     */
    @Permit(Permission.KEEP_BARGAINING)
    public Answer<DocumentId> publish(CaseId caseId, LocalDate on, String where, List<DocumentId> proof) {
        Conclusion conclusion = file.lock(caseId);
        conclusion.require(ConclusionStage.IN_FORCE);
        LocalDate first = conclusion.known(conclusion.inForceFrom);
        if (on.isBefore(first) || on.isAfter(clock.today())) {
            return Answer.refused(Refusal.ofField("publishedOn", "conclusion.bad-publication-date", first));
        }
        if (where.isBlank() || where.strip().length() > LONGEST) {
            return Answer.refused(Refusal.ofField("where", "conclusion.no-place", LONGEST));
        }
        if (proof.isEmpty()) {
            return Answer.refused(Refusal.ofField("proof", "conclusion.no-proof"));
        }
        return attach.attach(caseId, proof).map(attached -> {
            agreements.publish(conclusion.agreement, facts(conclusion), on);
            AgreementRow row = agreements.row(conclusion.agreement);
            conclusion.publication.on = on;
            conclusion.publication.where = where.strip();
            conclusion.publication.at = clock.now();
            conclusion.publication.notified = tellWorkers.tell(row, first);
            DocumentId record = papers.publication(conclusion, row);
            conclusion.publication.record = record;
            conclusion.move(ConclusionStage.PUBLISHED);
            file.met(conclusion, ConclusionFile.PUBLISH);
            file.save(conclusion, "published", Map.of("on", on.toString()));
            return record;
        });
    }

    private PublicFacts facts(Conclusion conclusion) {
        Resolution.@Nullable Item vote = user.asSystem(() -> resolutions.of(conclusion.id)).stream()
                .filter(one -> one.document().equals(conclusion.vote.resolution))
                .flatMap(one -> one.items().stream())
                .findFirst()
                .orElse(null);
        return new PublicFacts(
                papers.chief(conclusion, Side.WORKERS),
                papers.chief(conclusion, Side.EMPLOYERS),
                conclusion.vote.congress,
                conclusion.vote.on,
                vote == null ? 0 : vote.delegates(),
                vote == null ? 0 : vote.present(),
                vote == null ? 0 : vote.count().yes(),
                vote == null ? 0 : vote.count().no(),
                vote == null ? 0 : vote.count().abstain(),
                conclusion.filing.receiptNumber,
                conclusion.filing.receivedOn,
                conclusion.filing.authority);
    }
}
