package org.xieyue.processes;

/**
 * What whoever decides on a draft has seen: this content, beside that version.
 *
 * @param hash of the content
 * @param inUse the newest version at that time; 0 when none was published
 */
public record LookedAt(String hash, int inUse) {}
