package org.xieyue.services;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody filled in.
 *
 * @param form id of the drawn form
 * @param values by field: text (numbers, amounts and days too), yes or no, lists of text
 */
public record ServiceAnswer(String form, @Nullable String outcome, Instant at, Map<String, Object> values) {}
