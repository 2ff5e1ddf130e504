package org.xieyue.congress;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xieyue.audit.AuditTrail;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** A delegate proposes one matter (一事一案), others second it. */
@UseCase
public class SubmitProposal {

    private static final int LONGEST_MATTER = 80;
    private static final int LONGEST_TEXT = 4000;
    /** Several matters at once: a second line, a semicolon, a numbered list. */
    private static final Pattern SEVERAL = Pattern.compile("[\\n;；]|[2二2]\\s*[、.．)）]");

    private final Proposals proposals;
    private final Congresses congresses;
    private final Delegates delegates;
    private final ProposalDeadlines proposalDeadlines;
    private final CurrentUser user;
    private final BusinessClock clock;
    private final AuditTrail trail;

    SubmitProposal(
            Proposals proposals,
            Congresses congresses,
            Delegates delegates,
            ProposalDeadlines proposalDeadlines,
            CurrentUser user,
            BusinessClock clock,
            AuditTrail trail) {
        this.proposals = proposals;
        this.congresses = congresses;
        this.delegates = delegates;
        this.proposalDeadlines = proposalDeadlines;
        this.user = user;
        this.clock = clock;
        this.trail = trail;
    }

    /** @param matter one matter in one line */
    public record NewProposal(String matter, String reason, String suggestion) {}

    @Permit(Permission.READ_CONGRESS)
    public Answer<ProposalId> submit(CongressId id, NewProposal proposal) {
        CongressRow congress = congresses.lock(id).orElseThrow(NotFound::new);
        Optional<Delegate> proposer = mandate(id);
        List<Refusal> flaws = new ArrayList<>();
        if (proposer.isEmpty()) {
            flaws.add(Refusal.of("congress.only-delegates"));
        }
        String matter = proposal.matter().strip();
        if (matter.isEmpty() || matter.length() > LONGEST_MATTER) {
            flaws.add(Refusal.ofField("matter", "congress.proposal-matter", LONGEST_MATTER));
        } else if (SEVERAL.matcher(matter).find()) {
            flaws.add(Refusal.ofField("matter", "congress.one-matter"));
        }
        if (proposal.reason().isBlank() || proposal.reason().length() > LONGEST_TEXT) {
            flaws.add(Refusal.ofField("reason", "congress.proposal-text", LONGEST_TEXT));
        }
        if (proposal.suggestion().isBlank() || proposal.suggestion().length() > LONGEST_TEXT) {
            flaws.add(Refusal.ofField("suggestion", "congress.proposal-text", LONGEST_TEXT));
        }
        if (!flaws.isEmpty() || proposer.isEmpty()) {
            return Answer.refused(flaws);
        }
        ProposalId next = ProposalId.next();
        Proposal added = new Proposal(
                next,
                id,
                congress.union(),
                proposals.nextNumber(id),
                proposer.get().id(),
                matter,
                proposal.reason().strip(),
                proposal.suggestion().strip(),
                ProposalStage.SUBMITTED,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                clock.today(),
                proposalDeadlines.review(next, id));
        proposals.add(added);
        trail.record(
                "congress.proposalSubmitted",
                "congress",
                id.toString(),
                Map.of("proposal", added.id().toString()));
        return Answer.done(added.id());
    }

    /** Another delegate of the same congress seconds it; the proposer's own voice does not count twice. */
    @Permit(Permission.READ_CONGRESS)
    public Answer<ProposalId> second(ProposalId id) {
        Proposal proposal = proposals.lock(id).orElseThrow(NotFound::new);
        Optional<Delegate> seconder = mandate(proposal.congress());
        if (seconder.isEmpty()) {
            return Answer.refused("congress.only-delegates");
        }
        if (seconder.get().id().equals(proposal.proposer())) {
            return Answer.refused("congress.not-ones-own");
        }
        if (proposal.stage() != ProposalStage.SUBMITTED) {
            return Answer.refused(Refusal.conflict("congress.proposal-stage"));
        }
        proposals.second(id, seconder.get().id());
        return Answer.done(id);
    }

    private Optional<Delegate> mandate(CongressId id) {
        if (user.isSystem()) {
            return Optional.empty();
        }
        return delegates.of(user.account().id(), clock.today()).stream()
                .filter(one -> one.congress().equals(id) && one.votes())
                .findFirst();
    }
}
