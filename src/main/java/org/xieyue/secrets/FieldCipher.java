package org.xieyue.secrets;

/**
 * Seals personal data (national ids, bank cards, income, illness) before it is stored. What a database administrator reads
 * is noise; a value cannot be moved to another column; whoever needs to look a value up compares fingerprints.
 */
public interface FieldCipher {

    /**
     * @param column where the value is stored, such as {@code member.national_id}; the value opens only under the same name
     */
    byte[] seal(String column, String plain);

    /** @throws SealBroken when the value was altered, moved from another column, or sealed with an unknown key */
    String open(String column, byte[] sealed);

    /** A keyed hash, the same for the same value: for look-up and for finding duplicates, never to be reversed. */
    String fingerprint(String value);
}
