package org.xieyue.congress;

import org.xieyue.documents.DocumentId;

/**
 * A text that another process brings before the congress, bound by its content.
 *
 * @param sha256 of the content, in hexadecimal; that is what is voted on
 */
record PreparedPaper(DocumentId document, String name, String sha256) {}
