package org.xieyue.shared.ui;

/**
 * What is written at an element of a diagram.
 *
 * @param level 0 to 4: how strongly it is marked, by the line as well as by the colour
 * @param figure the number that is shown
 * @param words what the number means, for a screen reader and on pointing
 */
public record HeatMark(String elementId, int level, String figure, String words) {}
