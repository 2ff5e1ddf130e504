package org.xieyue.documents;

import org.xieyue.shared.CaseId;

/** Papers that the union issues, as PDF in Chinese. */
public interface Papers {

    /**
     * Renders a paper and files it with the case.
     *
     * @param bodyHtml well-formed XHTML body, every value escaped; a glyph that the font lacks refuses to print
     */
    DocumentId issue(CaseId caseId, String kind, String fileName, String title, String bodyHtml);
}
