package org.xieyue.bargaining;

import static org.xieyue.bargaining.BargainingStage.DELIVERING;
import static org.xieyue.bargaining.BargainingStage.NAMING;
import static org.xieyue.bargaining.BargainingStage.PREPARING_OFFER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.xieyue.documents.DocumentId;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.parties.Side;
import org.xieyue.parties.Sides;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** The workers' side is named, and the offer (要约书) written: time, place, content, own representatives. */
@UseCase
public class PrepareOffer {

    private static final int LONGEST_PLACE = 120;
    private static final int LONGEST_CONTENT = 4000;

    private final BargainingFile file;
    private final BargainingPapers papers;
    private final Sides sides;

    PrepareOffer(BargainingFile file, BargainingPapers papers, Sides sides) {
        this.file = file;
        this.papers = papers;
        this.sides = sides;
    }

    /**
     * @param writtenOn date of the offer
     * @param meetsOn proposed day of the first meeting
     */
    public record Draft(LocalDate writtenOn, LocalDate meetsOn, String place, String content) {}

    /** Refused without a chief of the workers who can sign in: {@code bargaining.no-workers-chief}. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<CaseId> sideNamed(CaseId caseId) {
        Bargaining bargaining = file.lock(caseId);
        bargaining.require(NAMING);
        if (sides.chief(caseId, Side.WORKERS).isEmpty()) {
            return Answer.refused(Refusal.of("bargaining.no-workers-chief"));
        }
        bargaining.move(PREPARING_OFFER);
        file.save(bargaining, "workersNamed");
        return Answer.done(caseId);
    }

    /** Refused with every flaw at once. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<DocumentId> write(CaseId caseId, Draft draft) {
        Bargaining bargaining = file.lock(caseId);
        bargaining.require(PREPARING_OFFER);
        List<Refusal> flaws = flaws(bargaining, draft);
        if (!flaws.isEmpty()) {
            return Answer.refused(flaws);
        }
        Bargaining.Offer offer = bargaining.offer;
        offer.writtenOn = draft.writtenOn();
        offer.meetsOn = draft.meetsOn();
        offer.place = draft.place().strip();
        offer.content = draft.content().strip();
        DocumentId document = papers.offer(bargaining);
        offer.document = document;
        bargaining.move(DELIVERING);
        file.save(
                bargaining,
                "offerWritten",
                Map.of(
                        "writtenOn", draft.writtenOn().toString(),
                        "meetsOn", draft.meetsOn().toString()));
        file.tell(bargaining, "offer-written", Map.of("day", draft.writtenOn().toString()));
        return Answer.done(document);
    }

    private List<Refusal> flaws(Bargaining bargaining, Draft draft) {
        List<Refusal> flaws = new ArrayList<>();
        if (draft.writtenOn().isAfter(file.today()) || draft.writtenOn().isBefore(bargaining.openedOn)) {
            flaws.add(Refusal.ofField("writtenOn", "bargaining.bad-offer-date", bargaining.openedOn, file.today()));
        }
        if (!draft.meetsOn().isAfter(draft.writtenOn())) {
            flaws.add(Refusal.ofField("meetsOn", "bargaining.meeting-before-offer", draft.writtenOn()));
        }
        if (draft.place().isBlank() || draft.place().length() > LONGEST_PLACE) {
            flaws.add(Refusal.ofField("place", "bargaining.bad-place", LONGEST_PLACE));
        }
        if (draft.content().isBlank() || draft.content().length() > LONGEST_CONTENT) {
            flaws.add(Refusal.ofField("content", "bargaining.bad-content", LONGEST_CONTENT));
        }
        return flaws;
    }
}
