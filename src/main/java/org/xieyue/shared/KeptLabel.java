package org.xieyue.shared;

/** As an argument of a sentence: a label that is kept in Chinese, such as a diagram's, said in the reader's language where it is known. */
public record KeptLabel(String chinese) {}
