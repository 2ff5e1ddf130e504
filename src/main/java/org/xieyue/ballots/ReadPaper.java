package org.xieyue.ballots;

import org.xieyue.documents.CaseDocuments;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.UseCase;

/** A reading paper of a ballot, for everybody whom the ballot concerns and who is signed in. */
@UseCase
public class ReadPaper {

    private final PaperShelf shelf;

    ReadPaper(PaperShelf shelf) {
        this.shelf = shelf;
    }

    /** @param sha256 as it stands in the text of the ballot */
    @Permit(Permission.SELF)
    public CaseDocuments.Content read(BallotId id, String sha256) {
        return shelf.find(id, sha256);
    }
}
