package org.xieyue.congress;

import java.time.LocalDate;
import org.xieyue.documents.DocumentId;

/** A paper that the delegates have received, bound by its hash. */
public record SentPaper(DocumentId document, String name, String sha256, LocalDate sentOn) {}
