package org.xieyue.needs;

import org.xieyue.shared.Sentence;
import org.xieyue.shared.Yuan;

/**
 * What a case wants to give for a need.
 *
 * @param most what all unions together may give these people for it in a year
 * @param rule where that number comes from
 */
public record Claim(Need need, Yuan amount, Yuan most, Sentence rule) {}
