package org.xieyue.ballots;

import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.Answer;
import org.xieyue.shared.UseCase;

/** Takes in a file that voters shall read, before the ballot that names it is saved. Unnamed for a week, it is thrown away. */
@UseCase
public class KeepPaper {

    private final PaperShelf shelf;

    KeepPaper(PaperShelf shelf) {
        this.shelf = shelf;
    }

    @Permit(Permission.KEEP_BALLOTS)
    public Answer<BallotPaper> keep(UnionId union, String fileName, byte[] content) {
        return shelf.keep(union, fileName, content);
    }
}
