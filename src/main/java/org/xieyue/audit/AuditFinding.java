package org.xieyue.audit;

import org.jspecify.annotations.Nullable;

/**
 * What verifying the chain has shown.
 *
 * @param links how many links were found in order
 * @param head hash of the last link in order, to be noted outside of the database: only that shows whether somebody has
 *     cut off the end
 * @param waiting entries that the sealer has not reached yet
 * @param broken null when the chain is whole
 */
public record AuditFinding(
        long links, String head, int waiting, @Nullable BrokenLink broken) {

    /**
     * The first link that does not hold.
     *
     * @param sequence place in the chain; 0 for an entry that is not in it
     * @param entry id of the entry concerned
     */
    public record BrokenLink(long sequence, long entry, Fault fault) {}

    public enum Fault {
        /** One or more links before this one have gone. */
        LINKS_MISSING,
        /** The link does not continue the one before it. */
        NOT_CONNECTED,
        /** The entry has gone. */
        ENTRY_MISSING,
        /** The entry does not say any more what was sealed. */
        ENTRY_CHANGED,
        /** An entry has been slipped in beside the trail. */
        ENTRY_FOREIGN,
        /** The chain does not hold the link that was noted earlier. */
        NOTED_HEAD_MISSING
    }

    public boolean isWhole() {
        return broken == null;
    }
}
