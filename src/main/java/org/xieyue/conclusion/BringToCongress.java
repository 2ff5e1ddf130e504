package org.xieyue.conclusion;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.xieyue.agreements.Agreements;
import org.xieyue.clock.BusinessClock;
import org.xieyue.congress.CongressRow;
import org.xieyue.congress.DecidingCongresses;
import org.xieyue.congress.NewSession;
import org.xieyue.congress.PrepareSession;
import org.xieyue.congress.SessionId;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** Hands the initialled draft to the congress, bound by the hash of its paper (集体合同规定 第三十六条). */
@UseCase
public class BringToCongress {

    private final ConclusionFile file;
    private final Agreements agreements;
    private final PrepareSession prepareSession;
    private final DecidingCongresses congresses;
    private final CurrentUser user;
    private final BusinessClock clock;

    BringToCongress(
            ConclusionFile file,
            Agreements agreements,
            PrepareSession prepareSession,
            DecidingCongresses congresses,
            CurrentUser user,
            BusinessClock clock) {
        this.file = file;
        this.agreements = agreements;
        this.prepareSession = prepareSession;
        this.congresses = congresses;
        this.user = user;
        this.clock = clock;
    }

    /** Congresses in their term that may decide: of the case's union, of those below it and above it. */
    @Permit(Permission.KEEP_BARGAINING)
    public List<CongressRow> congresses(CaseId caseId) {
        return congresses.around(file.read(caseId).union, clock.today());
    }

    /**
     * Refused when the same text has failed before.
     *
     * @param congress its id; the officer needs no post at its union, whose secretary runs the session
     * @param title of the session
     */
    @Permit(Permission.KEEP_BARGAINING)
    public Answer<SessionId> bring(CaseId caseId, UUID congress, String title) {
        Conclusion conclusion = file.lock(caseId);
        conclusion.require(ConclusionStage.INITIALLED, ConclusionStage.BEFORE_CONGRESS);
        CongressRow chosen = congresses.around(conclusion.union, clock.today()).stream()
                .filter(one -> one.id().value().equals(congress))
                .findFirst()
                .orElse(null);
        if (chosen == null) {
            return Answer.refused(Refusal.ofField("congress", "conclusion.unknown-congress"));
        }
        NewSession session = new NewSession(
                title,
                List.of(NewSession.Item.vote(
                        agreements.row(conclusion.agreement).title() + "（草案）")),
                List.of(new NewSession.Paper(conclusion.draft.paper(), conclusion.draft.sha256())));
        return user.asSystem(() -> prepareSession.forCase(caseId, chosen.id(), session))
                .map(prepared -> {
                    conclusion.vote.congress = chosen.name();
                    if (conclusion.stage() == ConclusionStage.INITIALLED) {
                        conclusion.move(ConclusionStage.BEFORE_CONGRESS);
                    }
                    file.save(conclusion, "brought", Map.of("congress", congress.toString()));
                    return prepared;
                });
    }
}
