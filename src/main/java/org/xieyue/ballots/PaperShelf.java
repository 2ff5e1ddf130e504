package org.xieyue.ballots;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xieyue.clock.BusinessClock;
import org.xieyue.documents.CaseDocuments;
import org.xieyue.documents.SafeFiles;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;

/**
 * What is read before voting. A paper is bound to its ballot by the hash that stands in the text: what has another hash is
 * never served for it.
 */
@Component
public class PaperShelf {

    private static final Duration KEPT_UNNAMED = Duration.ofDays(7);

    private final StoredBallots ballots;
    private final ReadingPapers papers;
    private final SafeFiles files;
    private final RollBook roll;
    private final RefusedVotes refusedVotes;
    private final BusinessClock clock;

    PaperShelf(
            StoredBallots ballots,
            ReadingPapers papers,
            SafeFiles files,
            RollBook roll,
            RefusedVotes refusedVotes,
            BusinessClock clock) {
        this.ballots = ballots;
        this.papers = papers;
        this.files = files;
        this.roll = roll;
        this.refusedVotes = refusedVotes;
        this.clock = clock;
    }

    Answer<BallotPaper> keep(UnionId union, String fileName, byte[] content) {
        return files.inspect(fileName, content).map(file -> {
            byte[] hash = Encodings.sha256(file.bytes());
            papers.keep(union, hash, file, clock.now());
            return new BallotPaper(file.fileName(), Encodings.hex(hash));
        });
    }

    /** For whoever has a voting code. */
    public Answer<CaseDocuments.Content> read(BallotId id, String code, String sha256) {
        StoredBallot ballot = ballots.find(id).orElseThrow(NotFound::new);
        if (roll.personWith(id, Protocol.codeHash(id, code)).isEmpty()) {
            Refusal unknown = Refusal.of("ballots.code-unknown");
            refusedVotes.count(id, List.of(unknown));
            return Answer.refused(unknown);
        }
        return Answer.done(find(ballot, sha256));
    }

    CaseDocuments.Content find(BallotId id, String sha256) {
        return find(ballots.find(id).orElseThrow(NotFound::new), sha256);
    }

    private CaseDocuments.Content find(StoredBallot ballot, String sha256) {
        BallotPaper named = ballot.content().papers().stream()
                .filter(paper -> paper.sha256().equals(sha256))
                .findFirst()
                .orElseThrow(NotFound::new);
        Optional<CaseDocuments.Content> kept = papers.find(ballot.union(), Encodings.unhex(named.sha256()));
        CaseId about = ballot.about();
        return kept.or(() -> about == null ? Optional.empty() : files.find(about, named.sha256()))
                .orElseThrow(NotFound::new);
    }

    void removeStale() {
        papers.removeUnnamed(clock.now().minus(KEPT_UNNAMED));
    }
}
