package org.xieyue.processes.forms;

/**
 * Why a form is not understood. The sentence stands under {@code refusal.processes.<rule>}.
 *
 * @param element key of the field, or empty for the form as a whole
 * @param detail what stands there
 */
public record FormProblem(String rule, String element, String detail) {}
