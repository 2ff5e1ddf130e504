package org.xieyue.conclusion;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.xieyue.agreements.AgreementStage;
import org.xieyue.agreements.Agreements;
import org.xieyue.congress.CongressVote;
import org.xieyue.congress.Resolution;
import org.xieyue.congress.ResolutionBoard;
import org.xieyue.congress.SentPaper;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.processes.ProcessRuns;
import org.xieyue.processes.Vars;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.OutOfOrder;
import org.xieyue.shared.UseCase;

/** Takes the congress's decision over: which text it passed, with attendance and counts. */
@UseCase
public class HearCongress {

    private final ConclusionFile file;
    private final Agreements agreements;
    private final ResolutionBoard resolutions;
    private final ProcessRuns runs;

    HearCongress(ConclusionFile file, Agreements agreements, ResolutionBoard resolutions, ProcessRuns runs) {
        this.file = file;
        this.agreements = agreements;
        this.resolutions = resolutions;
        this.runs = runs;
    }

    /**
     * Answers {@code PASSED}, {@code FAILED}, or {@code REVISED} when another text than the initialled draft was passed. The
     * congress publishes and reports its resolution in a run of its own, which nothing here waits for.
     */
    @Permit(Permission.WORK_ON_CASE)
    public String hear(CaseId caseId) {
        Conclusion conclusion = file.lock(caseId);
        conclusion.require(ConclusionStage.BEFORE_CONGRESS);
        Resolution resolution = resolutions
                .last(caseId)
                .orElseThrow(() -> new OutOfOrder("CONCLUSION-4", "职代会尚无决议", caseId, conclusion.stage()));
        String result = !resolution.passed()
                ? ContractConclusion.FAILED
                : isOf(resolution, conclusion) ? ContractConclusion.PASSED : ContractConclusion.REVISED;
        boolean passed = result.equals(ContractConclusion.PASSED);
        conclusion.vote.congress = resolution.congressName();
        conclusion.vote.resolution = resolution.document();
        conclusion.vote.resolutionSha256 = resolution.sha256();
        conclusion.vote.on = resolution.decidedOn();
        conclusion.vote.passed = passed;
        if (passed) {
            agreements
                    .move(conclusion.agreement, AgreementStage.PASSED, conclusion.draft.text(), resolution.decidedOn())
                    .orElseThrow();
        }
        conclusion.move(passed ? ConclusionStage.PASSED : ConclusionStage.NOT_PASSED);
        file.met(conclusion, ConclusionFile.BRING_TO_VOTE);
        file.save(conclusion, passed ? "passed" : "not-passed", Map.of());
        runs.start(CongressVote.CONCLUSION, caseId, Vars.none());
        return result;
    }

    /** The draft was sent, nothing was sent after it, and the vote was not put again: then it is what was voted on. */
    private static boolean isOf(Resolution resolution, Conclusion conclusion) {
        List<LocalDate> sent = resolution.papers().stream()
                .filter(paper -> paper.sha256().equals(conclusion.draft.sha256()))
                .map(SentPaper::sentOn)
                .toList();
        return !sent.isEmpty()
                && resolution.papers().stream()
                        .noneMatch(paper -> paper.sentOn().isAfter(sent.getFirst()))
                && resolution.items().stream().allMatch(item -> item.round() == 1);
    }
}
