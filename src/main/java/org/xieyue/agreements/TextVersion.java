package org.xieyue.agreements;

import java.time.Instant;
import org.xieyue.documents.ContentHash;

/**
 * A version of an agreement's text.
 *
 * @param number 1, 2, …
 * @param note why it was kept: the round that ended, the draft that was edited
 */
public record TextVersion(int number, ContentHash hash, AgreementText text, String note, Instant keptAt) {}
