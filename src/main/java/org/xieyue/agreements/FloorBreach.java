package org.xieyue.agreements;

/**
 * A clause that falls below the text that binds it from above.
 *
 * @param lower what was agreed
 * @param higher what it must keep
 */
public record FloorBreach(Clause lower, AgreementId of, String title, Clause higher) {}
