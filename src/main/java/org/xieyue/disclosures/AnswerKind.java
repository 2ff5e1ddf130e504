package org.xieyue.disclosures;

/** What became of an item that the workers' side asked for. */
public enum AnswerKind {
    /** As a file, in words, or handed over on paper. */
    GIVEN,
    /** Never without a reason. */
    REFUSED,
    NOT_EXISTING
}
