package org.xieyue.convalescence;

/**
 * What a traveller needs on the morning of departure.
 *
 * @param bus where to meet, and which bus
 * @param seat such as {@code 1-12}, the twelfth of the first bus; empty when seats are free
 */
public record Departure(String bus, String seat, String leaderPhone) {}
