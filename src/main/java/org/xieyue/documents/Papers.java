package org.xieyue.documents;

import java.util.Set;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.CaseId;

/** Papers that the union issues, as PDF in Chinese. */
public interface Papers {

    /**
     * Renders a paper in the name of the case's union and files it with the case. The same paper again on the same day is
     * the one that is there.
     *
     * @param bodyHtml well-formed XHTML body, every value escaped (see {@link PaperBody}); a glyph that the font lacks
     *     refuses to print
     */
    DocumentId issue(CaseId caseId, String kind, String fileName, String title, String bodyHtml);

    /** The same, in the name of another union: that of the approver, for example. */
    DocumentId issue(CaseId caseId, UnionId issuer, String kind, String fileName, String title, String bodyHtml);

    /** In the name of a body outside the union that acts here itself, such as the labour authority. */
    DocumentId issueInNameOf(CaseId caseId, String issuer, String kind, String fileName, String title, String bodyHtml);

    /** In the name of the case's union, for an audience of the case only, such as one side's plan (see {@link PaperAudience}). */
    DocumentId issueFor(CaseId caseId, String audience, String kind, String fileName, String title, String bodyHtml);

    /** Renders a paper that is not filed with a case, under a number of its own. */
    byte[] print(UnionId issuer, String number, String title, String bodyHtml);

    /** The same in the name of somebody else than a union, such as one side of a table. */
    byte[] printInNameOf(String issuer, String number, String title, String bodyHtml);

    /** The body with a sign in place of each character that cannot be printed, for what somebody has typed already. */
    String printable(String bodyHtml);

    /** The characters of a text that cannot be printed; whoever takes in names may ask before a paper fails. */
    Set<String> unprintable(String text);
}
