package org.xieyue.congress;

import java.time.LocalDate;

/**
 * What a group of delegates says about the papers.
 *
 * @param serious so different that the draft has to be revised first
 */
public record GroupOpinion(String group, String text, boolean serious, LocalDate givenOn) {}
