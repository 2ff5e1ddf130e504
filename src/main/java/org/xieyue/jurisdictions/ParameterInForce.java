package org.xieyue.jurisdictions;

/** A parameter as it holds for a place, and the record behind it. */
public record ParameterInForce(Parameter parameter, ParameterRow.Mark mark) {}
